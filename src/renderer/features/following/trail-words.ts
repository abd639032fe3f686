import { describeEdtf } from '../../../domain/article/edtf-date';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import type { TrailChanges } from '../../../domain/statement/trail-changes';

/** Where it stands. */
export function whenceWords(
  { publisher, published, title }: FollowedStatement,
  locale: string,
): string {
  const date = published ? describeEdtf(published, locale) : 'date of the article unknown';
  return [publisher, date, title].filter(Boolean).join(' · ');
}

/** What became of the wording, in a line. */
export function changeWords(
  { kept, dropped, added, isApart }: TrailChanges,
  before: FollowedStatement,
  now: FollowedStatement,
  locale: string,
): string {
  const other = oneBefore(before, now, locale);
  if (dropped + added === 0) return `The same words as ${other}`;
  if (isApart) return `Other words than ${other}`;
  return `${counted(kept, 'word')} kept, ${dropped} dropped, ${added} new against ${other}`;
}

function oneBefore(before: FollowedStatement, now: FollowedStatement, locale: string): string {
  const date = before.dateSaid === null ? '' : describeEdtf(before.dateSaid, locale);
  const who = before.speakerId === now.speakerId ? [] : [before.speaker ?? 'speaker unknown'];
  return `the one before (${[...who, date].join(', ')})`;
}

/** `1 statement`, `2 statements`. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString()} ${what}${count === 1 ? '' : 's'}`;
}
