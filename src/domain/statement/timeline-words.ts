import { cutLine } from '../note/opening';
import type { FollowedStatement } from './followed-statement';
import type { PlacedMark } from './pack-marks';
import type { TimelineLane } from './timeline';
import { ALL_TIME, epochOfDay, type DayRange } from './timeline-span';
import { trailWords } from './trail-changes';
import { dateWords, precisionWords, whoWords } from './who-and-when';

/** A date said in words, with what is not known of it: `January 2032, day not known`. */
function whenExactly({ dateSaid }: FollowedStatement, locale: string): string {
  const doubt = dateSaid === null ? null : precisionWords(dateSaid);
  return [dateWords(dateSaid, locale), ...(doubt === null ? [] : [doubt])].join(', ');
}

/** A statement in one sentence: who, when and how precisely, the opening words, where it stands. */
function statementWords(statement: FollowedStatement, locale: string): string {
  const known = told.get(statement);
  if (known?.locale === locale) return known.words;
  const words = wordsOf(statement, locale);
  told.set(statement, { locale, words });
  return words;
}

/** What was told once is told again at every step closer. */
const told = new WeakMap<FollowedStatement, { readonly locale: string; readonly words: string }>();

function wordsOf(statement: FollowedStatement, locale: string): string {
  const { publisher, title } = statement;
  const who = whoWords(statement).name;
  const words = cutLine(trailWords(statement), MOST);
  const where = publisher ?? title;
  return `${who}, ${whenExactly(statement, locale)}: “${words}”, ${where}`;
}

/** Most characters of a passage that are told of a mark. */
const MOST = 160;

/** What a placed mark is: its statement, or how many stand there between which days. */
export function placedWords(placed: PlacedMark, locale: string): string {
  const [first, ...rest] = placed.marks;
  if (rest.length === 0) return statementWords(first.statement, locale);
  return `${placed.marks.length} statements, ${rangeWords(spanned(placed), locale)}`;
}

/** Those of a lane whose date said is not known. */
export function undatedWords({ undated }: TimelineLane, locale: string): string {
  const [first, ...rest] = undated;
  if (first === undefined) return '';
  if (rest.length === 0) return statementWords(first, locale);
  return `${undated.length} statements, ${dateWords(null, locale)}`;
}

/** From the first day to the last that any statement of a placed mark may have been said. */
export function spanned({ marks }: PlacedMark): DayRange {
  return {
    from: Math.min(...marks.map(({ span }) => span.from)),
    to: Math.max(...marks.map(({ span }) => span.to)),
  };
}

/** A stretch of time in words, to the day, as far as the years 1 to 9999 go: `5 Jan – 2 Mar 2032`. */
export function rangeWords({ from, to }: DayRange, locale: string): string {
  const first = Math.max(Math.floor(from), ALL_TIME.from);
  const last = Math.max(Math.min(Math.ceil(to), ALL_TIME.to) - 1, first);
  return wholeDays(locale).formatRange(epochOfDay(first), epochOfDay(last));
}

/** The statements of a stretch that are placed in it or reach into it. */
export function countWithin(lanes: readonly TimelineLane[], { from, to }: DayRange): number {
  const seen = new Set<string>();
  for (const { marks } of lanes) {
    for (const { statement, span } of marks) {
      if (span.from < to && span.to > from) seen.add(statement.annotationId);
    }
  }
  return seen.size;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wholeDays(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  formats.set(locale, format);
  return format;
}
