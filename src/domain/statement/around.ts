import type { Draft } from './read-text';
import type { StatementLanguage } from './statement-language';
import type { Span } from './token';
import type { Sentence, Unit } from './unit';

/** A cue that hangs on others has no more stretches than this. */
const MOST_STRETCHES = 3;

/**
 * For each draft the words that may tell when and on what occasion it was said: those of its sentence that nobody said and
 * that belong to its own cue, each run of them by itself, the nearest first.
 */
export function wordsAround(
  drafts: readonly Draft[],
  language: StatementLanguage,
): ReadonlyMap<Draft, readonly (readonly Unit[])[]> {
  const bySentence = new Map<Sentence, Draft[]>();
  for (const draft of drafts) {
    const others = bySentence.get(draft.sentence);
    if (others === undefined) bySentence.set(draft.sentence, [draft]);
    else others.push(draft);
  }
  const around = new Map<Draft, readonly (readonly Unit[])[]>();
  for (const [sentence, said] of bySentence) {
    const stretches = stretchesOf(said);
    const free = freeUnits(sentence, said);
    said.forEach((draft, number) => {
      const own = draft.isFollowing ? [] : (stretches[number] ?? []);
      const aside = asideOf(draft, sentence, language);
      const runs = own.map((stretch) =>
        free.filter(
          (unit) => isWithin(unit, stretch) && !(aside !== null && isWithin(unit, aside)),
        ),
      );
      around.set(draft, runs);
    });
  }
  return around;
}

/** The words of a sentence that are no one’s own. */
function freeUnits({ units }: Sentence, said: readonly Draft[]): Unit[] {
  const parts = said.flatMap((draft) => draft.parts).sort((a, b) => a.start - b.start);
  let next = 0;
  return units.filter((unit) => {
    while ((parts[next]?.end ?? Infinity) <= unit.start) next += 1;
    return unit.kind !== 'quoted' && !((parts[next]?.start ?? Infinity) <= unit.start);
  });
}

/** Where the words of each cue stand: from what was said before to the next cue’s, then those of the one it hangs on. */
function stretchesOf(said: readonly Draft[]): Span[][] {
  const ordered = said
    .map((draft, number) => ({ draft, number }))
    .sort((a, b) => cueStart(a.draft) - cueStart(b.draft));
  const stretches: Span[][] = [];
  let start = 0;
  let before: Span[] = [];
  for (const [place, { draft, number }] of ordered.entries()) {
    const next = ordered[place + 1]?.draft;
    const end = next === undefined ? Infinity : borderBetween(draft, next);
    // `closed the road last week and says`: the time is that of the other verb.
    const from = draft.hangsOn === 'joined' && place === 0 ? cueStart(draft) : start;
    const own = { start: from, end };
    before = [own, ...(draft.hangsOn === null ? [] : before)].slice(0, MOST_STRETCHES);
    stretches[number] = before;
    start = end;
  }
  return stretches;
}

function cueStart({ cue, parts }: Draft): number {
  return cue?.start ?? parts[0]?.start ?? 0;
}

/** Behind the cue of one, and behind what it says as far as that stands before the cue of the next. */
function borderBetween(draft: Draft, next: Draft): number {
  const ends = draft.parts.map(({ end }) => end).filter((end) => end <= cueStart(next));
  return Math.max(draft.cue?.end ?? 0, ...ends);
}

/** What tells of the speaker between them and the verb: `Strait, who resigned on Monday, said`; `null` without it. */
function asideOf(
  { speaker, cue }: Draft,
  sentence: Sentence,
  { words, verbs }: StatementLanguage,
): Span | null {
  if (speaker === null || cue === null || speaker.end > cue.start) return null;
  const first = sentence.units.findIndex(({ start }) => start >= speaker.end);
  const [comma, opening] = [sentence.at(first), sentence.at(first + 1)];
  const isRelative = [comma, opening].some(({ lower }) => words.pronouns.get(lower) === 'relative');
  const isApposition = comma.text === ',' && !verbs.isParticiple(opening.lower);
  return isRelative || isApposition ? { start: speaker.end, end: cue.start } : null;
}

function isWithin(unit: Unit, { start, end }: Span): boolean {
  return unit.start >= start && unit.end <= end;
}
