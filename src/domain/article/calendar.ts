/** A day of the proleptic Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Number of days in a month (1 to 12) of a year. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether such a day exists, in the years 1 to 9999. */
export function isCivilDay({ year, month, day }: CivilDay): boolean {
  return isYear(year) && isMonth(month) && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a number is a year that dates are kept in: 1 to 9999. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year <= 9999;
}

/** Whether a number is a month: 1 to 12. */
export function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}

/** Milliseconds from 1970-01-01 to the start of a day, both in UTC: what `Intl.DateTimeFormat` takes. */
export function epochOf({ year, month, day }: CivilDay): number {
  return daysSinceEpoch(year, month, day) * 86_400_000;
}

/** The day so many days later, or earlier for a negative number. */
export function dayLater(day: CivilDay, days: number): CivilDay {
  return civilDayAt(daysSinceEpoch(day.year, day.month, day.day) + days);
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf({ year, month, day }: CivilDay): number {
  return (((daysSinceEpoch(year, month, day) + THURSDAY) % 7) + 7) % 7;
}

/** 1970-01-01 was one. */
const THURSDAY = 4;

/** Counts years from March, so that the leap day comes last. https://howardhinnant.github.io/date_algorithms.html */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Reverses {@link daysSinceEpoch}. */
function civilDayAt(days: number): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
