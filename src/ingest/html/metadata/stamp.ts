import { epochOf } from '../../../domain/article/calendar';
import { datePartsOf } from '../../../domain/article/date-parts';
import { type EdtfDate, readDate } from '../../../domain/article/edtf-date';
import { datesIn } from './date-scan';

/** A point in time as a page declares it for programs. */
export interface Stamp {
  /** The calendar day as it is written there, whatever the zone. */
  readonly date: EdtfDate;
  /** Milliseconds since 1970 in UTC; `null` when no time, or no zone, is declared. */
  readonly instant: number | null;
  /** The time of day there as milliseconds since 1970, as if it were UTC; `null` when none is declared. */
  readonly clock: number | null;
  /** Minutes that the declared zone is ahead of UTC; `null` when none is declared. */
  readonly offset: number | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LONGEST = 80;

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** As `Date.prototype.toString` and Java write it: `Tue Nov 19 2019 03:05:46 GMT+0000`, `Tue Nov 19 21:57:01 UTC 2019`. */
const PROGRAM =
  /^[a-z]{3},? ([a-z]{3}) (\d{1,2})(?: (\d{4}))? (\d{2}):(\d{2})(?::(\d{2}))? (?:(?:GMT|UTC)([+-]\d{4})?|[A-Z]{3,4})(?: (\d{4}))?(?: \([^()]*\))?$/i;

/**
 * Reads a declared date: ISO 8601 in its usual spellings, dates as programs print them, dates in words. `null` for
 * anything else, and for what stands in for a date that nobody entered (the years 1 and 1900, the first day of 1970).
 */
export function readStamp(declared: string): Stamp | null {
  const value = declared.trim();
  if (value.length > LONGEST) return null;
  const stamp = readIso(value) ?? readProgram(value) ?? readWords(value);
  return stamp === null || isPlaceholder(stamp.date) ? null : stamp;
}

/** Whether a day is the one of an instant somewhere on earth; without an instant, whether it is the declared day. */
export function isDayOf(stamp: Stamp, day: EdtfDate): boolean {
  if (stamp.date === day) return true;
  const parts = datePartsOf(day);
  // A time without a zone may be anybody's; programs mostly mean UTC.
  const instant = stamp.instant ?? stamp.clock;
  if (instant === null || parts?.month == null || parts.day === null) return false;
  const start = epochOf({ year: parts.year, month: parts.month, day: parts.day });
  return start < instant + 14 * HOUR && start + 24 * HOUR > instant - 12 * HOUR;
}

/** The calendar day of an instant in a zone so many minutes ahead of UTC. */
export function dayIn(instant: number, offset: number): EdtfDate {
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 10);
}

function readIso(value: string): Stamp | null {
  const match = ISO.exec(value);
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour, minute, second, zone] = match;
  const date = `${year}-${month}-${day}`;
  if (datePartsOf(date) === null) return null;
  return stampOf(date, hour, minute, second, zone === undefined ? null : offsetOf(zone));
}

function readProgram(value: string): Stamp | null {
  const match = PROGRAM.exec(value);
  if (match === null) return null;
  const [, month = '', day = '', early, hour, minute, second, zone, late] = match;
  const date = readDate(`${month} ${day} ${early ?? late ?? ''}`);
  const isKnown = /\b(?:GMT|UTC)/i.test(value);
  return date === null
    ? null
    : stampOf(date, hour, minute, second, isKnown ? offsetOf(zone ?? 'Z') : null);
}

/** Months and years alone stay as precise as they are written. */
function readWords(value: string): Stamp | null {
  const whole = readDate(value.replace(/\s*\(?[A-Z]{2,4}\)?$/, ''));
  const [found, another] = datesIn(value);
  const date = whole ?? (another === undefined ? (found?.date ?? null) : null);
  if (date === null) return null;
  const zone = /(?:\s|\d)(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.exec(value)?.[1];
  const minutes = found?.minutes ?? null;
  const clock = minutes === null ? null : epochAt(date, minutes * 60);
  const offset = zone === undefined ? null : offsetOf(zone);
  return timed(date, clock, offset);
}

function stampOf(
  date: EdtfDate,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  offset: number | null,
): Stamp {
  if (hour === undefined) return { date, instant: null, clock: null, offset };
  const seconds = Number(hour) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  return timed(date, epochAt(date, seconds), offset);
}

function timed(date: EdtfDate, clock: number | null, offset: number | null): Stamp {
  const instant = clock === null || offset === null ? null : clock - offset * MINUTE;
  return { date, clock, offset, instant };
}

function epochAt(date: EdtfDate, seconds: number): number | null {
  const parts = datePartsOf(date);
  if (parts?.month == null || parts.day === null || seconds > 86_400) return null;
  return epochOf({ year: parts.year, month: parts.month, day: parts.day }) + seconds * 1000;
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function isPlaceholder(date: EdtfDate): boolean {
  return date < '1400' || date === '1970-01-01' || date.startsWith('1900-01-01') || date >= '9000';
}
