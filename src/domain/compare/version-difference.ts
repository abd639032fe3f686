import type { ArticleText } from '../article/article-text';
import { alignUnits, type UnitPair } from './align-units';
import { cutWords } from './cut-words';
import { Vocabulary } from './vocabulary';
import { wordChanges, type TextRun } from './word-changes';

/** Where a block stands in its text, in UTF-16 code units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** What became of a paragraph from one version of a text to another. */
export type ParagraphChange =
  | { readonly kind: 'same'; readonly first: Place; readonly second: Place }
  /** Its words were changed; the runs lay both over each other. */
  | {
      readonly kind: 'changed';
      readonly first: Place;
      readonly second: Place;
      readonly runs: readonly TextRun[];
    }
  /** It is gone; with `movedTo` it stands, unchanged, at another place of the second text. */
  | { readonly kind: 'dropped'; readonly first: Place; readonly movedTo: Place | null }
  /** It is new; with `movedFrom` it stood, unchanged, at another place of the first text. */
  | { readonly kind: 'new'; readonly second: Place; readonly movedFrom: Place | null };

/** What became of a whole text from one version to another. */
export interface VersionDifference {
  /** In the order of both texts; what was dropped comes before what is new in its place. */
  readonly changes: readonly ParagraphChange[];
  /** Words that are only in the second text, and only in the first; those of moved paragraphs are neither. */
  readonly wordsAdded: number;
  readonly wordsDropped: number;
}

/**
 * What became of a text, paragraph by paragraph and word by word (rule W13). Law: the first places of all changes are
 * the blocks of the first text, the second places those of the second, each once and in order.
 */
export function versionDifference(first: ArticleText, second: ArticleText): VersionDifference {
  const [a, b] = [blockTexts(first), blockTexts(second)];
  const pairs = alignUnits(a, b);
  const moves = movedBetween(a, b, pairs);
  const changes: ParagraphChange[] = [];
  const count = counter();
  const [placeA, placeB] = [placesOf(first), placesOf(second)];
  const drop = (at: number): void => {
    const to = moves.to.get(at);
    if (to === undefined) count.dropped(a[at] ?? '');
    const movedTo = to === undefined ? null : placeB(to);
    changes.push({ kind: 'dropped', first: placeA(at), movedTo });
  };
  const add = (at: number): void => {
    const from = moves.from.get(at);
    if (from === undefined) count.added(b[at] ?? '');
    const movedFrom = from === undefined ? null : placeA(from);
    changes.push({ kind: 'new', second: placeB(at), movedFrom });
  };
  let [atA, atB] = [0, 0];
  for (const pair of [...pairs, { first: a.length, second: b.length }]) {
    while (atA < pair.first) drop(atA++);
    while (atB < pair.second) add(atB++);
    if (atA >= a.length || atB >= b.length) continue;
    changes.push(pairChange(placeA(atA), placeB(atB), a[atA++] ?? '', b[atB++] ?? '', count));
  }
  return { changes, ...count.words };
}

function pairChange(
  first: Place,
  second: Place,
  before: string,
  after: string,
  count: Counter,
): ParagraphChange {
  if (before === after) return { kind: 'same', first, second };
  const runs = paragraphRuns(before, after);
  for (const { where, text } of runs) {
    if (where === 'first') count.dropped(text);
    if (where === 'second') count.added(text);
  }
  return { kind: 'changed', first, second, runs };
}

function blockTexts({ text, blocks }: ArticleText): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

function placesOf({ blocks, text }: ArticleText): (at: number) => Place {
  return (at) => {
    const { start, end } = blocks[at] ?? { start: text.length, end: text.length };
    return { start, end };
  };
}

/** Paragraphs of fewer words are not told as moved: they stand in many places anyway. */
const FEWEST_MOVED = 4;

interface Moves {
  readonly to: ReadonlyMap<number, number>;
  readonly from: ReadonlyMap<number, number>;
}

/** Paragraphs that are gone at one place and stand word for word at another. */
function movedBetween(
  a: readonly string[],
  b: readonly string[],
  pairs: readonly UnitPair[],
): Moves {
  const [pairedA, pairedB] = [
    new Set(pairs.map(({ first }) => first)),
    new Set(pairs.map(({ second }) => second)),
  ];
  const gone = new Map<string, number[]>();
  for (const [at, unit] of a.entries()) {
    if (pairedA.has(at) || unit.split(/\s+/u).length < FEWEST_MOVED) continue;
    gone.set(unit, [...(gone.get(unit) ?? []), at]);
  }
  const to = new Map<number, number>();
  const from = new Map<number, number>();
  for (const [at, unit] of b.entries()) {
    if (pairedB.has(at)) continue;
    const origin = gone.get(unit)?.shift();
    if (origin === undefined) continue;
    to.set(origin, at);
    from.set(at, origin);
  }
  return { to, from };
}

/** Code units from which on a paragraph is laid over the other sentence by sentence. */
const LONG = 1_000;

function paragraphRuns(before: string, after: string): readonly TextRun[] {
  if (before.length < LONG && after.length < LONG) return wordChanges(before, after);
  const [a, b] = [sentencesOf(before), sentencesOf(after)];
  const runs: TextRun[] = [];
  let [atA, atB] = [0, 0];
  for (const { first, second } of [...alignUnits(a, b), { first: a.length, second: b.length }]) {
    const dropped = a.slice(atA, first).join('');
    const added = b.slice(atB, second).join('');
    if (dropped !== '') runs.push({ where: 'first', text: dropped });
    if (added !== '') runs.push({ where: 'second', text: added });
    [atA, atB] = [first + 1, second + 1];
    if (first < a.length) runs.push(...wordChanges(a[first] ?? '', b[second] ?? ''));
  }
  return joined(runs);
}

/** Pieces of a paragraph that end where a sentence may; joined they are the paragraph. */
function sentencesOf(paragraph: string): string[] {
  return (
    paragraph.match(
      /[^.!?…。！？؟\n]*[.!?…。！？؟\n]+[\s\p{Pf}\p{Pe}"']*|[^.!?…。！？؟\n]+$/gu,
    ) ?? [paragraph]
  );
}

function joined(runs: readonly TextRun[]): TextRun[] {
  const kept: { where: TextRun['where']; text: string }[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last?.where === run.where) last.text += run.text;
    else kept.push({ ...run });
  }
  return kept;
}

interface Counter {
  readonly added: (text: string) => void;
  readonly dropped: (text: string) => void;
  readonly words: Pick<VersionDifference, 'wordsAdded' | 'wordsDropped'>;
}

/** Counts words as they are compared (rule W1). */
function counter(): Counter {
  const vocabulary = new Vocabulary();
  const words = { wordsAdded: 0, wordsDropped: 0 };
  return {
    added: (text) => void (words.wordsAdded += cutWords(text, vocabulary).count),
    dropped: (text) => void (words.wordsDropped += cutWords(text, vocabulary).count),
    words,
  };
}
