import { MARK_COLOURS, type MarkColour, type ReaderMark, type TextRange } from './reader-types';

/** A bar of the minimap, in rows from its upper edge, half-open. */
export interface MinimapBar {
  readonly top: number;
  readonly bottom: number;
}

/** A bar that stands for one mark or for thousands: the colours that most of them have, and whether one is a statement. */
export interface MarkBar extends MinimapBar {
  /** In the order of the palette; at most three. */
  readonly colours: readonly MarkColour[];
  readonly isStatement: boolean;
}

/** A bar is never thinner than this many rows: it has to be seen and hit. */
const LEAST_ROWS = 2;
/** As many colours as can be told apart side by side in a few pixels. */
const MOST_COLOURS = 3;

/**
 * What the minimap shows of a text's marks, by offset alone: each row knows how many marks of each colour stand in it,
 * and rows that look the same are one bar. Costs the marks and the rows, however many lie over each other.
 */
export function barsOfMarks(
  marks: readonly ReaderMark[],
  length: number,
  rows: number,
): readonly MarkBar[] {
  const kinds = MARK_COLOURS.length;
  const counts = new Uint32Array(rows * kinds);
  const statements = new Uint8Array(rows);
  for (const mark of marks) {
    const { top, bottom } = rowsOf(mark, length, rows);
    const colour = MARK_COLOURS.indexOf(mark.colour);
    for (let row = top; row < bottom; row += 1) {
      counts[row * kinds + colour] = (counts[row * kinds + colour] ?? 0) + 1;
      if (mark.isStatement) statements[row] = 1;
    }
  }
  const bars: MarkBar[] = [];
  for (let row = 0; row < rows; row += 1) {
    const colours = mostFrequent(counts.subarray(row * kinds, (row + 1) * kinds));
    if (colours.length > 0) extend(bars, { row, colours, isStatement: statements[row] === 1 });
  }
  return bars;
}

/** Bars of passages that have no colour: hits and shared wording. Those that touch are one. */
export function barsOfRanges(
  ranges: readonly TextRange[],
  length: number,
  rows: number,
): readonly MinimapBar[] {
  const bars: MinimapBar[] = [];
  for (const range of ranges) {
    const bar = rowsOf(range, length, rows);
    const last = bars.at(-1);
    if (last && bar.top <= last.bottom) {
      bars[bars.length - 1] = { top: last.top, bottom: Math.max(last.bottom, bar.bottom) };
    } else bars.push(bar);
  }
  return bars;
}

/** The rows of a passage: at least a few, and never beyond the last. */
export function rowsOf({ start, end }: TextRange, length: number, rows: number): MinimapBar {
  const top = Math.min(rows - LEAST_ROWS, Math.floor((start / Math.max(1, length)) * rows));
  const bottom = Math.max(top + LEAST_ROWS, Math.ceil((end / Math.max(1, length)) * rows));
  return { top: Math.max(0, top), bottom: Math.min(rows, bottom) };
}

interface Row {
  readonly row: number;
  readonly colours: readonly MarkColour[];
  readonly isStatement: boolean;
}

function extend(bars: MarkBar[], { row, colours, isStatement }: Row): void {
  const last = bars.at(-1);
  const isSame =
    last?.bottom === row &&
    last.isStatement === isStatement &&
    last.colours.join() === colours.join();
  if (isSame) bars[bars.length - 1] = { ...last, bottom: row + 1 };
  else bars.push({ top: row, bottom: row + 1, colours, isStatement });
}

/** The order of the palette stands where two are equally frequent, so that neighbours look alike. */
function mostFrequent(counts: Uint32Array): MarkColour[] {
  const present = MARK_COLOURS.filter((_, at) => (counts[at] ?? 0) > 0);
  if (present.length <= MOST_COLOURS) return present;
  const count = (colour: MarkColour): number => counts[MARK_COLOURS.indexOf(colour)] ?? 0;
  const most = [...present].sort((a, b) => count(b) - count(a)).slice(0, MOST_COLOURS);
  return present.filter((colour) => most.includes(colour));
}
