import { cutWords } from './cut-words';
import { hashOfFour } from './four-words';
import { Vocabulary } from './vocabulary';

/**
 * What is kept of a text to tell whether another one is nearly the same: the smallest of the hashes of all its runs of
 * four words. The same words give the same sketch on every machine.
 */
export interface TextSketch {
  /** How many different runs of four words the text has. */
  readonly runs: number;
  /** The smallest of their hashes, ascending; all of them when they are no more than {@link SKETCH_SIZE}. */
  readonly lowest: Uint32Array;
}

/** With so many hashes a share is off by more than 0.1 once in 250 times at worst; shorter texts are compared exactly. */
export const SKETCH_SIZE = 192;

/** Texts with fewer runs are told apart by single words, which no share of wording can judge. */
const FEWEST_RUNS = 20;

/** A text more than so many times longer than another contains it, and is another text all the same. */
const LARGEST_RATIO = 2;

/**
 * Share of the shorter text's wording from which two texts are nearly the same. A changed word costs four runs: with one
 * word in a dozen edited, or a third of it rewritten, a text is still at this mark, whatever was added around it. Two
 * reports that share their quotations, or short pieces that share a site's boilerplate, stay far below.
 */
export const NEARLY_THE_SAME = 0.7;

/** Makes the sketch of a text. Words are compared as `cutWords` folds them. */
export function sketchText(text: string): TextSketch {
  const vocabulary = new Vocabulary();
  const { count, ids } = cutWords(text, vocabulary);
  const hashes = Uint32Array.from({ length: count }, (_, at) => vocabulary.hashOf(ids[at] ?? 0));
  const runs = new Uint32Array(Math.max(0, count - 3));
  for (let at = 0; at < runs.length; at += 1) runs[at] = hashOfFour(hashes, at) >>> 0;
  runs.sort();
  let distinct = 0;
  for (let at = 0; at < runs.length; at += 1) {
    if (at > 0 && runs[at] === runs[at - 1]) continue;
    runs[distinct] = runs[at] ?? 0;
    distinct += 1;
  }
  return { runs: distinct, lowest: runs.slice(0, Math.min(distinct, SKETCH_SIZE)) };
}

/**
 * The share of the shorter text's wording that the longer one has too, 0 to 1; 0 when they are too short to be compared
 * or too different in length. The same from either side.
 */
export function likenessOf(a: TextSketch, b: TextSketch): number {
  const [fewer, more] = a.runs < b.runs ? [a.runs, b.runs] : [b.runs, a.runs];
  if (fewer < FEWEST_RUNS || more > fewer * LARGEST_RATIO) return 0;
  const jaccard = shareOf(a, b, SKETCH_SIZE);
  const shared = (jaccard * (a.runs + b.runs)) / (1 + jaccard);
  return Math.min(1, shared / fewer);
}

/** Whether two texts have so much as one of their smallest hashes in common: quick, and never false for those alike. */
export function mayBeAlike(a: TextSketch, b: TextSketch): boolean {
  const [fewer, more] = a.runs < b.runs ? [a.runs, b.runs] : [b.runs, a.runs];
  if (fewer < FEWEST_RUNS || more > fewer * LARGEST_RATIO) return false;
  return shareOf(a, b, QUICK_SIZE) > 0;
}

/** Alike texts share a third of their wording at least: that none of so many is shared happens once in 100,000 times. */
const QUICK_SIZE = 32;

/** Share of the hashes of either text that both have, told from the smallest of those of both. */
function shareOf(a: TextSketch, b: TextSketch, size: number): number {
  const [x, y] = [a.lowest, b.lowest];
  // Where both are whole, all hashes count; otherwise only those below the end of what is known of both.
  const most = a.runs <= x.length && b.runs <= y.length ? x.length + y.length : size;
  let [i, j, union, both] = [0, 0, 0, 0];
  while (union < most && (i < x.length || j < y.length)) {
    const [p, q] = [x[i] ?? Infinity, y[j] ?? Infinity];
    if (p === q) both += 1;
    if (p <= q) i += 1;
    if (q <= p) j += 1;
    union += 1;
  }
  return union === 0 ? 0 : both / union;
}
