import { compareEdtf } from '../article/edtf-date';
import { compareNames } from '../tag/name';
import type { FollowedStatement } from './followed-statement';

/** What followed statements are put in order by. */
export type StatementColumn = 'date' | 'speaker' | 'passage' | 'tags' | 'publisher';

/**
 * Statements in order of a column. Those that have nothing in it come last, whichever way the order goes; those alike
 * stay in the order given. `namesOf` names the tags of one.
 */
export function orderedBy(
  statements: readonly FollowedStatement[],
  column: StatementColumn,
  direction: 'ascending' | 'descending',
  namesOf: (statement: FollowedStatement) => readonly string[],
): readonly FollowedStatement[] {
  const compare = column === 'date' ? compareEdtf : compareNames;
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = statements.map((statement) => ({
    statement,
    key: keyOf(statement, column, namesOf),
  }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({ statement }) => statement);
}

function keyOf(
  statement: FollowedStatement,
  column: StatementColumn,
  namesOf: (statement: FollowedStatement) => readonly string[],
): string | null {
  switch (column) {
    case 'date':
      return statement.dateSaid;
    case 'speaker':
      return statement.speaker;
    case 'passage':
      return statement.exact.slice(0, MOST);
    case 'tags':
      return namesOf(statement).join(', ') || null;
    case 'publisher':
      return statement.publisher;
  }
}

/** What follows behind so many characters makes no order. */
const MOST = 100;
