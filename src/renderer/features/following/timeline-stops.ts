import type { AnnotationId } from '../../../domain/ids';
import { centreOf } from '../../../domain/statement/pack-marks';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { heightOf, isSeen, originOf, pixelsADay } from '../../../domain/statement/timeline-frame';
import type { DayRange } from '../../../domain/statement/timeline-span';
import { stopWith, type TimelineStop } from '../../../domain/statement/timeline-walk';
import type { LaidOut } from './use-timeline';

/** A stop with its statements and where it is drawn: from the left of the picture and the top of the first lane. */
export interface StopInHand {
  readonly stop: TimelineStop;
  readonly statements: readonly FollowedStatement[];
  readonly x: number;
  readonly y: number;
}

/** What a stop is called in the page: unlike any other, and the same as long as its first statement is. */
export function keyOfStop(laneKey: string, id: AnnotationId): string {
  return `${laneKey} ${id}`;
}

/** The stop that an element of the picture belongs to; `null` when it belongs to none. */
export function stopAt(laid: LaidOut, target: EventTarget | null): TimelineStop | null {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-stop]') : null;
  const [lane, id] = (element?.dataset['stop'] ?? '').split(' ');
  if (lane === undefined || id === undefined) return null;
  return stopWith(laid.lanes, lane, id as AnnotationId);
}

/** All that is said and drawn of a stop. */
export function inHand({ lanes, frame }: LaidOut, stop: TimelineStop): StopInHand | null {
  const packed = lanes[stop.lane];
  if (packed === undefined) return null;
  const { gutter, plot, aside, laneHeight } = frame;
  const top = stop.lane * laneHeight;
  if (stop.placed === null) {
    const x = gutter + plot + aside / 2;
    return { stop, statements: packed.lane.undated, x, y: top + laneHeight / 2 };
  }
  const { left, right, marks } = stop.placed;
  const origin = originOf(frame);
  const [from, to] = [Math.max(origin + left, gutter), Math.min(origin + right, gutter + plot)];
  const x = centreOf({ left: Math.min(from, gutter + plot), right: Math.max(to, gutter) });
  const y = top + heightOf(stop.placed, packed, frame);
  return { stop, statements: marks.map(({ statement }) => statement), x, y };
}

/** Whether any of a stop is within the time that is shown. */
export function isInView({ frame }: LaidOut, { placed }: TimelineStop): boolean {
  return placed === null || isSeen(placed, frame);
}

/** The time that a stop takes on the screen, in days. */
export function stretchOf({ frame }: LaidOut, { placed }: TimelineStop): DayRange | null {
  if (placed === null) return null;
  const scale = pixelsADay(frame);
  return { from: placed.left / scale, to: placed.right / scale };
}
