import { ALL_TIME, epochOfDay, type DayRange } from './timeline-span';

/** A moment that the axis names. */
export interface TimelineTick {
  /** Days since 1970-01-01. */
  readonly at: number;
  readonly label: string;
}

/** A stretch that several ticks lie in: the year of months, the month of days. */
export interface TimelineStretch extends DayRange {
  readonly label: string;
}

/** What stands above the lanes. */
export interface TimelineAxis {
  readonly ticks: readonly TimelineTick[];
  /** Empty where the ticks are years. */
  readonly stretches: readonly TimelineStretch[];
}

/** The axis where nothing is dated: no time is made up for it. */
export const NO_AXIS: TimelineAxis = { ticks: [], stretches: [] };

/**
 * Names the moments that a scale of time picked (days since 1970-01-01, in order) in the words of a locale: years by
 * themselves, months within their year, days within their month. Those beyond the years 1 to 9999 are left out.
 */
export function axisOf(moments: readonly number[], window: DayRange, locale: string): TimelineAxis {
  const days = moments.filter((day) => day >= ALL_TIME.from && day < ALL_TIME.to);
  const unit = unitOf(days);
  const name = formatOf(locale, TICK_FORMATS[unit]);
  const ticks = days.map((at) => ({ at, label: name.format(epochOfDay(at)) }));
  return { ticks, stretches: unit === 'year' ? [] : stretchesOf(unit, window, locale) };
}

type Unit = 'day' | 'month' | 'year';

const TICK_FORMATS: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};

const STRETCH_FORMATS: Readonly<Record<'day' | 'month', Intl.DateTimeFormatOptions>> = {
  day: { month: 'long', year: 'numeric' },
  month: { year: 'numeric' },
};

/** The largest unit at whose beginning every moment lies. */
function unitOf(days: readonly number[]): Unit {
  const dates = days.map((day) => new Date(epochOfDay(day)));
  if (dates.some((date) => date.getUTCDate() !== 1)) return 'day';
  return dates.every((date) => date.getUTCMonth() === 0) ? 'year' : 'month';
}

function stretchesOf(
  unit: 'day' | 'month',
  window: DayRange,
  locale: string,
): readonly TimelineStretch[] {
  const name = formatOf(locale, STRETCH_FORMATS[unit]);
  const stretches: TimelineStretch[] = [];
  let from = beginning(Math.max(window.from, ALL_TIME.from), unit, 0);
  while (from < Math.min(window.to, ALL_TIME.to)) {
    const to = beginning(from, unit, 1);
    stretches.push({ from, to, label: name.format(epochOfDay(from)) });
    from = to;
  }
  return stretches;
}

/** The first day of the month (for days) or the year (for months) that a day lies in, or of the next one. */
function beginning(day: number, unit: 'day' | 'month', later: 0 | 1): number {
  const date = new Date(epochOfDay(Math.floor(day)));
  const month = unit === 'day' ? date.getUTCMonth() + later : 0;
  const start = new Date(0);
  start.setUTCFullYear(date.getUTCFullYear() + (unit === 'month' ? later : 0), month, 1);
  return start.getTime() / epochOfDay(1);
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
}
