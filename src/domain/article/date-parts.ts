import { isCivilDay, isMonth, isYear } from './calendar';
import type { EdtfDate } from './edtf-date';

/** A date taken apart; `null` for what is not known. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly isApproximate: boolean;
}

/** The parts of a date; `null` when the string is not an {@link EdtfDate}. */
export function datePartsOf(value: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(~)?$/.exec(value);
  if (match === null) return null;
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  const parts = { year: Number(match[1]), month, day, isApproximate: match[4] === '~' };
  return exists(parts) ? parts : null;
}

/** The date made of parts; `null` when no such day, month or year exists. */
export function edtfOf(parts: DateParts): EdtfDate | null {
  if (!exists(parts)) return null;
  const { year, month, day, isApproximate } = parts;
  const numbers = [pad(year, 4)];
  if (month !== null) numbers.push(pad(month, 2));
  if (month !== null && day !== null) numbers.push(pad(day, 2));
  return numbers.join('-') + (isApproximate ? '~' : '');
}

function exists({ year, month, day }: DateParts): boolean {
  if (month === null) return isYear(year) && day === null;
  if (day === null) return isYear(year) && isMonth(month);
  return isCivilDay({ year, month, day });
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
