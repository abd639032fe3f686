import type { CivilDay } from '../article/calendar';
import { datePartsOf } from '../article/date-parts';
import { dateAt } from './date-at';
import type { DatePrecision, DateSaid } from './date-said';
import { earlier } from './days-before';
import type { StatementLanguage } from './statement-language';
import { NOTHING, type Unit } from './unit';
import { aboutDay, aboutMonth, dayOf } from './written-date';

/** Words that count from something that happened, by their places. */
export interface EventDate {
  readonly from: number;
  readonly to: number;
  readonly said: DateSaid;
}

/** More words than these tell of more than one event. */
const MOST_WORDS = 16;

/**
 * `days after the vote`, `two days before the talks on Dec. 3`: dated where the words date the event themselves. `null` when
 * nothing counts from an event.
 */
export function eventDate(
  units: readonly Unit[],
  published: CivilDay | null,
  language: StatementLanguage,
): EventDate | null {
  const { dates } = language;
  for (let at = 0; at < units.length; at += 1) {
    const { lower } = units[at] ?? NOTHING;
    const direction = dates.fromEvent.get(lower);
    if (direction === undefined && !dates.beside.has(lower)) continue;
    const count = countBefore(units, at, language);
    if (direction === undefined) {
      if (count !== null) return undated(units, count.from, at);
      continue;
    }
    // `before the council` is a place as well.
    if (direction < 0 && count === null) continue;
    const to = endOfEvent(units, at);
    if (to === at && count === null) continue;
    const from = count?.from ?? at;
    const told = toldBy(units, { at, to, direction, count }, published, language);
    const words = { start: (units[from] ?? NOTHING).start, end: (units[to] ?? NOTHING).end };
    return { from, to, said: { ...told, words, isFromEvent: true } };
  }
  return null;
}

/** `two days earlier`. */
function undated(units: readonly Unit[], from: number, to: number): EventDate {
  const words = { start: (units[from] ?? NOTHING).start, end: (units[to] ?? NOTHING).end };
  return { from, to, said: { date: null, precision: 'unknown', words, isFromEvent: true } };
}

interface Count {
  readonly from: number;
  /** In days; `null` for days that are not counted. */
  readonly days: number | null;
  /** How many days the unit that is counted has; 0 for hours and `shortly`. */
  readonly unit: number;
}

/** `two days`, `a week`, `days`, `shortly` before a place. */
function countBefore(
  units: readonly Unit[],
  at: number,
  { dates }: StatementLanguage,
): Count | null {
  const before = units[at - 1]?.lower ?? '';
  if (dates.soon.has(before)) return { from: at - 1, days: 0, unit: 0 };
  const unit = dates.spans.get(before);
  if (unit === undefined) return null;
  const number = dates.numbers.get(units[at - 2]?.lower ?? '');
  if (unit === 0) return { from: number === undefined ? at - 1 : at - 2, days: 0, unit };
  if (number === undefined) return { from: at - 1, days: null, unit };
  return { from: at - 2, days: number * unit, unit };
}

function endOfEvent(units: readonly Unit[], at: number): number {
  let to = at;
  while (to < at + MOST_WORDS && units[to + 1]?.kind === 'word' && isNext(units, to)) to += 1;
  return to;
}

/** Whether the next unit stands right behind: a run leaves out what was said. */
function isNext(units: readonly Unit[], at: number): boolean {
  return (units[at + 1] ?? NOTHING).start - (units[at] ?? NOTHING).end <= 1;
}

interface Counting {
  readonly at: number;
  readonly to: number;
  readonly direction: number;
  readonly count: Count | null;
}

function toldBy(
  units: readonly Unit[],
  { at, to, direction, count }: Counting,
  published: CivilDay | null,
  language: StatementLanguage,
): { readonly date: DateSaid['date']; readonly precision: DatePrecision } {
  const unknown = { date: null, precision: 'unknown' } as const;
  const event = units.slice(at + 1, to + 1);
  const found = event.map((_, place) => dateAt(event, place, published, language));
  const date = found.find((each) => each !== null)?.date ?? null;
  const parts = date === null ? null : datePartsOf(date);
  if (parts === null || parts.month === null || parts.day === null) return unknown;
  const base = { year: parts.year, month: parts.month, day: parts.day };
  if (count?.days === null) {
    return count.unit === 1 ? { date: aboutMonth(base), precision: 'approximate' } : unknown;
  }
  const day = earlier(base, -direction * (count?.days ?? 0));
  const isExact = count !== null && count.unit === 1 && !parts.isApproximate;
  return isExact
    ? { date: dayOf(day), precision: 'day' }
    : { date: aboutDay(day), precision: 'approximate' };
}
