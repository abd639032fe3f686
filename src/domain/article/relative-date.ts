import { type CivilDay, dayLater, isCivilDay } from './calendar';
import { edtfOf } from './date-parts';
import type { EdtfDate } from './edtf-date';

/**
 * The date that words such as `8 sec ago`, `2 hours ago`, `yesterday at 10:30` or `3 months ago` mean for someone who
 * read them at a known moment: an ISO 8601 date-time, whose calendar day is taken as written, whatever its zone. Days
 * and less give a day, an approximate one for weeks and for hours before a day whose time is not known, months an
 * approximate month, years an approximate year. `null` for all other words, for
 * numbers nobody counts in, and where the moment can't be read.
 */
export function readRelativeDate(words: string, capturedAt: string): EdtfDate | null {
  const moment = momentOf(capturedAt);
  const span = spanOf(words.trim().toLowerCase().replace(/\s+/gu, ' '));
  if (moment === null || span === null) return null;
  const { count, unit } = span;
  const { day, second } = moment;
  const seconds = SECONDS[unit];
  if (seconds !== undefined) {
    const days = Math.floor(((second ?? DAY - 1) - count * seconds) / DAY);
    return dated(dayLater(day, days), second === null && unit === 'hour');
  }
  if (unit === 'day') return dated(dayLater(day, -count), false);
  if (unit === 'week') return dated(dayLater(day, -7 * count), true);
  const months = day.year * 12 + day.month - 1 - (unit === 'month' ? count : 12 * count);
  const year = Math.floor(months / 12);
  const month = unit === 'month' ? months - year * 12 + 1 : null;
  return edtfOf({ year, month, day: null, isApproximate: true });
}

/** Whether some words say when something was by when they are read. */
export function isRelativeDate(words: string): boolean {
  return spanOf(words.trim().toLowerCase().replace(/\s+/gu, ' ')) !== null;
}

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const DAY = 86_400;
const SECONDS: Readonly<Partial<Record<Unit, number>>> = { second: 1, minute: 60, hour: 3600 };

/** Longest that anyone says in a unit before taking the next larger one. */
const MOST = 1000;

const AGO =
  /^(?:(?:about|around|over|almost) )?(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4}) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mos?|months?|y|yrs?|years?)\.? ago$/;

/** A time of day behind the name of a day. */
const NAMED =
  /^(just now|now|today|yesterday)(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,5})?)?$/;

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function spanOf(words: string): { readonly count: number; readonly unit: Unit } | null {
  const named = NAMED.exec(words)?.[1];
  if (named !== undefined) return { count: named === 'yesterday' ? 1 : 0, unit: 'day' };
  const [, number = '', name = ''] = AGO.exec(words) ?? [];
  const unit = unitOf(name);
  if (unit === null) return null;
  const count = /^\d/.test(number) ? Number(number) : Math.max(1, NUMBERS.indexOf(number) + 1);
  return count > MOST ? null : { count, unit };
}

function unitOf(name: string): Unit | null {
  if (name === '') return null;
  if (name.startsWith('mo')) return 'month';
  const units: Readonly<Record<string, Unit>> = {
    s: 'second',
    m: 'minute',
    h: 'hour',
    d: 'day',
    w: 'week',
    y: 'year',
  };
  return units[name.charAt(0)] ?? null;
}

/** The day, and the second in it when a time is stated, both as written. */
function momentOf(iso: string): { readonly day: CivilDay; readonly second: number | null } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(iso);
  if (match === null) return null;
  const [year, month, date, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const day = { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
  if (!isCivilDay(day)) return null;
  const isTimed = match[4] !== undefined;
  return { day, second: isTimed ? (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) : null };
}

function dated(day: CivilDay, isApproximate: boolean): EdtfDate | null {
  return edtfOf({ ...day, isApproximate });
}
