import type { TextPositionSelector } from './selector';

/** The least range that holds all of some ranges; `null` without any. */
export function coverRange(ranges: readonly TextPositionSelector[]): TextPositionSelector | null {
  const [first, ...others] = ranges;
  if (first === undefined) return null;
  let { start, end } = first;
  for (const range of others) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end };
}
