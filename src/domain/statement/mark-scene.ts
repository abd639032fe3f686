import type { Paint, ScenePart } from '../picture/scene';
import { centreOf, clusterReach, TAIL, type PlacedMark } from './pack-marks';
import type { TimelineSpan } from './timeline-span';

/** Where and in what a mark is drawn. */
interface MarkPlace {
  /** Where the mark's pixels count from. */
  readonly origin: number;
  readonly y: number;
  readonly colour: Paint;
  /** Nothing is drawn before or behind. */
  readonly from: number;
  readonly to: number;
}

/** What of a placed mark its drawing depends on. */
export interface DrawnMark extends Pick<PlacedMark, 'kind' | 'left' | 'right'> {
  /** Of the first statement. */
  readonly span: TimelineSpan;
  readonly count: number;
}

const DOT = 4.5;
const BAR = 9;
/** Half the width of what has no date. */
export const UNDATED_REACH = 10.5;

/**
 * A mark by what is known of its date: a full dot for a day; a bar as long as its month or year, or a small box where
 * that is short; hollow and with dashed tails at its open ends when approximate. Several bear their count.
 */
export function markParts(mark: DrawnMark, place: MarkPlace): readonly ScenePart[] {
  const { span } = mark;
  const x = place.origin + centreOf(mark);
  if (mark.kind === 'bar') return barParts(mark, place);
  if (mark.count > 1) return clusterParts(mark.count, x, place);
  const { y, colour } = place;
  const tails = span.isApproximate ? tailParts(x - DOT, x + DOT, y, colour) : [];
  const fill = span.isApproximate ? 'paper' : colour;
  const shared = { fill, stroke: colour, strokeWidth: 1.5 } as const;
  if (span.precision === 'day') return [...tails, { kind: 'dot', x, y, radius: DOT, ...shared }];
  const box = { x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT, radius: 1.5 };
  return [...tails, { kind: 'box', ...box, ...shared }];
}

/** All of a lane that has no date: a dashed ring with their count. */
export function undatedParts(
  count: number,
  x: number,
  y: number,
  colour: Paint,
): readonly ScenePart[] {
  const ring = { fill: 'paper', stroke: colour, strokeWidth: 1.25, isDashed: true } as const;
  if (count === 1) return [{ kind: 'dot', x, y, radius: DOT + 1, ...ring }];
  return [{ kind: 'dot', x, y, radius: clusterReach(count), ...ring }, countParts(count, x, y)];
}

/** Several statements at one point: a ring with their count. */
export function clusterParts(
  count: number,
  x: number,
  { y, colour }: Pick<MarkPlace, 'y' | 'colour'>,
): readonly ScenePart[] {
  const ring = { kind: 'dot', x, y, radius: clusterReach(count) } as const;
  return [
    { ...ring, fill: 'paper', stroke: null },
    { ...ring, fill: colour, isFaint: true, stroke: colour, strokeWidth: 1.25 },
    countParts(count, x, y),
  ];
}

function barParts(mark: DrawnMark, place: MarkPlace): readonly ScenePart[] {
  const { origin, y, colour } = place;
  const { span, count } = mark;
  const isOpen = count === 1 && span.isApproximate;
  const tail = isOpen ? TAIL : 0;
  const [start, end] = [origin + mark.left + 1, origin + mark.right - 1];
  const [left, right] = [Math.max(start + tail, place.from), Math.min(end - tail, place.to)];
  const height = count === 1 ? BAR : BAR + 5;
  const top = y - height / 2;
  const width = Math.max(right - left, 0);
  const box = { kind: 'box', x: left, y: top, width, height, radius: 2 } as const;
  const ground: ScenePart = { ...box, fill: 'paper', stroke: null };
  const body: ScenePart = { ...box, fill: colour, isFaint: true, stroke: isOpen ? null : colour };
  if (!isOpen) {
    return [ground, body, ...(count === 1 ? [] : [countParts(count, (left + right) / 2, y)])];
  }
  const [x1, x2] = [Math.max(start, place.from), Math.min(end, place.to)];
  const edges = [top, top + height].map((at): ScenePart => ({
    ...{ kind: 'line', x1, y1: at, x2, y2: at },
    ...{ stroke: colour, isDashed: true },
  }));
  return [ground, body, ...edges];
}

function tailParts(left: number, right: number, y: number, colour: Paint): readonly ScenePart[] {
  const tail = { kind: 'line', y1: y, y2: y, stroke: colour, width: 1.5, isDashed: true } as const;
  return [
    { ...tail, x1: left - TAIL, x2: left },
    { ...tail, x1: right, x2: right + TAIL },
  ];
}

function countParts(count: number, x: number, y: number): ScenePart {
  return {
    ...{ kind: 'words', x, y: y + 4, text: String(count), anchor: 'middle', fill: 'ink' },
    ...{ size: 11, face: 'sans', weight: 600 },
  };
}
