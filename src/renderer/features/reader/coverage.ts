import type { TextRange } from './reader-types';

/**
 * The runs that at least one of the ranges covers, and those that two or more do: what one named Highlight paints,
 * and what another paints over it so that overlaps of one colour are seen (ranges inside one Highlight merge). Runs
 * come in order, do not overlap and do not touch.
 */
export function coverage(ranges: readonly TextRange[]): {
  readonly once: readonly TextRange[];
  readonly twice: readonly TextRange[];
} {
  const starts = Float64Array.from(ranges, ({ start }) => start).sort();
  const ends = Float64Array.from(ranges, ({ end }) => end).sort();
  const once = new RunWriter(1);
  const twice = new RunWriter(2);
  let depth = 0;
  let ended = 0;
  for (let begun = 0; begun < starts.length || ended < ends.length;) {
    const at = Math.min(starts[begun] ?? Infinity, ends[ended] ?? Infinity);
    while (starts[begun] === at) {
      depth += 1;
      begun += 1;
    }
    while (ends[ended] === at) {
      depth -= 1;
      ended += 1;
    }
    once.step(at, depth);
    twice.step(at, depth);
  }
  return { once: once.runs, twice: twice.runs };
}

/** Collects the runs in which the depth is at least `threshold`. */
class RunWriter {
  readonly runs: TextRange[] = [];
  private start: number | null = null;

  constructor(private readonly threshold: number) {}

  step(at: number, depth: number): void {
    if (this.start === null && depth >= this.threshold) this.start = at;
    if (this.start !== null && depth < this.threshold) {
      if (at > this.start) this.runs.push({ start: this.start, end: at });
      this.start = null;
    }
  }
}

/** The part of each range that lies inside `bounds`; those wholly outside are left out. */
export function clip(ranges: readonly TextRange[], bounds: TextRange): TextRange[] {
  const inside: TextRange[] = [];
  for (const range of ranges) {
    const start = Math.max(range.start, bounds.start);
    const end = Math.min(range.end, bounds.end);
    if (start < end) inside.push({ start, end });
  }
  return inside;
}

/** The same for ranges that come in order and do not overlap, without looking at those far away. */
export function clipOrdered(ranges: readonly TextRange[], bounds: TextRange): TextRange[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? Infinity) <= bounds.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < ranges.length && (ranges[last]?.start ?? Infinity) < bounds.end) last += 1;
  return clip(ranges.slice(low, last), bounds);
}
