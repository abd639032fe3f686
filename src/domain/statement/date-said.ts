import type { CivilDay } from '../article/calendar';
import { datePartsOf } from '../article/date-parts';
import type { EdtfDate } from '../article/edtf-date';
import { dateAt } from './date-at';
import { eventDate } from './date-of-event';
import type { StatementLanguage } from './statement-language';
import type { Span } from './token';
import type { Unit } from './unit';

/** How exactly it is known when something was said. */
export type DatePrecision = 'day' | 'month' | 'year' | 'approximate' | 'unknown';

/** When something was said, as far as its sentence tells. */
export interface DateSaid {
  /** `null` when the text does not tell, or tells it by a day that is not known. */
  readonly date: EdtfDate | null;
  readonly precision: DatePrecision;
  /** The words that tell it; `null` without any. */
  readonly words: Span | null;
  /** Whether they count from something that happened, not from the day of publication: `days after the vote`. */
  readonly isFromEvent: boolean;
}

const UNKNOWN: DateSaid = { date: null, precision: 'unknown', words: null, isFromEvent: false };

/**
 * The date that words beside a cue tell, counted from the day of publication where they need one. Of several runs of words
 * the first that tells any counts; words that count from something that happened do so only when no others tell a day.
 */
export function dateSaid(
  runs: readonly (readonly Unit[])[],
  published: EdtfDate | null,
  language: StatementLanguage,
): DateSaid {
  const day = publishedDay(published);
  for (const units of runs) {
    const event = eventDate(units, day, language);
    const outside =
      event === null ? units : units.filter((_, at) => at < event.from || at > event.to);
    const found = firstDate(outside, day, language) ?? event?.said ?? null;
    if (found !== null) return found;
  }
  return UNKNOWN;
}

function firstDate(
  units: readonly Unit[],
  published: CivilDay | null,
  language: StatementLanguage,
): DateSaid | null {
  for (let at = 0; at < units.length; at += 1) {
    const found = dateAt(units, at, published, language);
    if (found !== null) return found;
  }
  return null;
}

function publishedDay(published: EdtfDate | null): CivilDay | null {
  const parts = published === null ? null : datePartsOf(published);
  if (parts === null || parts.isApproximate || parts.month === null || parts.day === null) {
    return null;
  }
  return { year: parts.year, month: parts.month, day: parts.day };
}
