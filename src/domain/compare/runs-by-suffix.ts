import { type SuffixOrder, suffixOrder } from './suffix-order';
import {
  type Bounds,
  FEWEST_WORDS,
  listed,
  longest,
  saysSomething,
  type StreamRun,
  type WordStream,
} from './word-stream';

/** A run by the part of the suffix order that begins with it. */
interface Stretch {
  readonly words: number;
  /** Where in the order it begins. */
  readonly from: number;
}

/**
 * The same runs as `runsByHash`, by ordering every place by what follows it. Slower for most texts, and no slower for
 * those that repeat themselves without end.
 */
export function runsBySuffix(stream: WordStream, bounds: Bounds): readonly StreamRun[] {
  const order = suffixOrder(stream.words.subarray(0, stream.length));
  const starts = startsOfRuns(stream, sharedWithOthers(stream, order));
  const stretches = longest(stretchesOf(order, starts), bounds.runs);
  const runs: StreamRun[] = [];
  let looked = 0;
  for (const { words, from } of stretches) {
    const places = placesIn(order, { words, from });
    looked += places.length;
    if (looked > bounds.looked && runs.length > 0) break;
    runs.push({ words, places: listed(stream, places, bounds.places) });
  }
  return runs;
}

/** Of each place, how many words from there on stand in another text too. */
function sharedWithOthers(stream: WordStream, order: SuffixOrder): Int32Array {
  const most = new Int32Array(stream.length);
  goThrough(stream, order, most, 1);
  goThrough(stream, order, most, -1);
  return most;
}

/**
 * Goes through the order in one direction and remembers how much of what stands there is shared with the latest place
 * of the latest text, and with the latest place of any other text.
 */
function goThrough(
  { texts, length }: WordStream,
  { order, shared }: SuffixOrder,
  most: Int32Array,
  by: 1 | -1,
): void {
  let text = -1;
  let [withText, withOthers] = [0, 0];
  for (let count = 0; count < length; count += 1) {
    const rank = by === 1 ? count : length - 1 - count;
    const place = order[rank] ?? 0;
    const same = count === 0 ? 0 : (shared[by === 1 ? rank : rank + 1] ?? 0);
    withText = Math.min(withText, same);
    withOthers = Math.min(withOthers, same);
    const here = texts[place] ?? 0;
    if (here !== text) {
      // What was the latest text is now one of the others.
      withOthers = Math.max(withOthers, withText);
      text = here;
    }
    if (withOthers > (most[place] ?? 0)) most[place] = withOthers;
    withText = length;
  }
}

/** Of each place where a run begins that no longer one contains there, its number of words; 0 elsewhere. */
function startsOfRuns(stream: WordStream, most: Int32Array): Int32Array {
  const starts = new Int32Array(stream.length);
  for (let place = 1; place < stream.length; place += 1) {
    const words = most[place] ?? 0;
    const isContained = words < (most[place - 1] ?? 0);
    if (words < FEWEST_WORDS || isContained) continue;
    if (saysSomething(stream, place, words)) starts[place] = words;
  }
  return starts;
}

/** The runs that begin at some places, each once. */
function stretchesOf({ order, shared }: SuffixOrder, starts: Int32Array): Stretch[] {
  const found = new Map<string, Stretch>();
  /** Ranks at which less is shared with the rank before than at all later ones so far, ascending in both. */
  const falls: number[] = [];
  for (let rank = 0; rank < order.length; rank += 1) {
    const same = shared[rank] ?? 0;
    while (falls.length > 0 && (shared[falls[falls.length - 1] ?? 0] ?? 0) >= same) falls.pop();
    falls.push(rank);
    const words = starts[order[rank] ?? 0] ?? 0;
    if (words === 0) continue;
    const from = lastBelow(falls, shared, words);
    found.set(`${from} ${words}`, { words, from });
  }
  return [...found.values()];
}

/** The last of some ranks at which less than so many words are shared with the rank before. */
function lastBelow(falls: readonly number[], shared: Int32Array, words: number): number {
  let [low, high] = [0, falls.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((shared[falls[middle] ?? 0] ?? 0) < words) low = middle;
    else high = middle - 1;
  }
  return falls[low] ?? 0;
}

function placesIn({ order, shared }: SuffixOrder, { words, from }: Stretch): readonly number[] {
  const places = [order[from] ?? 0];
  for (let rank = from + 1; (shared[rank] ?? 0) >= words; rank += 1) places.push(order[rank] ?? 0);
  return places.sort((a, b) => a - b);
}
