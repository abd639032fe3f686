/** What deciding about a copy asks of it. */
export interface RotatedCopy {
  readonly name: string;
  /** Local calendar day it was made on. */
  readonly day: string;
  /** Articles in it, those in the trash too. */
  readonly articles: number;
}

/** What becomes of the copies of a notebook. */
export interface Rotation {
  readonly remove: readonly string[];
  /** Copies that stay however old they get, as a later one has lost half of their articles or more. */
  readonly keptForSize: readonly string[];
}

/** So many weeks before the days kept still have a copy each. */
const WEEKS_KEPT = 8;

/** Losing fewer articles than this is no reason to wonder. */
const FEW_ARTICLES = 5;

/**
 * Which copies may go: of each of the newest `days` days with a copy the latest one stays, and before these the
 * latest of each of the 8 weeks with a copy; weeks begin on Monday. Days and weeks without a copy do not count, so that
 * not using the notebook for long takes nothing away. Whenever a copy has lost half of the articles of an earlier one,
 * and 5 at least, the latest such earlier one stays too. Only good copies are to be given.
 */
export function rotate(copies: readonly RotatedCopy[], days: number): Rotation {
  const newestFirst = [...copies].sort((a, b) => (a.name < b.name ? 1 : -1));
  const byDay = latestOfEach(newestFirst, ({ day }) => day);
  const daily = byDay.slice(0, Math.max(1, days));
  const oldestDay = daily.at(-1)?.day ?? '';
  const before = byDay.filter(({ day }) => day < oldestDay);
  const weekly = latestOfEach(before, ({ day }) => weekOf(day)).slice(0, WEEKS_KEPT);
  const regular = new Set([...daily, ...weekly].map(({ name }) => name));
  const keptForSize = largerThanLater(newestFirst);
  const stay = new Set([...regular, ...keptForSize]);
  const remove = newestFirst.map(({ name }) => name).filter((name) => !stay.has(name));
  return { remove, keptForSize };
}

/** Whether a copy with so many articles makes one wonder after one that had more. */
function hasShrunk(before: number, after: number): boolean {
  return before >= after * 2 && before - after >= FEW_ARTICLES;
}

/** For each copy the latest earlier one of which it has lost half. */
function largerThanLater(newestFirst: readonly RotatedCopy[]): string[] {
  const names = new Set<string>();
  for (const [index, later] of newestFirst.entries()) {
    const larger = newestFirst
      .slice(index + 1)
      .find((earlier) => hasShrunk(earlier.articles, later.articles));
    if (larger) names.add(larger.name);
  }
  return [...names];
}

function latestOfEach(
  newestFirst: readonly RotatedCopy[],
  keyOf: (copy: RotatedCopy) => string,
): RotatedCopy[] {
  const latest = new Map<string, RotatedCopy>();
  for (const copy of newestFirst) {
    const key = keyOf(copy);
    if (!latest.has(key)) latest.set(key, copy);
  }
  return [...latest.values()];
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
