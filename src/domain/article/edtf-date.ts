import { epochOf } from './calendar';
import { datePartsOf } from './date-parts';

export { readDate } from './read-date';

/**
 * A calendar date at the precision that is known, in the Extended Date/Time Format of ISO 8601-2: `2025`, `2025-01`
 * or `2025-01-02`, with `~` behind it when it is approximate. It is the calendar day of the place it speaks of and is
 * never shifted between time zones. An unknown date is `null`, never a guess.
 */
export type EdtfDate = string;

/** Whether a string is an {@link EdtfDate} of a day, month or year that exists, in the years 0001 to 9999. */
export function isEdtfDate(value: string): boolean {
  return datePartsOf(value) !== null;
}

/**
 * Order of dates: earlier first, of two with the same start the less precise first, then the exact before the
 * approximate; `null` last.
 */
export function compareEdtf(a: EdtfDate | null, b: EdtfDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const [one, other] = [withoutMark(a), withoutMark(b)];
  if (one === other) return a < b ? -1 : 1;
  return one < other ? -1 : 1;
}

/** The first and last day a date may mean, as `YYYY-MM-DD` strings that compare as text. */
export function daysOf(date: EdtfDate): { readonly first: string; readonly last: string } {
  const bare = withoutMark(date);
  if (bare.length === 4) return { first: `${bare}-01-01`, last: `${bare}-12-31` };
  if (bare.length === 7) return { first: `${bare}-01`, last: `${bare}-31` };
  return { first: bare, last: bare };
}

/**
 * A date for people, in the words of a locale: `2 January 2025`, `January 2025`, `about 2024`. What is not an
 * {@link EdtfDate} comes back as it is.
 */
export function describeEdtf(date: EdtfDate, locale: string): string {
  const parts = datePartsOf(date);
  if (parts === null) return date;
  const { year, month, day, isApproximate } = parts;
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === null ? {} : { month: 'long' }),
    ...(day === null ? {} : { day: 'numeric' }),
  };
  const epoch = epochOf({ year, month: month ?? 1, day: day ?? 1 });
  const words = new Intl.DateTimeFormat(locale, options).format(epoch);
  return isApproximate ? `about ${words}` : words;
}

function withoutMark(date: EdtfDate): string {
  return date.endsWith('~') ? date.slice(0, -1) : date;
}
