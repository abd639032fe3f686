import type { RelationLanguage } from './language/relation-language';
import { layOver, type Overlay, type Stretch } from './lay-over';
import { type Extra, extraOf, isExtra } from './extra';
import { turnOf } from './turn-of-wording';
import { changedWords, quotedWords } from './quoted-words';
import type { WordUnit, Wording } from './read-wording';

/** The types that are proposed; that something answers something else can't be told from its wording. */
export type ProposedRelationType = 'repeats' | 'adds' | 'softens' | 'hardens' | 'reverses';

/** What a wording makes of an earlier one. */
export interface Judgement {
  readonly type: ProposedRelationType;
  /** Why, in words for a person: `“calls for” became “demands”`. */
  readonly why: string;
}

/** Fewest words that say something by themselves, and words in all, that have to be kept. */
const KEPT = { contents: 3, words: 5 };
/** So much of what both say by themselves has to be kept where the wording was changed within. */
const FRAME = 0.7;
/** So much of the shorter one has to stand in the longer one for it to be repeated. */
const NEARLY_ALL = 0.9;
/** Less than that, and there is too much new for it to be merely repeated. */
const MOSTLY = 0.75;
/** Fewest words, and words that say something by themselves, of a substantial stretch that is new. */
const SUBSTANTIAL = { contents: 3, words: 6 };

/** What `later` makes of `earlier`, two things said by the same; `null` when in doubt. */
export function judgeWording(
  earlier: Wording,
  later: Wording,
  language: RelationLanguage,
): Judgement | null {
  if (earlier.isQuestion || later.isQuestion) return null;
  const overlay = layOver(earlier.units, later.units);
  if (overlay === null) return null;
  const kept = overlay.middle.filter(({ isKept }) => isKept).flatMap(({ first }) => first);
  if (contentsOf(kept) < KEPT.contents || kept.length < KEPT.words) return null;
  const [head, tail] = [extraOf(overlay, 'head', language), extraOf(overlay, 'tail', language)];
  const changes = overlay.middle.filter(({ isKept }) => !isKept);
  if (telling(changes)) return null;
  return (
    repeated(overlay, contentsOf(kept), [head, tail]) ??
    turned(overlay, kept, changes, [head, tail])
  );
}

function contentsOf(units: readonly WordUnit[]): number {
  return units.filter(({ isContent }) => isContent).length;
}

/** Whether changes exchange who it is said of, or the time: `we will` and `they will` are not the same said anew. */
function telling(changes: readonly Stretch[]): boolean {
  const of = (units: readonly WordUnit[]) =>
    units.flatMap(({ telling: each }) => (each ? [each] : []));
  return changes.some(({ first, second }) =>
    of(first).some(([family, which]) =>
      of(second).some(([other, what]) => other === family && what !== which),
    ),
  );
}

/** Something that carries no meaning beyond what was kept: no strength, no turn, no number, no name. */
function isHarmless({ marks, isExact }: WordUnit): boolean {
  return !isExact && marks.length === 0;
}

function repeated(
  { middle }: Overlay,
  kept: number,
  extras: readonly [Extra, Extra],
): Judgement | null {
  const changed = middle.filter(({ isKept }) => !isKept);
  const units = changed.flatMap(({ first, second }) => [...first, ...second]);
  if (!units.every(isHarmless) || extras.some(({ limits }) => limits)) return null;
  const inner = (side: 'first' | 'second') => contentsOf(changed.flatMap((each) => each[side]));
  const dropped = extras.reduce((sum, { dropped: each }) => sum + contentsOf(each), 0);
  const added = extras.reduce((sum, { added: each }) => sum + contentsOf(each), 0);
  const shareOfFirst = kept / (kept + inner('first') + dropped);
  const shareOfSecond = kept / (kept + inner('second') + added);
  if (Math.max(shareOfFirst, shareOfSecond) < NEARLY_ALL) return null;
  // Where something else stands instead of a word that says something, nearly all of it has to be there otherwise.
  if (Math.max(inner('first'), inner('second')) > kept * (1 - NEARLY_ALL)) return null;
  if (dropped > 0 && added > 0) return null;
  const substantial = extras.map(({ added: each }) => each).find(isSubstantial);
  if (substantial)
    return { type: 'adds', why: `Its words were kept, and ${quotedWords(substantial)} was added` };
  if (shareOfSecond < MOSTLY) return null;
  return { type: 'repeats', why: whyRepeated(changed, dropped) };
}

function isSubstantial(units: readonly WordUnit[]): boolean {
  return units.length >= SUBSTANTIAL.words && contentsOf(units) >= SUBSTANTIAL.contents;
}

function whyRepeated(changed: readonly Stretch[], dropped: number): string {
  const told = changed.find((each) => contentsOf([...each.first, ...each.second]) > 0);
  if (told) return `The same words, but ${changedWords(told.first, told.second)}`;
  return dropped > 0 ? 'Its words are all in the earlier one' : 'The same words';
}

function turned(
  { middle }: Overlay,
  kept: readonly WordUnit[],
  changes: readonly Stretch[],
  extras: readonly [Extra, Extra],
): Judgement | null {
  const limit = extras.find(isExtra);
  if (changes.length === 0) return limit ? limited(extras) : null;
  if (extras.some(({ limits }) => limits)) return null;
  const turn = turnOf(middle);
  if (turn === null) return null;
  const contents = contentsOf(kept);
  if (contents / (contents + turn.unexplained) < FRAME) return null;
  if (turn.unexplained > contents / 4) return null;
  return { type: turn.type, why: turn.why };
}

/** A condition that was added softens, one that was dropped hardens, where nothing else was changed. */
function limited([head, tail]: readonly [Extra, Extra]): Judgement | null {
  const all = [head, tail];
  const [added, dropped] = [
    all.find((each) => each.condition === 'added'),
    all.find((each) => each.condition === 'dropped'),
  ];
  if (added && dropped) return null;
  if (added) return { type: 'softens', why: `A condition was added: ${quotedWords(added.added)}` };
  if (!dropped) return null;
  return { type: 'hardens', why: `A condition was dropped: ${quotedWords(dropped.dropped)}` };
}
