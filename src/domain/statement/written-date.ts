import { type CivilDay, isCivilDay } from '../article/calendar';
import { edtfOf } from '../article/date-parts';
import type { EdtfDate } from '../article/edtf-date';
import { monthNamed } from '../article/month-names';
import type { DatePrecision } from './date-said';
import type { StatementLanguage } from './statement-language';
import type { Unit } from './unit';

/** A date with the places of the words that tell it, where they are others than the one it was looked for at. */
export interface Told {
  readonly date: EdtfDate | null;
  readonly precision: DatePrecision;
  readonly from?: number;
  readonly to?: number;
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/** `January 18, 2024`, `18 January`, `in December`, `in early 2016`. */
export function writtenAt(
  units: readonly Unit[],
  at: number,
  published: CivilDay | null,
  { dates }: StatementLanguage,
): Told | null {
  const word = (place: number): string => units[place]?.lower ?? '';
  const numberAt = (place: number, pattern: RegExp): number | null =>
    pattern.test(word(place)) ? Number.parseInt(word(place), 10) : null;
  const lead = dates.parts.has(word(at - 1)) ? at - 2 : at - 1;
  const isWithin = dates.within.has(word(lead));
  const from = isWithin ? lead : at;
  const onlyYear = isWithin ? numberAt(at, YEAR) : null;
  if (onlyYear !== null) return { date: yearOf(onlyYear), precision: 'year', from, to: at };
  const month =
    dates.calendar.has(word(at)) || word(at).endsWith('.')
      ? monthNamed(word(at).replace(/\.$/, ''))
      : null;
  if (month === null) return null;
  // `3 March`, `the 3rd of March`
  const dayPlace = dates.of.has(word(at - 1)) ? at - 2 : at - 1;
  const dayBefore = numberAt(dayPlace, DAY);
  const dayAfter = dayBefore === null ? numberAt(at + 1, DAY) : null;
  const day = dayBefore ?? dayAfter;
  let last = dayAfter === null ? at : at + 1;
  const yearPlace = units[last + 1]?.text === ',' ? last + 2 : last + 1;
  const year = numberAt(yearPlace, YEAR);
  if (year !== null) last = yearPlace;
  if (day === null && year === null && !isWithin) return null;
  const places = { from: dayBefore === null ? from : dayPlace, to: last };
  const inYear = year ?? yearBefore(month, day, published);
  if (inYear === null) return { date: null, precision: 'unknown', ...places };
  if (day === null) return { date: monthOf(inYear, month), precision: 'month', ...places };
  return { date: dayOf({ year: inYear, month, day }), precision: 'day', ...places };
}

/** The year of the latest such day or month that is not after the day of publication. */
function yearBefore(month: number, day: number | null, published: CivilDay | null): number | null {
  if (published === null) return null;
  const isAfter =
    month > published.month || (month === published.month && (day ?? 0) > published.day);
  return isAfter ? published.year - 1 : published.year;
}

/** `null` for a day that does not exist. */
export function dayOf(day: CivilDay | null): EdtfDate | null {
  return day === null || !isCivilDay(day) ? null : edtfOf({ ...day, isApproximate: false });
}

/** About a day: `2025-01-02~`. */
export function aboutDay(day: CivilDay): EdtfDate | null {
  return isCivilDay(day) ? edtfOf({ ...day, isApproximate: true }) : null;
}

/** About the month of a day: `2025-01~`. */
export function aboutMonth({ year, month }: CivilDay): EdtfDate | null {
  return edtfOf({ year, month, day: null, isApproximate: true });
}

/** `2025-01`. */
export function monthOf(year: number, month: number): EdtfDate | null {
  return edtfOf({ year, month, day: null, isApproximate: false });
}

/** `2025`. */
export function yearOf(year: number): EdtfDate | null {
  return edtfOf({ year, month: null, day: null, isApproximate: false });
}
