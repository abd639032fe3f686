import { epochOf } from '../../../domain/article/calendar';
import { datePartsOf, edtfOf } from '../../../domain/article/date-parts';
import type { EdtfDate } from '../../../domain/article/edtf-date';
import { readRelativeDate } from '../../../domain/article/relative-date';
import type { ShownDate } from './shown-dates';
import { isDayOf, type Stamp } from './stamp';

/**
 * The day that is shown. A missing year is that of a moment which the page declares with it; at the turn of the year
 * both may lie in two. `null` without any year.
 */
export function dayShown(one: ShownDate, declared: Stamp | null): EdtfDate | null {
  if (one.date !== null) return one.date;
  const { month, day } = one;
  const stamp = one.stamp ?? declared;
  const year = yearOf(stamp?.date ?? null);
  if (month === null || day === null || stamp === null || year === null) return null;
  const [same = null, ...beside] = [year, year - 1, year + 1].map((candidate) =>
    edtfOf({ year: candidate, month, day, isApproximate: false }),
  );
  return beside.find((date) => date !== null && isDayOf(stamp, date)) ?? same;
}

/** The year of a date; `null` without one. */
function yearOf(date: EdtfDate | null): number | null {
  return date === null ? null : (datePartsOf(date)?.year ?? null);
}

/** The day that words such as `2 hours ago` mean; `null` when nobody knows when they were read. */
export function relativeDay(one: ShownDate, capturedAt: string | null): EdtfDate | null {
  return one.relative === null || capturedAt === null
    ? null
    : readRelativeDate(one.relative, capturedAt);
}

/** Whether a day is that of one of some declared moments. */
export function isDayOfAny(stamps: readonly Stamp[], day: EdtfDate): boolean {
  return stamps.some((stamp) => isDayOf(stamp, day));
}

/** Minutes that the page's own zone is ahead of UTC, told by a moment that it both declares and shows. */
export function offsetOf(
  declared: Stamp,
  shown: readonly ShownDate[],
  of: 'published' | 'updated',
): number | null {
  if (declared.instant === null) return null;
  for (const one of shown) {
    const parts = one.date === null ? null : datePartsOf(one.date);
    if (parts?.month == null || parts.day === null || one.minutes === null) continue;
    if ((one.of === 'updated') !== (of === 'updated')) continue;
    const day = epochOf({ year: parts.year, month: parts.month, day: parts.day });
    const ahead = (day + one.minutes * MINUTE - declared.instant) / MINUTE;
    // Zones are whole quarters of an hour apart; minutes are shown cut off.
    const quarters = Math.round(ahead / 15) * 15;
    const isZone = Math.abs(ahead - quarters) < 2 && quarters >= -720 && quarters <= 840;
    if (isZone) return quarters;
  }
  return null;
}

const MINUTE = 60_000;
