/** How far a page is scrolled, in CSS pixels. */
export interface ScrollState {
  readonly scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** Where the eye rests while reading on, as a share of the view's height. */
const EYE = 0.35;

/**
 * How far down the view the line is that counts as being read, 0 to 1. In the middle of a long page it is where the eye
 * rests; towards both ends it goes to the edge, so that a page scrolled to its top or its end is read there. The line
 * never goes back while the page goes on.
 */
export function readingShare({ scrollTop, scrollHeight, clientHeight }: ScrollState): number {
  const most = Math.max(0, scrollHeight - clientHeight);
  if (most === 0) return EYE;
  if (most <= clientHeight) return Math.max(0, Math.min(1, scrollTop / most));
  const [fromTop, fromEnd] = [scrollTop / clientHeight, (most - scrollTop) / clientHeight];
  if (fromTop < EYE) return Math.max(0, fromTop);
  return fromEnd < 1 - EYE ? Math.min(1, 1 - fromEnd) : EYE;
}
