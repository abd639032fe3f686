import type { TextRange } from './reader-types';

/** Upper and lower edge of a line of text. */
export interface LineBox {
  readonly top: number;
  readonly bottom: number;
}

/** The passages that begin on one line. */
export interface LineGroup<Passage extends TextRange> {
  readonly line: LineBox;
  readonly passages: readonly Passage[];
}

/** Letters of different size on one line don't begin at the same height: this many pixels are the same line. */
const SAME_LINE = 4;

/**
 * Groups passages, in order of their start, by the line they begin on. `lineAt` costs a measurement, so it is asked
 * for each line a few times and not for each passage; `null` leaves a passage out.
 */
export function groupByLine<Passage extends TextRange>(
  passages: readonly Passage[],
  lineAt: (offset: number) => LineBox | null,
): readonly LineGroup<Passage>[] {
  const groups: LineGroup<Passage>[] = [];
  for (let at = 0; at < passages.length;) {
    const line = lineAt((passages[at] as Passage).start);
    const end = line === null ? at + 1 : endOfLine(passages, at, line, lineAt);
    if (line !== null) groups.push({ line, passages: passages.slice(at, end) });
    at = end;
  }
  return groups;
}

/** The first passage behind `at` that begins on a later line: looked for in growing steps, then between the last two. */
function endOfLine(
  passages: readonly TextRange[],
  at: number,
  line: LineBox,
  lineAt: (offset: number) => LineBox | null,
): number {
  const isOn = (index: number): boolean => {
    const box = lineAt(passages[index]?.start ?? 0);
    return box !== null && Math.abs(box.top - line.top) < SAME_LINE;
  };
  let [inside, step] = [at, 1];
  while (inside + step < passages.length && isOn(inside + step)) {
    inside += step;
    step *= 2;
  }
  let outside = Math.min(passages.length, inside + step);
  while (outside - inside > 1) {
    const middle = (inside + outside) >> 1;
    if (isOn(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}
