/** A stretch of a text, and whether it is a word. */
export type Segment = Pick<Intl.SegmentData, 'segment' | 'isWordLike'>;

/**
 * Segments of a text, in order, as the segmenter would cut it whole. It is given a window at a time: in V8 up to
 * Node 20 each step of it copies its whole input, which makes a text of 300 KB cost minutes. Runs that are cut with
 * a dictionary (Chinese, Japanese, Thai) and longer than a window may come out slightly different.
 */
export function* segmentsOf(
  segmenter: Intl.Segmenter,
  text: string,
  window = WINDOW,
): Generator<Segment> {
  let start = 0;
  let length = window;
  while (start < text.length) {
    const isLast = start + length >= text.length;
    const found = [...segmenter.segment(text.slice(start, start + length))];
    const sure = isLast ? found : found.slice(0, -firstUnsure(found));
    yield* sure;
    for (const { segment } of sure) start += segment.length;
    length = sure.length > 0 ? window : length * 2;
  }
}

/** Code units that a segmenter is given at a time. */
const WINDOW = 2048;

/**
 * How many segments at the end of a window depend on what follows it: the last two, and all behind the last letter,
 * because a sentence may go on when the next letter is a small one.
 */
function firstUnsure(segments: readonly Segment[]): number {
  const lettered = segments.findLastIndex(({ segment }) => /\p{L}/u.test(segment));
  return Math.max(2, segments.length - Math.max(lettered, 0));
}
