import { epochOf } from '../../../domain/article/calendar';
import { datePartsOf } from '../../../domain/article/date-parts';
import type { EdtfDate } from '../../../domain/article/edtf-date';

/** A date in as little room as a list has: `2 Jan 2025`, `Jan 2025`, `about 2024`; unknown stays in words. */
export function shortDate(date: EdtfDate | null, locale: string): string {
  if (date === null) return 'date unknown';
  const parts = datePartsOf(date);
  if (parts === null) return date;
  const { year, month, day, isApproximate } = parts;
  const format = formatFor(locale, month === null ? 'year' : day === null ? 'month' : 'day');
  const words = format.format(epochOf({ year, month: month ?? 1, day: day ?? 1 }));
  return isApproximate ? `about ${words}` : words;
}

const PRECISIONS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Formats cost more to make than to use, and a list uses them for every row. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, precision: keyof typeof PRECISIONS): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  const options = { calendar: 'gregory', timeZone: 'UTC', ...PRECISIONS[precision] };
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}
