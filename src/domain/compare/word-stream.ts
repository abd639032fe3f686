/** Fewest words that count as shared wording. */
export const FEWEST_WORDS = 4;

/**
 * The words of several texts one after the other. Between two texts, at the beginning and at the end stands a word
 * that occurs nowhere else, so that no run of equal words goes beyond its text.
 */
export interface WordStream {
  /** Numbers of the words in one vocabulary; `length` long, as is `texts`. */
  readonly words: Uint32Array;
  /** Which text each word belongs to. */
  readonly texts: Uint8Array | Uint32Array;
  readonly length: number;
  /** Words below this number are stop words. */
  readonly stops: number;
}

/** A run of equal words in a stream. */
export interface StreamRun {
  readonly words: number;
  /** Where it stands, as far as that is listed: in at least two texts, ascending. */
  readonly places: readonly number[];
}

/** Bounds of the answer for texts that repeat themselves without end. */
export interface Bounds {
  /** Most runs; of more the longest are answered. */
  readonly runs: number;
  /** Most places of a run that are listed; the first in each text is listed beyond them. */
  readonly places: number;
  /** Most places of all runs together that are looked at; the shortest runs go when there are more. */
  readonly looked: number;
}

/** Whether a run has a word that is no stop word. */
export function saysSomething(
  { words, stops }: WordStream,
  start: number,
  length: number,
): boolean {
  for (let at = start; at < start + length; at += 1) if ((words[at] ?? 0) >= stops) return true;
  return false;
}

/** The longest of some runs, the longest first. */
export function longest<Run extends { readonly words: number }>(
  runs: readonly Run[],
  most: number,
): readonly Run[] {
  return [...runs].sort((a, b) => b.words - a.words).slice(0, most);
}

/** So many of the places of a run, given ascending, with the first of each text. */
export function listed(
  { texts }: WordStream,
  places: readonly number[],
  most: number,
): readonly number[] {
  if (places.length <= most) return places;
  return places.filter((place, at) => at < most || texts[place] !== texts[places[at - 1] ?? 0]);
}
