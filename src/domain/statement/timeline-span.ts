import { epochOf } from '../article/calendar';
import { datePartsOf } from '../article/date-parts';
import type { EdtfDate } from '../article/edtf-date';

const DAY = 86_400_000;

/** A stretch of time in days since 1970-01-01, half-open; parts of days count too. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The days that a date said may mean. */
export interface TimelineSpan extends DayRange {
  /** How much of the date is known. */
  readonly precision: 'day' | 'month' | 'year';
  /** Whether it may have been some time before or after: its ends are open. */
  readonly isApproximate: boolean;
}

/** The days that a date means; `null` for what is no date. */
export function spanOf(date: EdtfDate): TimelineSpan | null {
  const parts = datePartsOf(date);
  if (parts === null) return null;
  const { year, month, day, isApproximate } = parts;
  const from = dayNumber(year, month ?? 1, day ?? 1);
  if (day !== null) return { from, to: from + 1, precision: 'day', isApproximate };
  if (month === null) {
    return { from, to: dayNumber(year + 1, 1, 1), precision: 'year', isApproximate };
  }
  const to = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { from, to, precision: 'month', isApproximate };
}

/** Where the time ends that dates can tell: the years 1 to 9999. */
export const ALL_TIME: DayRange = { from: dayNumber(1, 1, 1), to: dayNumber(10_000, 1, 1) };

/** Milliseconds from 1970-01-01 UTC, as calendars and scales count, to a day. */
export function epochOfDay(day: number): number {
  return day * DAY;
}

/** The day at so many milliseconds from 1970-01-01 UTC. */
export function dayOfEpoch(epoch: number): number {
  return epoch / DAY;
}

function dayNumber(year: number, month: number, day: number): number {
  return epochOf({ year, month, day }) / DAY;
}
