import type { GenericIssue } from 'valibot';
import { getDotPath } from 'valibot';

/** One line about why a value was refused: where in it, then what is wrong there. */
export function describeIssue(issue: GenericIssue): string {
  const path = getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
