import type { AnnotationFilter } from '../annotation/annotation-filter';
import { epochOf } from '../article/calendar';
import { datePartsOf } from '../article/date-parts';
import type { EdtfDate } from '../article/edtf-date';

/**
 * How sure the days of a gap are: `exact` where both ends are known to the day, `least` where a date is known to its
 * month or year only, so that it may be longer, `about` where a date is approximate, so that it may be shorter too.
 */
export type GapSureness = 'exact' | 'least' | 'about';

/** A time in which nothing of a trail was said. */
export interface TrailGap {
  /** From the last day that anything before may have been said to the first of what follows. */
  readonly days: number;
  readonly sureness: GapSureness;
}

/** Fewer days than these are no gap worth telling. */
const LEAST_GAP = 28;

/** Watches the dates of a trail go by, in order. */
export class GapWatch {
  /** The last day on which anything so far may have been said. */
  #last: number | null = null;
  #lastSureness: GapSureness = 'exact';

  /** The gap right before a date; `null` for none, and for what can't be told of an unknown date. */
  step(date: EdtfDate | null): TrailGap | null {
    const days = date === null ? null : daysMeant(date);
    if (days === null) return null;
    const gap = this.#gapBefore(days);
    if (this.#last === null || days.last >= this.#last) {
      this.#last = days.last;
      this.#lastSureness = days.sureness;
    }
    return gap;
  }

  #gapBefore({ first, sureness }: DaysMeant): TrailGap | null {
    if (this.#last === null) return null;
    const days = first - this.#last;
    return days < LEAST_GAP ? null : { days, sureness: lessSure(sureness, this.#lastSureness) };
  }
}

function lessSure(one: GapSureness, other: GapSureness): GapSureness {
  if (one === 'about' || other === 'about') return 'about';
  return one === 'exact' ? other : one;
}

interface DaysMeant {
  /** Days since 1970-01-01. */
  readonly first: number;
  readonly last: number;
  readonly sureness: GapSureness;
}

/** The days that a date may mean; what is about a date is taken for that date, which is told. */
function daysMeant(date: EdtfDate): DaysMeant | null {
  const parts = datePartsOf(date);
  if (parts === null) return null;
  const { year, month, day, isApproximate } = parts;
  const first = dayNumber(year, month ?? 1, day ?? 1);
  const sureness = isApproximate ? 'about' : day === null ? 'least' : 'exact';
  if (day !== null) return { first, last: first, sureness };
  const isDecember = month === null || month === 12;
  const next = isDecember ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { first, last: next - 1, sureness };
}

function dayNumber(year: number, month: number, day: number): number {
  return epochOf({ year, month, day }) / DAY;
}

const DAY = 86_400_000;
const MONTH = 365.2425 / 12;

/** What a gap is told of. */
export interface SilenceOf {
  readonly filter: AnnotationFilter;
  /** Whether there may be statements whose date said is not known, which may fall into any gap. */
  readonly hasUndated: boolean;
}

/** How long nothing was said, claiming no more than is known: `At least 4 weeks without a dated statement in this notebook`. */
export function silenceWords(gap: TrailGap, { filter, hasUndated }: SilenceOf): string {
  const words = gapWords(gap);
  const start = words.charAt(0).toUpperCase() + words.slice(1);
  const statement = hasUndated ? 'a dated statement' : 'a statement';
  const where = isWhole(filter) ? 'in this notebook' : 'that matches the filter';
  return `${start} without ${statement} ${where}`;
}

/** Whether a filter lets every statement through. */
function isWhole(filter: AnnotationFilter): boolean {
  const { speakerIds, organisations, tagIds, publishers, articleIds, collectionIds } = filter;
  const lists = [speakerIds, organisations, tagIds, publishers, articleIds, collectionIds];
  const isNarrow = [...lists, filter.colours, filter.text].some(({ length }) => length > 0);
  return !isNarrow && filter.from === null && filter.to === null;
}

/** How long a gap is, in the unit that fits: `7 weeks`, `at least 4 months`, `about 2 years`. */
function gapWords({ days, sureness }: TrailGap): string {
  const rounded = sureness === 'least' ? Math.floor : Math.round;
  const words =
    days < 13 * 7
      ? counted(rounded(days / 7), 'week')
      : days < 23.5 * MONTH
        ? counted(rounded(days / MONTH), 'month')
        : counted(rounded(days / MONTH / 12), 'year');
  return SURENESS[sureness] + words;
}

const SURENESS: Readonly<Record<GapSureness, string>> = {
  exact: '',
  least: 'at least ',
  about: 'about ',
};

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
