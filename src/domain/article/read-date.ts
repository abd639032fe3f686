import { isCivilDay, weekdayOf } from './calendar';
import { datePartsOf, edtfOf } from './date-parts';
import type { EdtfDate } from './edtf-date';
import { monthNamed, weekdayNamed } from './month-names';

/**
 * The date that some words mean: `2025-01-02`, `2 January 2025`, `Jan. 2, 2025`, `January 2025`, `about 2024`,
 * `Thu, 02 Jan 2025 23:30:00 GMT` (the day as written, whatever the zone), month names in Arabic, Dutch, English,
 * French, German, Italian, Portuguese, Russian, Spanish and Swedish. `null` for everything else, never a guess:
 * two-digit years, `01/02/2025`, which has two readings, days that do not exist, a day of the week that does not fit,
 * ranges and relative dates.
 */
export function readDate(input: string): EdtfDate | null {
  const text = input.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, westernDigit).toLowerCase();
  return readWords(text.replace(/\s+/gu, ' ').trim());
}

function readWords(text: string): EdtfDate | null {
  if (datePartsOf(text) !== null) return text;
  const about = /^(?:about|around|circa|approximately|approx\.?|ca\.?|c\.?) (.+)$/.exec(text)?.[1];
  if (about !== undefined) return approximate(readWords(about));
  return readExact(text);
}

function approximate(date: EdtfDate | null): EdtfDate | null {
  return date === null || date.endsWith('~') ? date : `${date}~`;
}

function readExact(text: string): EdtfDate | null {
  const [weekday, rest] = withoutWeekday(text);
  const words = rest.replace(TIME, '');
  const date = readNumbers(words) ?? readNamed(words);
  if (weekday === null || date === null) return date;
  const parts = datePartsOf(date);
  if (parts === null || parts.month === null || parts.day === null) return null;
  const day = { year: parts.year, month: parts.month, day: parts.day };
  return weekdayOf(day) === weekday ? date : null;
}

/** A time of day behind a date, with what may follow it: `T23:30:00.000+05:00`, `, 10:30 AM GMT`, ` at 10:30`. */
const TIME =
  /(?:t|[,|]? | at |, at )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:am|pm|a\.m\.|p\.m\.)? ?(?:z|[a-z]{2,5}|[+-]\d{2}:?\d{2}|(?:gmt|utc)[+-]\d{1,2})?$/;

function withoutWeekday(text: string): [weekday: number | null, rest: string] {
  const match = /^([a-z]+)\.?,? (.+)$/.exec(text);
  const weekday = match?.[1] === undefined ? null : weekdayNamed(match[1]);
  return weekday === null ? [null, text] : [weekday, match?.[2] ?? ''];
}

/** Dates in numbers alone: year first, or year last where only one order of day and month exists. */
function readNumbers(text: string): EdtfDate | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (yearFirst !== null) return dateOf(yearFirst[1], Number(yearFirst[3]), yearFirst[4]);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast === null) return null;
  const [one, other, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  const readings = [
    { year, month: other, day: one },
    { year, month: one, day: other },
  ].filter(isCivilDay);
  const [first, second] = readings.map((day) => edtfOf({ ...day, isApproximate: false }));
  return first === undefined || (second !== undefined && second !== first) ? null : first;
}

/** Dates with the month's name. */
function readNamed(text: string): EdtfDate | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst === null) return null;
  return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

/** `2nd of January, 2025`, `02-Jan-2025`, `1er janvier 2025`, `2 de enero de 2025`. */
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:of |de )?([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\.?,?[ -](?:de )?(\d{4})$/u;

/** `January 2nd, 2025`, `Jan. 2 2025`, and without a day `January 2025`, `enero de 2025`. */
const MONTH_FIRST =
  /^([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,?[ -](?:of |de )?(\d{4})$/u;

function monthOf(name: string | undefined): number | null {
  return name === undefined ? null : monthNamed(name.replace(/ de$/, ''));
}

function dateOf(
  year: string | undefined,
  month: number | null,
  day: string | undefined,
): EdtfDate | null {
  if (year === undefined || month === null) return null;
  const parts = { year: Number(year), month, day: day === undefined ? null : Number(day) };
  return edtfOf({ ...parts, isApproximate: false });
}

/** Arabic-Indic and Persian digits by their last four bits. */
function westernDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}
