import type { PointedRun } from '../../state/comparing';
import type { WindowBox } from '../../state/pane-geometry';
import {
  seenBox,
  standsOf,
  type EdgeMark,
  type MeasuredPane,
  type Origin,
  type Stand,
} from './stands';

/** What is drawn between the panes: a bar beside each passage in view, and a path for each connection. */
export interface Connections {
  readonly bars: readonly Bar[];
  readonly paths: readonly Path[];
  readonly marks: readonly EdgeMark[];
}

/** A thin bar in the gutter that takes up a passage. */
export interface Bar {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** `ribbon` is filled from passage to passage; `line` is a mere line, where it leads over text or to an edge. */
export interface Path {
  readonly kind: 'ribbon' | 'line';
  readonly d: string;
}

interface Link {
  readonly bars: readonly Bar[];
  readonly path: Path;
}

/** From the text to the bar beside it. */
const GUTTER = 8;
/** How far a line bulges out when it leads down one side of stacked panes. */
const BULGE = 10;
/** How tightly a line turns into the gutter that leads to a mark. */
const TURN = 24;

/**
 * What to draw for a run that is pointed at, counted from an origin in the window. Nothing leads away from a place that
 * is not in view.
 */
export function connectionsOf(
  pointed: PointedRun,
  panes: readonly MeasuredPane[],
  origin: Origin,
): Connections {
  const stands = standsOf(pointed, panes, origin);
  const marks = stands.flatMap((stand) => stand.marks);
  const at = panes.findIndex(({ pane }) => pane.id === pointed.paneId);
  const [from, measured] = [stands[at], panes[at]];
  const start = measured ? seenBox(measured, pointed.at, origin) : null;
  if (!from || !start) return { bars: [], paths: [], marks };
  const links = [stands.slice(at + 1), stands.slice(0, at).reverse()].flatMap((row) =>
    linksAlong(from, start, row),
  );
  return {
    bars: links.flatMap(({ bars }) => bars),
    paths: links.map(({ path }) => path),
    marks,
  };
}

/**
 * From passage to passage along panes that lie one behind the other, so that as little as can be is drawn over text.
 * Panes with the same article as the first show the same passage and no partner of it.
 */
function linksAlong(from: Stand, start: WindowBox, row: readonly Stand[]): Link[] {
  const links: Link[] = [];
  let [last, box] = [from, start];
  let isOverText = false;
  for (const to of row) {
    const isPartner = to.pane.articleId !== from.pane.articleId;
    const nearest = isPartner ? nearestTo(box, to.boxes) : null;
    if (nearest) {
      links.push(...to.boxes.map((end) => linkBetween(last, box, to, end, isOverText)));
      [last, box, isOverText] = [to, nearest, false];
    } else {
      if (isPartner) links.push(...to.marks.map((mark) => linkToMark(last, box, mark)));
      isOverText = true;
    }
  }
  return links;
}

function nearestTo({ top }: WindowBox, boxes: readonly WindowBox[]): WindowBox | null {
  const far = (box: WindowBox): number => Math.abs(box.top - top);
  return boxes.reduce<WindowBox | null>(
    (best, box) => (best === null || far(box) < far(best) ? box : best),
    null,
  );
}

function linkBetween(
  from: Stand,
  start: WindowBox,
  to: Stand,
  end: WindowBox,
  isOverText: boolean,
): Link {
  if (!isBeside(from, to)) return linkDownTheSide(from, start, to, end);
  const isRight = to.column.left >= from.column.right;
  const x1 = isRight ? from.column.right + GUTTER : from.column.left - GUTTER;
  const x2 = isRight ? to.column.left - GUTTER : to.column.right + GUTTER;
  const path: Path = isOverText
    ? { kind: 'line', d: curve(x1, mid(start), x2, mid(end)) }
    : { kind: 'ribbon', d: ribbon(x1, start, x2, end) };
  return { bars: [barAt(x1, start), barAt(x2, end)], path };
}

/** Between panes one above the other: down the left side, where no text is. */
function linkDownTheSide(from: Stand, start: WindowBox, to: Stand, end: WindowBox): Link {
  const [x1, x2] = [from.column.left - GUTTER, to.column.left - GUTTER];
  const [y1, y2] = [mid(start), mid(end)];
  const out = Math.min(x1, x2) - BULGE;
  const d = [
    `M ${x1} ${y1} C ${out} ${y1} ${out} ${y1} ${out} ${(y1 + y2) / 2}`,
    `C ${out} ${y2} ${out} ${y2} ${x2} ${y2}`,
  ].join(' ');
  return { bars: [barAt(x1, start), barAt(x2, end)], path: { kind: 'line', d } };
}

/** Across to the gutter that the mark stands in, and along it. */
function linkToMark(from: Stand, start: WindowBox, mark: EdgeMark): Link {
  const x = mark.x >= from.column.right ? from.column.right + GUTTER : from.column.left - GUTTER;
  const y = mid(start);
  const turn = Math.min(TURN, Math.abs(mark.y - y)) * Math.sign(mark.y - y);
  const d = `M ${x} ${y} C ${mark.x} ${y} ${mark.x} ${y} ${mark.x} ${y + turn} L ${mark.x} ${mark.y}`;
  return { bars: [barAt(x, start)], path: { kind: 'line', d } };
}

function isBeside(a: Stand, b: Stand): boolean {
  return a.column.right <= b.column.left || b.column.right <= a.column.left;
}

function barAt(x: number, { top, bottom }: WindowBox): Bar {
  return { x, top, bottom };
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const x = (x1 + x2) / 2;
  return `M ${x1} ${y1} C ${x} ${y1} ${x} ${y2} ${x2} ${y2}`;
}

function ribbon(x1: number, a: WindowBox, x2: number, b: WindowBox): string {
  const x = (x1 + x2) / 2;
  return [
    `M ${x1} ${a.top} C ${x} ${a.top} ${x} ${b.top} ${x2} ${b.top}`,
    `L ${x2} ${b.bottom} C ${x} ${b.bottom} ${x} ${a.bottom} ${x1} ${a.bottom} Z`,
  ].join(' ');
}

function mid({ top, bottom }: WindowBox): number {
  return (top + bottom) / 2;
}
