/** Which rows of a long column of unequal heights are drawn, and what the others take up; lengths in pixels. */
export interface TallWindow {
  /** First row drawn, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Heights of all rows before and behind those drawn. */
  readonly before: number;
  readonly after: number;
}

/** The rows that lie between two places of the column, whole or in part. */
export function tallWindow(heights: readonly number[], top: number, bottom: number): TallWindow {
  let [from, before, at] = [0, 0, 0];
  for (; from < heights.length - 1; from += 1) {
    const height = heights[from] ?? 0;
    if (at + height > top) break;
    at += height;
  }
  before = at;
  let to = from;
  while (to < heights.length && (at < bottom || to === from)) {
    at += heights[to] ?? 0;
    to += 1;
  }
  return { from, to, before, after: sum(heights, to, heights.length) };
}

/** Heights of the rows from one to before another. */
export function sum(heights: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at += 1) all += heights[at] ?? 0;
  return all;
}
