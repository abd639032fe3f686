import { type CivilDay, weekdayOf } from '../article/calendar';
import type { EdtfDate } from '../article/edtf-date';
import { weekdayNamed } from '../article/month-names';
import type { DatePrecision, DateSaid } from './date-said';
import { earlier, latestWithin } from './days-before';
import { aboutDay, aboutMonth, dayOf, monthOf, type Told, writtenAt, yearOf } from './written-date';
import type { StatementLanguage } from './statement-language';
import { NOTHING, type Unit } from './unit';

/** The number of Saturday in {@link weekdayOf}. */
const SATURDAY = 6;

/** The date that a word tells with those beside it: `Thursday`, `last month`, `two days ago`, `Dec. 3`. */
export function dateAt(
  units: readonly Unit[],
  at: number,
  published: CivilDay | null,
  language: StatementLanguage,
): DateSaid | null {
  const { dates } = language;
  const [before, unit] = [units[at - 1] ?? NOTHING, units[at] ?? NOTHING];
  const isLast = dates.last.has(before.lower);
  const isThis = dates.this.has(before.lower);
  const from = isLast || isThis || dates.within.has(before.lower) ? at - 1 : at;
  if ([before, units[from - 1] ?? NOTHING].some(({ lower }) => dates.otherwise.has(lower))) {
    return null;
  }
  const found =
    countedAt(units, at, published, language) ??
    dayNamedAt(units, at, published, language) ??
    (isLast || isThis ? relativeAt(unit.lower, isLast, published, language) : null) ??
    writtenAt(units, at, published, language);
  if (found === null) return null;
  const { date, precision, to = at } = found;
  return {
    date,
    precision: date === null ? 'unknown' : precision,
    words: {
      start: (units[found.from ?? from] ?? unit).start,
      end: (units[to] ?? unit).end,
    },
    isFromEvent: false,
  };
}

/** `two days ago`. */
function countedAt(
  units: readonly Unit[],
  at: number,
  published: CivilDay | null,
  { dates }: StatementLanguage,
): Told | null {
  if (!dates.ago.has(units[at]?.lower ?? '')) return null;
  const unit = dates.spans.get(units[at - 1]?.lower ?? '');
  const count = dates.numbers.get(units[at - 2]?.lower ?? '') ?? null;
  if (unit === undefined) return null;
  const from = count === null ? at - 1 : at - 2;
  if (published === null) return { date: null, precision: 'unknown', from, to: at };
  if (unit === 1 && count !== null) {
    return { date: dayOf(earlier(published, count)), precision: 'day', from, to: at };
  }
  const about = count === null ? null : aboutDay(earlier(published, count * unit));
  return { date: about, precision: 'approximate', from, to: at };
}

/** `yesterday`, `Thursday`, `last night`, `over the weekend`. */
function dayNamedAt(
  units: readonly Unit[],
  at: number,
  published: CivilDay | null,
  language: StatementLanguage,
): Told | null {
  const { dates } = language;
  const [before, word] = [units[at - 1]?.lower ?? '', units[at]?.lower ?? ''];
  const day = (date: CivilDay | null): Told => ({ date: dayOf(date), precision: 'day' });
  const shift = dates.days.get(word);
  if (shift !== undefined) return day(published && earlier(published, -shift));
  if (dates.times.has(word) && (dates.this.has(before) || dates.last.has(before))) {
    return day(published && earlier(published, dates.last.has(before) ? 1 : 0));
  }
  if (dates.weekend.has(word)) {
    const saturday =
      published && latestWithin(published, 0, (each) => weekdayOf(each) === SATURDAY);
    return { date: saturday && aboutDay(saturday), precision: 'approximate' };
  }
  const weekday = weekdayNamed(word);
  if (weekday === null) return null;
  // `on Tuesday, Dec. 3`: what is written out says more.
  const next = units[at + 1]?.text === ',' ? at + 2 : at + 1;
  for (const place of [next, next + 1]) {
    const written = writtenAt(units, place, published, language);
    if (written !== null && written.precision === 'day') return { ...written, from: at };
  }
  const gap = dates.last.has(before) ? 1 : 0;
  return day(published && latestWithin(published, gap, (each) => weekdayOf(each) === weekday));
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
    return {
      date: aboutMonth(isLast ? earlier(published, 7) : published),
      precision: 'approximate',
    };
  }
  const back = isLast ? 1 : 0;
  if (word === year) return { date: yearOf(published.year - back), precision: 'year' };
  const months = published.year * 12 + published.month - 1 - back;
  const date: EdtfDate | null = monthOf(Math.floor(months / 12), (months % 12) + 1);
  return { date, precision: 'month' satisfies DatePrecision };
}
