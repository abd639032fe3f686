import { getTicks, scaleUtc } from '@visx/scale';
import type { Timeline } from '../../../domain/statement/timeline';
import { axisOf, NO_AXIS, type TimelineAxis } from '../../../domain/statement/timeline-axis';
import { dayOfEpoch, epochOfDay, type DayRange } from '../../../domain/statement/timeline-span';

/** Pixels between two ticks, about. */
const APART = 76;

/** The axis of a timeline; one on which nothing is dated has none. */
export function axisFor(
  { extent }: Timeline,
  window: DayRange,
  width: number,
  locale: string,
): TimelineAxis {
  return extent === null ? NO_AXIS : ticksFor(window, width, locale);
}

/** The axis of a window of time on so many pixels: a scale of time picks the moments, the locale names them. */
export function ticksFor(window: DayRange, width: number, locale: string): TimelineAxis {
  const scale = scaleUtc({
    domain: [new Date(epochOfDay(window.from)), new Date(epochOfDay(window.to))],
    range: [0, width],
  });
  // Whole days at the least: there is nothing within a day to be told apart.
  const most = Math.max(
    Math.min(Math.floor(width / APART), Math.floor(window.to - window.from)),
    2,
  );
  const moments = getTicks(scale, most).map((tick) => dayOfEpoch(Number(tick)));
  return axisOf(moments.filter(Number.isInteger), window, locale);
}
