import type { Measure } from '../picture/scene';
import { centreOf, type PackedLane, type PlacedMark } from './pack-marks';
import type { TimelineBy } from './timeline';
import type { DayRange } from './timeline-span';

/** How a timeline is laid out on its ground, in pixels. */
export interface TimelineFrame {
  readonly by: TimelineBy;
  /** The names of the lanes. */
  readonly gutter: number;
  /** The time itself. */
  readonly plot: number;
  /** What has no date; 0 when there is nothing of the kind. */
  readonly aside: number;
  readonly laneHeight: number;
  readonly rows: number;
  readonly window: DayRange;
  readonly locale: string;
  readonly measure: Measure;
}

/** Height of the axis above the lanes. */
export const AXIS_HEIGHT = 44;
/** Air above and below the rows of a lane. */
const LANE_AIR = 6;
/** Rows that a lane of so many pixels has. */
export function rowsOf(laneHeight: number): number {
  return Math.max(Math.floor((laneHeight - 2 * LANE_AIR) / ROW), 3);
}

const ROW = 15;
const WIDEST_ROW = 22;

/** Width of all of it. */
export function widthOf({ gutter, plot, aside }: TimelineFrame): number {
  return gutter + plot + aside;
}

/** Pixels of the plot that a day takes. */
export function pixelsADay({ plot, window }: Pick<TimelineFrame, 'plot' | 'window'>): number {
  return plot / (window.to - window.from);
}

/** Where in the whole width a placed mark's pixels count from. */
export function originOf(frame: TimelineFrame): number {
  return frame.gutter - frame.window.from * pixelsADay(frame);
}

/** Whether a placed mark is drawn in a window: a dot by its middle, a bar by any of it. */
export function isSeen(placed: PlacedMark, frame: TimelineFrame): boolean {
  const origin = originOf(frame);
  const [from, to] = [frame.gutter, frame.gutter + frame.plot];
  if (placed.kind === 'bar') return origin + placed.right > from && origin + placed.left < to;
  const x = origin + centreOf(placed);
  return x >= from && x <= to;
}

/** The middle of a placed mark, from the top of its lane. The rows made use of stand around the lane's middle. */
export function heightOf(
  { row }: PlacedMark,
  { dotRows, barRows }: PackedLane,
  { laneHeight }: TimelineFrame,
): number {
  const rows = Math.max(dotRows + barRows, 1);
  const step = Math.min((laneHeight - 2 * LANE_AIR) / rows, WIDEST_ROW);
  const place = row === null ? dotRows / 2 : row + 0.5;
  return laneHeight / 2 + (place - rows / 2) * step;
}
