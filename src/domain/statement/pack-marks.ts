import type { TimelineLane, TimelineMark } from './timeline';

/** Where a statement, or several that would overlap, stands in its lane at one zoom. Pixels count from 1970-01-01. */
export interface PlacedMark {
  /** `dot`: a point in time; `bar`: a stretch as long as its month or year. Of several statements both bear their count. */
  readonly kind: 'dot' | 'bar';
  /** In order of time; several make a cluster. */
  readonly marks: readonly [TimelineMark, ...TimelineMark[]];
  /** What it covers of its lane. */
  readonly left: number;
  readonly right: number;
  /** Which of the lane's rows, 0 on top; `null` for a cluster of dots, which takes all rows of dots. */
  readonly row: number | null;
}

/** What a lane looks like at one zoom. */
export interface PackedLane {
  readonly lane: TimelineLane;
  /** From left to right. */
  readonly placed: readonly PlacedMark[];
  /** Rows that are made use of: those of dots on top, those of bars below. */
  readonly dotRows: number;
  readonly barRows: number;
}

/** Half the width of a dot with the air around it, in pixels. */
const DOT_REACH = 6.5;
/** A stretch that is shorter on the screen is drawn as a point. */
const SHORTEST_BAR = 14;
/** Reach of the tails that tell of an approximate date, in pixels. */
export const TAIL = 8;

/**
 * Puts the marks of a lane into its rows at so many pixels a day. What finds no row free is counted in a cluster with
 * what stands in its way. At least three rows. Where the view stands in time makes no difference, so that moving it changes nothing.
 * Laws: every mark is in exactly one placed mark; no two placed marks of one row overlap.
 */
export function packLane(lane: TimelineLane, pixelsADay: number, rows: number): PackedLane {
  const items = lane.marks.map((mark) => itemOf(mark, pixelsADay));
  const bars = items.filter(({ kind }) => kind === 'bar');
  const dots = items.filter(({ kind }) => kind === 'dot').sort((a, b) => a.left - b.left);
  bars.sort((a, b) => a.left - b.left || b.right - a.right);
  const placedBars = packBars(bars, dots.length === 0 ? rows : Math.floor(rows / 2));
  const barRows = rowsUsed(placedBars);
  const placedDots = pack(dots, rows - barRows, clusterOfDots);
  const used = { dotRows: rowsUsed(placedDots), barRows };
  const order = middleFirst(used.dotRows);
  const placed: PlacedMark[] = [
    ...placedDots.map((each) => ({
      ...each,
      row: each.row === null ? null : (order[each.row] ?? 0),
    })),
    ...placedBars.map((each) => ({ ...each, row: used.dotRows + (each.row ?? 0) })),
  ];
  placed.sort((a, b) => centreOf(a) - centreOf(b) || (a.row ?? 0) - (b.row ?? 0));
  return { lane, placed, ...used };
}

/** The middle of a placed mark, in pixels from 1970-01-01. */
export function centreOf({ left, right }: Pick<PlacedMark, 'left' | 'right'>): number {
  return (left + right) / 2;
}

/** Half the width of a cluster that counts so many statements, in pixels. */
export function clusterReach(count: number): number {
  return count < 10 ? 9 : count < 100 ? 10.5 : count < 1000 ? 13.5 : 17;
}

/** A placed mark that may still be gathered into a cluster: its list of marks is its own. */
interface Item extends PlacedMark {
  readonly marks: [TimelineMark, ...TimelineMark[]];
}

function itemOf(mark: TimelineMark, pixelsADay: number): Item {
  const { from, to, precision, isApproximate } = mark.span;
  const [left, right] = [from * pixelsADay, to * pixelsADay];
  const tail = isApproximate ? TAIL : 0;
  if (precision !== 'day' && right - left >= SHORTEST_BAR) {
    return { kind: 'bar', marks: [mark], left: left - tail, right: right + tail, row: 0 };
  }
  const [middle, reach] = [(left + right) / 2, DOT_REACH + tail];
  return { kind: 'dot', marks: [mark], left: middle - reach, right: middle + reach, row: 0 };
}

/** Years lie in rows of their own, so that months are not counted together because of a year that they lie in. */
function packBars(bars: readonly Item[], rows: number): Item[] {
  const kinds = (['year', 'month'] as const)
    .map((precision) => bars.filter(({ marks: [{ span }] }) => span.precision === precision))
    .filter(({ length }) => length > 0);
  const share = Math.max(Math.floor(rows / Math.max(kinds.length, 1)), 1);
  const placed: Item[] = [];
  for (const kind of kinds) {
    const above = rowsUsed(placed);
    for (const each of pack(kind, share, clusterOfBars)) {
      placed.push({ ...each, row: above + (each.row ?? 0) });
    }
  }
  return placed;
}

/** Of so many rows the middle one first, then those above and below it in turn. */
function middleFirst(rows: number): readonly number[] {
  const middle = (rows - 1) / 2;
  return range(rows).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
}

function rowsUsed(placed: readonly Item[]): number {
  return placed.reduce((most, { row }) => Math.max(most, (row ?? 0) + 1), 0);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** First fit from left to right; the items come in order of their left ends. */
function pack(
  items: readonly Item[],
  rows: number,
  clusterOf: (parts: readonly Item[]) => Item,
): Item[] {
  const placed: Item[] = [];
  const free = range(rows).map(() => -Infinity);
  for (const item of items) {
    const last = placed.at(-1);
    const isInCluster = last !== undefined && last.marks.length > 1 && last.right > item.left;
    const row = isInCluster ? -1 : free.findIndex((from) => from <= item.left);
    if (row >= 0) {
      placed.push({ ...item, row });
      free[row] = item.right;
      continue;
    }
    const cluster = isInCluster
      ? absorbed(placed, last, item, clusterOf)
      : gather(placed, item, clusterOf);
    placed.push(cluster);
    free.fill(cluster.right);
  }
  return placed;
}

/** The cluster that stands last, with one more; only where that makes it wider to the left can it meet others. */
function absorbed(
  placed: Item[],
  last: Item,
  item: Item,
  clusterOf: (parts: readonly Item[]) => Item,
): Item {
  placed.pop();
  const grown = clusterOf([last, item]);
  return grown.left >= last.left ? grown : gather(placed, grown, clusterOf);
}

/** Takes from `placed` all that the new cluster overlaps, which makes it wider, until it overlaps nothing. */
function gather(placed: Item[], item: Item, clusterOf: (parts: readonly Item[]) => Item): Item {
  let parts: Item[] = [item];
  let cluster = item;
  for (;;) {
    const [{ left, right }, met] = [cluster, [] as Item[]];
    for (let at = placed.length - 1; at >= 0; at -= 1) {
      const each = placed[at];
      if (each === undefined || each.right <= left || each.left >= right) continue;
      placed.splice(at, 1);
      met.unshift(each);
    }
    if (met.length === 0) return cluster;
    parts = [...met, ...parts];
    cluster = clusterOf(parts);
    parts = [cluster];
  }
}

function clusterOfDots(parts: readonly Item[]): Item {
  let [sum, count] = [0, 0];
  for (const part of parts) {
    sum += centreOf(part) * part.marks.length;
    count += part.marks.length;
  }
  const [middle, reach] = [sum / count, clusterReach(count) + 1];
  const marks = marksOf(parts);
  return { kind: 'dot', marks, left: middle - reach, right: middle + reach, row: null };
}

function clusterOfBars(parts: readonly Item[]): Item {
  const left = Math.min(...parts.map((part) => part.left));
  const right = Math.max(...parts.map((part) => part.right));
  const row = Math.min(...parts.map((part) => part.row ?? 0));
  return { kind: 'bar', marks: marksOf(parts), left, right, row };
}

/** The marks of all parts, gathered in the list of the first: a cluster that grows is not copied each time. */
function marksOf(parts: readonly Item[]): Item['marks'] {
  const [first, ...rest] = parts;
  if (first === undefined) throw new Error('A cluster of nothing');
  for (const { marks } of rest) for (const mark of marks) first.marks.push(mark);
  return first.marks;
}
