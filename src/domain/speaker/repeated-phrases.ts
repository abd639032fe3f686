import { type CutText, cutWords } from '../compare/cut-words';
import { Vocabulary } from '../compare/vocabulary';
import type { FollowedStatement } from '../statement/followed-statement';
import { PhrasePlaces } from './phrase-places';

/** Where a phrase stands: offsets into what was said, which is the passage where it has no parts. */
export interface PhrasePlace {
  /** Index into the statements given. */
  readonly statement: number;
  readonly start: number;
  readonly end: number;
}

/** Words that were said again. */
export interface RepeatedPhrase {
  /** As they were written first. */
  readonly text: string;
  readonly words: number;
  /** The first in each statement, in the order of the statements. */
  readonly places: readonly PhrasePlace[];
}

/** What is needed of a statement to find what it repeats. */
export type Phrased = Pick<FollowedStatement, 'exact' | 'parts' | 'articleId' | 'dateSaid'>;

/** Fewest words of a phrase. */
const FEWEST = 4;
/** Most phrases that are told. */
const MOST = 100;

/**
 * Phrases of at least four words that occur in two or more statements of different days or articles, words compared as
 * for shared wording; phrases of stop words only are left out, and so is one that stands only within a longer one.
 * Those in most statements come first, of several the longer.
 */
export function repeatedPhrases(statements: readonly Phrased[]): readonly RepeatedPhrase[] {
  const steps = findingPhrases(statements);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** {@link repeatedPhrases} in steps, for those who have something else to do between. */
export function* findingPhrases(
  statements: readonly Phrased[],
): Generator<undefined, readonly RepeatedPhrase[]> {
  const vocabulary = new Vocabulary();
  const places = new PhrasePlaces(FEWEST, vocabulary.stops);
  const cuts: CutText[] = [];
  const said = statements.map(saidOf);
  for (const words of said) {
    const cut = cutWords(words, vocabulary);
    cuts.push(cut);
    places.add(cut);
    yield;
  }
  const found = new Map<string, RepeatedPhrase>();
  for (const at of statements.keys()) {
    for (const [start, words] of places.longestIn(at)) {
      const key = places.keyOf(at, start, words);
      if (found.has(key)) continue;
      const all = places.everywhere(at, start, words).map((place) => offsetsOf(place, words, cuts));
      if (isSaidAgain(all, statements)) found.set(key, phraseOf(all, words, said));
      yield;
    }
  }
  return ranked(found);
}

function offsetsOf(
  { text, at }: { readonly text: number; readonly at: number },
  words: number,
  cuts: readonly CutText[],
): PhrasePlace {
  const cut = cuts[text];
  return { statement: text, start: cut?.starts[at] ?? 0, end: cut?.ends[at + words - 1] ?? 0 };
}

/** Whether it was said on different days or in different articles; a day that is not known is no other day. */
function isSaidAgain(places: readonly PhrasePlace[], statements: readonly Phrased[]): boolean {
  const of = places.flatMap(({ statement }) => statements[statement] ?? []);
  const days = of.flatMap(({ dateSaid }) => dateSaid ?? []);
  return new Set(of.map(({ articleId }) => articleId)).size > 1 || new Set(days).size > 1;
}

function phraseOf(
  places: readonly PhrasePlace[],
  words: number,
  said: readonly string[],
): RepeatedPhrase {
  const [first] = places;
  const own = said[first?.statement ?? 0] ?? '';
  return { text: own.slice(first?.start, first?.end), words, places };
}

/** What was said; between two parts stands a word that no other statement has, so that no phrase leads across. */
function saidOf({ exact, parts }: Phrased, at: number): string {
  if (parts === undefined) return exact;
  return parts.map(({ start, end }) => exact.slice(start, end)).join(` zqx${at}xqz `);
}

/** The phrases in the order in which they are told, without those that stand only within longer ones. */
function ranked(found: ReadonlyMap<string, RepeatedPhrase>): readonly RepeatedPhrase[] {
  const first = [...found].sort(([, a], [, b]) => byWeight(a, b)).slice(0, MOST * LOOKED_THROUGH);
  const isWithin = (key: string, { words, places }: RepeatedPhrase): boolean =>
    first.some(
      ([longer, other]) =>
        other.words > words &&
        other.places.length === places.length &&
        ` ${longer} `.includes(` ${key} `),
    );
  return first
    .filter(([key, phrase]) => !isWithin(key, phrase))
    .map(([, phrase]) => phrase)
    .slice(0, MOST);
}

/** So many times as many as are told are looked through for those within others. */
const LOOKED_THROUGH = 4;

function byWeight(a: RepeatedPhrase, b: RepeatedPhrase): number {
  return b.places.length - a.places.length || b.words - a.words;
}
