import { type CutText, cutWords } from './cut-words';
import { runsByHash } from './runs-by-hash';
import { runsBySuffix } from './runs-by-suffix';
import { Vocabulary } from './vocabulary';
import type { Bounds, StreamRun, WordStream } from './word-stream';

/** Where a text has shared words: UTF-16 offsets from the beginning of the first word to the end of the last. */
export interface WordingPlace {
  /** Index into the texts given. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** Words in a row that texts share. */
export interface SharedRun {
  readonly words: number;
  /** In at least two of the texts, by text, then by start. */
  readonly places: readonly WordingPlace[];
}

/** Bounds for texts that repeat themselves; texts that people write stay far below them. */
export const WORDING_BOUNDS: Bounds = { runs: 5_000, places: 200, looked: 2_000_000 };

/**
 * Every run of at least four words that two or more of the texts have, words taken as `cutWords` takes them, with
 * every place where the texts have it. A run is there when at one of its places at least no longer one contains it;
 * runs of stop words only are left out. They come by their first place, the longer first. Of more than 5,000 runs, or
 * runs at more than two million places, the longest are answered; of a run at more than 200 places the first 200, and
 * the first in every text.
 */
export function sharedWording(texts: readonly string[]): readonly SharedRun[] {
  const vocabulary = new Vocabulary();
  const cuts = texts.map((text) => cutWords(text, vocabulary));
  return sharedRuns(cuts, vocabulary);
}

/** As {@link sharedWording}, of texts that were cut already with one vocabulary. */
export function sharedRuns(cuts: readonly CutText[], vocabulary: Vocabulary): readonly SharedRun[] {
  if (cuts.filter(({ count }) => count > 0).length < 2) return [];
  const stream = streamOf(cuts, vocabulary.stops);
  const runs = runsByHash(stream, WORDING_BOUNDS) ?? runsBySuffix(stream, WORDING_BOUNDS);
  const begins = beginnings(cuts);
  const shared = runs.map((run) => withOffsets(run, stream, cuts, begins));
  return shared.sort(byPlace);
}

/** The words of texts that were cut with one vocabulary, put together. */
export function streamOf(cuts: readonly CutText[], stops: number): WordStream {
  const length = cuts.reduce((sum, { count }) => sum + count + 1, 1);
  const words = new Uint32Array(length);
  const texts = cuts.length < 256 ? new Uint8Array(length) : new Uint32Array(length);
  let at = 0;
  for (const [text, { count, ids }] of cuts.entries()) {
    words[at] = HIGHEST - text;
    words.set(ids.subarray(0, count), at + 1);
    texts.fill(text, at, at + count + 1);
    at += count + 1;
  }
  words[at] = HIGHEST - cuts.length;
  // No text follows: the last word belongs to none of them.
  texts[at] = cuts.length;
  return { words, texts, length, stops };
}

/** No vocabulary gets near it. */
const HIGHEST = 0xffff_ffff;

/** Where in the stream the words of each text begin. */
function beginnings(cuts: readonly CutText[]): readonly number[] {
  let at = 1;
  return cuts.map(({ count }) => {
    const begin = at;
    at += count + 1;
    return begin;
  });
}

function withOffsets(
  { words, places }: StreamRun,
  { texts }: WordStream,
  cuts: readonly CutText[],
  begins: readonly number[],
): SharedRun {
  return {
    words,
    places: places.map((place) => {
      const text = texts[place] ?? 0;
      const first = place - (begins[text] ?? 0);
      const cut = cuts[text];
      return {
        text,
        start: cut?.starts[first] ?? 0,
        end: cut?.ends[first + words - 1] ?? 0,
      };
    }),
  };
}

function byPlace(a: SharedRun, b: SharedRun): number {
  const [first, second] = [a.places[0], b.places[0]];
  if (!first || !second) return 0;
  return first.text - second.text || first.start - second.start || b.words - a.words;
}
