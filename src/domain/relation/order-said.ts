import { daysOf, type EdtfDate } from '../article/edtf-date';
import type { FollowedStatement } from '../statement/followed-statement';

/** What is needed to tell which of two statements came first. */
export type Dated = Pick<
  FollowedStatement,
  'annotationId' | 'articleId' | 'dateSaid' | 'published' | 'start'
>;

/** Statements in the order in which they were said, as far as that is known; unknown dates by the date published. */
export function inOrderSaid<Statement extends Dated>(
  statements: readonly Statement[],
): Statement[] {
  // Keys are made once: of many statements the comparing of dates would take longer than all the rest.
  return statements
    .map((statement) => ({ statement, key: keyOf(statement) }))
    .sort(({ statement: a, key }, { statement: b, key: other }) =>
      key === other
        ? a.start - b.start || compareText(a.annotationId, b.annotationId)
        : compareText(key, other),
    )
    .map(({ statement }) => statement);
}

/**
 * The statements nearest in time to some of them, at most so many, in no order. The work grows with their number, not
 * faster.
 */
export function nearestInTime<Statement extends Dated>(
  statements: readonly Statement[],
  isAsked: (statement: Statement) => boolean,
  most: number,
): readonly Statement[] {
  if (statements.length <= most) return statements;
  const byDate = new Map<string, Statement[]>();
  for (const statement of statements) {
    const date = dateKeyOf(statement);
    const known = byDate.get(date);
    if (known === undefined) byDate.set(date, [statement]);
    else known.push(statement);
  }
  const dates = [...byDate.keys()].sort(compareText);
  const asked = dates.flatMap((date, at) => (byDate.get(date)?.some(isAsked) ? [at] : []));
  const middle = asked[asked.length >> 1] ?? 0;
  return dates
    .map((_, at) => at)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .flatMap((at) => byDate.get(dates[at] ?? '') ?? [])
    .slice(0, most);
}

function keyOf(statement: Dated): string {
  return `${dateKeyOf(statement)} ${statement.articleId}`;
}

/** Orders as dates do: earlier first, of one start the less precise, then the exact before the approximate, none last. */
function dateKeyOf({ dateSaid, published }: Dated): string {
  const date = dateSaid ?? published;
  if (date === null) return '\uffff';
  return date.endsWith('~') ? `${date.slice(0, -1)}\u0001` : `${date}\u0000`;
}

/**
 * Which of two statements was said first, beyond doubt: by the dates said, or where one of them is not known, because
 * its article was published before the other was said. `null` when it can't be told, as of two of one day.
 */
export function whichCame(a: Dated, b: Dated): 'first' | 'second' | null {
  if (isBefore(a, b)) return 'first';
  return isBefore(b, a) ? 'second' : null;
}

/** Whether `a` was said on an earlier day than `b`. What was said was said when it was published, at the latest. */
function isBefore(a: Dated, b: Dated): boolean {
  const end = a.dateSaid ?? a.published;
  if (end === null || b.dateSaid === null) return false;
  return boundsOf(end).last < boundsOf(b.dateSaid).first;
}

/** An approximate date may be any day of its year. */
function boundsOf(date: EdtfDate): { readonly first: string; readonly last: string } {
  return daysOf(date.endsWith('~') ? date.slice(0, 4) : date);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
