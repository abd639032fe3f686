import { type CivilDay, isCivilDay, weekdayOf } from '../article/calendar';
import { datePartsOf, edtfOf } from '../article/date-parts';
import type { EdtfDate } from '../article/edtf-date';
import { monthNamed, weekdayNamed } from '../article/month-names';
import { earlier, latestWithin } from './days-before';
import type { StatementLanguage } from './statement-language';
import type { Span } from './token';
import { NOTHING, type Unit } from './unit';

/** How exactly it is known when something was said. */
export type DatePrecision = 'day' | 'month' | 'year' | 'approximate' | 'unknown';

/** When something was said, as far as its sentence tells. */
export interface DateSaid {
  /** `null` when the text does not tell, or tells it by a day that is not known. */
  readonly date: EdtfDate | null;
  readonly precision: DatePrecision;
  /** The words that tell it; `null` without any. */
  readonly words: Span | null;
}

/** The date that words beside a cue tell, counted from the day of publication where they need one. */
export function dateSaid(
  units: readonly Unit[],
  published: EdtfDate | null,
  language: StatementLanguage,
): DateSaid {
  const day = publishedDay(published);
  for (let at = 0; at < units.length; at += 1) {
    const found = dateAt(units, at, day, language);
    if (found !== null) return found;
  }
  return { date: null, precision: 'unknown', words: null };
}

function publishedDay(published: EdtfDate | null): CivilDay | null {
  const parts = published === null ? null : datePartsOf(published);
  if (parts === null || parts.isApproximate || parts.month === null || parts.day === null)
    return null;
  return { year: parts.year, month: parts.month, day: parts.day };
}

function dateAt(
  units: readonly Unit[],
  at: number,
  published: CivilDay | null,
  language: StatementLanguage,
): DateSaid | null {
  const { dates } = language;
  const [before, unit] = [units[at - 1] ?? NOTHING, units[at] ?? NOTHING];
  if (dates.otherwise.has(before.lower)) return null;
  const isLast = dates.last.has(before.lower);
  const from =
    isLast || dates.this.has(before.lower) || dates.within.has(before.lower) ? at - 1 : at;
  const told = (date: EdtfDate | null, precision: DatePrecision, to = at): DateSaid => ({
    date,
    precision: date === null ? 'unknown' : precision,
    words: { start: (units[from] ?? unit).start, end: (units[to] ?? unit).end },
  });
  const shift = dates.days.get(unit.lower);
  if (shift !== undefined) return told(dayOf(published && earlier(published, -shift)), 'day');
  const weekday = weekdayNamed(unit.lower);
  if (weekday !== null) {
    const latest =
      published && latestWithin(published, isLast ? 1 : 0, (day) => weekdayOf(day) === weekday);
    return told(dayOf(latest), 'day');
  }
  if (isLast || dates.this.has(before.lower)) {
    const relative = relativeAt(unit.lower, isLast, published, language);
    if (relative !== null) return told(relative.date, relative.precision);
  }
  const written = writtenAt(units, at, published, language);
  return written === null ? null : told(written.date, written.precision, written.to);
}

interface Told {
  readonly date: EdtfDate | null;
  readonly precision: DatePrecision;
}

/** `last month`, `this year`, `last week`. */
function relativeAt(
  word: string,
  isLast: boolean,
  published: CivilDay | null,
  { dates }: StatementLanguage,
): Told | null {
  const { week, month, year } = dates;
  if (word !== week && word !== month && word !== year) return null;
  if (published === null) return { date: null, precision: 'unknown' };
  if (word === week) {
    const { year: inYear, month: inMonth } = isLast ? earlier(published, 7) : published;
    const date = edtfOf({ year: inYear, month: inMonth, day: null, isApproximate: true });
    return { date, precision: 'approximate' };
  }
  const back = isLast ? 1 : 0;
  if (word === year) return { date: yearOf(published.year - back), precision: 'year' };
  const months = published.year * 12 + published.month - 1 - back;
  return { date: monthOf(Math.floor(months / 12), (months % 12) + 1), precision: 'month' };
}

/** `January 18, 2024`, `18 January`, `in December`, `in 2016`. */
function writtenAt(
  units: readonly Unit[],
  at: number,
  published: CivilDay | null,
  { dates }: StatementLanguage,
): (Told & { readonly to: number }) | null {
  const word = (place: number): string => units[place]?.lower ?? '';
  const numberAt = (place: number, pattern: RegExp): number | null =>
    pattern.test(word(place)) ? Number(word(place)) : null;
  const isWithin = dates.within.has(word(at - 1));
  const onlyYear = isWithin ? numberAt(at, YEAR) : null;
  if (onlyYear !== null) return { date: yearOf(onlyYear), precision: 'year', to: at };
  const month =
    dates.calendar.has(word(at)) || word(at).endsWith('.')
      ? monthNamed(word(at).replace(/\.$/, ''))
      : null;
  if (month === null) return null;
  const dayBefore = numberAt(at - 1, DAY);
  const dayAfter = dayBefore === null ? numberAt(at + 1, DAY) : null;
  const day = dayBefore ?? dayAfter;
  let last = dayAfter === null ? at : at + 1;
  const yearPlace = units[last + 1]?.text === ',' ? last + 2 : last + 1;
  const year = numberAt(yearPlace, YEAR);
  if (year !== null) last = yearPlace;
  if (day === null && year === null && !isWithin) return null;
  const inYear = year ?? yearBefore(month, day, published);
  if (inYear === null) return { date: null, precision: 'unknown', to: last };
  if (day === null) return { date: monthOf(inYear, month), precision: 'month', to: last };
  return { date: dayOf({ year: inYear, month, day }), precision: 'day', to: last };
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

/** The year of the latest such day or month that is not after the day of publication. */
function yearBefore(month: number, day: number | null, published: CivilDay | null): number | null {
  if (published === null) return null;
  const isAfter =
    month > published.month || (month === published.month && (day ?? 0) > published.day);
  return isAfter ? published.year - 1 : published.year;
}

function dayOf(day: CivilDay | null): EdtfDate | null {
  return day === null || !isCivilDay(day) ? null : edtfOf({ ...day, isApproximate: false });
}

function monthOf(year: number, month: number): EdtfDate | null {
  return edtfOf({ year, month, day: null, isApproximate: false });
}

function yearOf(year: number): EdtfDate | null {
  return edtfOf({ year, month: null, day: null, isApproximate: false });
}
