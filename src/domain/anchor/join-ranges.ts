import type { TextPositionSelector } from './selector';

/** The stretches that at least one of some ranges covers, in order; what overlaps or touches becomes one. */
export function joinRanges(ranges: readonly TextPositionSelector[]): TextPositionSelector[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
