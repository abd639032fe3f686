import type { AnnotationId } from '../ids';
import { centreOf, type PackedLane, type PlacedMark } from './pack-marks';

/** Something in a lane that the keyboard can go to: what is placed in time, or, behind all that, what has no date. */
export interface TimelineStop {
  /** Of its first statement. */
  readonly id: AnnotationId;
  readonly lane: number;
  /** `null`: what has no date. */
  readonly placed: PlacedMark | null;
}

/** Where the keyboard can go from a stop. */
export type TimelineStep =
  'later' | 'earlier' | 'first' | 'last' | 'laneBelow' | 'laneAbove' | 'firstLane' | 'lastLane';

/** The stops of a lane, in order of time, what has no date last. */
export function stopsOf({ lane, placed }: PackedLane, at: number): readonly TimelineStop[] {
  const stops = placed.map((each) => stopAt(each, at));
  const [undated] = lane.undated;
  if (undated !== undefined) stops.push({ id: undated.annotationId, lane: at, placed: null });
  return stops;
}

/** The stop of a lane (by its key) that a statement is in at this zoom; `null` when there is none. */
export function stopWith(
  lanes: readonly PackedLane[],
  key: string,
  id: AnnotationId,
): TimelineStop | null {
  const at = lanes.findIndex(({ lane }) => lane.key === key);
  const packed = lanes[at];
  if (packed === undefined) return null;
  const placed = packed.placed.find(({ marks }) =>
    marks.some(({ statement }) => statement.annotationId === id),
  );
  if (placed !== undefined) return stopAt(placed, at);
  const [first] = packed.lane.undated;
  const isUndated = packed.lane.undated.some(({ annotationId }) => annotationId === id);
  return isUndated && first !== undefined
    ? { id: first.annotationId, lane: at, placed: null }
    : null;
}

/** The first stop of all; `null` when there is none. */
export function firstStop(lanes: readonly PackedLane[]): TimelineStop | null {
  return lanes.flatMap((packed, at) => stopsOf(packed, at).slice(0, 1))[0] ?? null;
}

/**
 * Where a step leads: within a lane to the next in time, between lanes to the nearest in time. The same stop at the end
 * of the way.
 */
export function stepFrom(
  stop: TimelineStop,
  step: TimelineStep,
  lanes: readonly PackedLane[],
): TimelineStop {
  const inLane = lanes[stop.lane];
  if (inLane === undefined) return stop;
  const stops = stopsOf(inLane, stop.lane);
  const at = stops.findIndex(({ id }) => id === stop.id);
  switch (step) {
    case 'later':
      return stops[at + 1] ?? stop;
    case 'earlier':
      return stops[at - 1] ?? stop;
    case 'first':
      return stops[0] ?? stop;
    case 'last':
      return stops.at(-1) ?? stop;
    case 'laneBelow':
      return nearestIn(lanes, stop.lane + 1, stop);
    case 'laneAbove':
      return nearestIn(lanes, stop.lane - 1, stop);
    case 'firstLane':
      return nearestIn(lanes, 0, stop);
    case 'lastLane':
      return nearestIn(lanes, lanes.length - 1, stop);
  }
}

function nearestIn(lanes: readonly PackedLane[], at: number, stop: TimelineStop): TimelineStop {
  const packed = lanes[at];
  if (packed === undefined) return stop;
  const stops = stopsOf(packed, at);
  let nearest: TimelineStop | undefined;
  for (const each of stops) {
    if (nearest === undefined || apart(each, stop) < apart(nearest, stop)) nearest = each;
  }
  return nearest ?? stop;
}

/** Pixels between two stops; what has no date is farther from what has one than anything dated. */
function apart(a: TimelineStop, b: TimelineStop): number {
  if (a.placed === null || b.placed === null) return a.placed === b.placed ? 0 : Infinity;
  return Math.abs(centreOf(a.placed) - centreOf(b.placed));
}

function stopAt(placed: PlacedMark, lane: number): TimelineStop {
  return { id: placed.marks[0].statement.annotationId, lane, placed };
}
