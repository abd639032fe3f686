import { datePartsOf } from '../../../domain/article/date-parts';
import type { EdtfDate } from '../../../domain/article/edtf-date';
import { monthNamed } from '../../../domain/article/month-names';
import { readDate } from '../../../domain/article/read-date';

/** A date that stands somewhere in a line. */
export interface ScannedDate {
  /** `null` where the year is not written; then `day` and `month` are. */
  readonly date: EdtfDate | null;
  readonly month: number;
  readonly day: number;
  /** The words, and where they begin in the line. */
  readonly words: string;
  readonly at: number;
  /** Minutes since midnight of the time of day that stands with it; `null` when none does. */
  readonly minutes: number | null;
}

const LONGEST = 400;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const MONTH = '[\\p{L}\\p{M}]{3,12}(?: [\\p{L}\\p{M}]{3,8})?';
const BEGIN = '(?<![\\p{L}\\p{N}])';

/** The ways in which a full date is written, each read by `readDate`, which never guesses. */
const FULL = new RegExp(
  [
    `${BEGIN}${WEEKDAY}\\d{1,2}(?:st|nd|rd|th|er|\\.)?[ -](?:of |de |di )?${MONTH}\\.?,?[ -](?:de |del )?\\d{4}(?!\\d)`,
    `${BEGIN}${WEEKDAY}${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`,
    `${BEGIN}\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)`,
    `${BEGIN}\\d{1,2}([-/.])\\d{1,2}\\2\\d{4}(?!\\d)`,
    `${BEGIN}\\d{4} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]`,
  ].join('|'),
  'gu',
);

/** A day and month without a year: `Nov 18`, `13 Aug`. */
const YEARLESS = new RegExp(
  `${BEGIN}(?:(\\d{1,2})(?:st|nd|rd|th|\\.)? ([\\p{L}\\p{M}]{3,12})\\.?|([\\p{L}\\p{M}]{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?)(?![\\p{L}\\p{N}:])`,
  'gu',
);

/** The dates in a line, in order; those without a year only where no date with one stands. */
export function datesIn(line: string): ScannedDate[] {
  if (!/\p{Nd}/u.test(line)) return [];
  const text = levelled(line.slice(0, LONGEST));
  if (!/\d{4}/.test(text)) return yearlessIn(text, line);
  const found = [...text.matchAll(FULL)].flatMap((match): ScannedDate[] => {
    const read = readFull(match[0]);
    const parts = read === null ? null : datePartsOf(read.date);
    if (read === null || parts?.month == null || parts.day === null) return [];
    const at = match.index + match[0].length - read.length;
    const words = line.slice(at, at + read.length);
    const minutes = minutesNear(text, at, read.length);
    return [{ date: read.date, month: parts.month, day: parts.day, words, at, minutes }];
  });
  return found.length > 0 ? found : yearlessIn(text, line);
}

/** Reads what may be a date; a word before it that is no part of it goes. */
function readFull(words: string): { date: EdtfDate; length: number } | null {
  const numbers = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2})/.exec(words);
  const plain = numbers === null ? words : numbers.slice(1, 4).join('-');
  const date = readDate(plain);
  if (date !== null) return { date, length: words.length };
  const rest = /^[\p{L}\p{M}]+\.? (?=[\p{L}\p{M}]+\.? \d)/u.exec(words)?.[0];
  return rest === undefined ? null : readFull(words.slice(rest.length));
}

/** Longer lines tell of days in passing. */
const LONGEST_YEARLESS = 120;

function yearlessIn(text: string, line: string): ScannedDate[] {
  if (text.length > LONGEST_YEARLESS) return [];
  return [...text.matchAll(YEARLESS)].flatMap((match): ScannedDate[] => {
    const month = monthNamed(match[2] ?? match[3] ?? '');
    const day = Number(match[1] ?? match[4]);
    if (month === null || day < 1 || day > 31) return [];
    const [at, length] = [match.index, match[0].length];
    const words = line.slice(at, at + length);
    return [{ date: null, month, day, words, at, minutes: minutesNear(text, at, length) }];
  });
}

const CLOCK =
  /(?<!\d)(\d{1,2})[:.h](\d{2})(?::\d{2})? ?(?:([ap])\.?m\b\.?)?|(?<!\d)(\d{1,2}) ?([ap])\.?m\b/giu;

/** The time of day before or behind a date; `null` where there is none, or several. */
function minutesNear(text: string, at: number, length: number): number | null {
  const around = [text.slice(Math.max(0, at - 24), at), text.slice(at + length, at + length + 24)];
  const times = around.flatMap((part) => [...part.matchAll(CLOCK)].map(minutesOf));
  const [time, another] = times.filter((one) => one !== null);
  return time === undefined || another !== undefined ? null : time;
}

function minutesOf(match: RegExpMatchArray): number | null {
  const hour = Number(match[1] ?? match[4]);
  const half = (match[3] ?? match[5])?.toLowerCase();
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59 || (half !== undefined && hour === 0)) return null;
  // `17:19 PM` is written too.
  const hours = half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return hours * 60 + minute;
}

/** Small letters and western digits, each where it stood. */
function levelled(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\p{Lu}+/gu, (letters) => {
      const small = letters.toLowerCase();
      return small.length === letters.length ? small : letters;
    });
}
