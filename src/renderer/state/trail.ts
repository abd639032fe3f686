import { create } from 'zustand';
import { readFollowed } from './following';
import type { AnnotationId } from '../../domain/ids';
import type { TrailAgainst } from '../../domain/statement/trail';
import type { FollowedStatement } from '../../domain/statement/followed-statement';
import { takeToCompare } from './passage-comparison';

/** How the trail is shown. */
export interface TrailLook {
  /** Whether changes of wording are shown. */
  readonly showsChanges: boolean;
  readonly against: TrailAgainst;
  /** The statement that the keyboard is on; `null` at first. */
  readonly current: AnnotationId | null;
  /** Whether the keyboard belongs there as soon as the trail is back. */
  readonly isFocusWished: boolean;
}

/** How the trail is shown; kept while other views are in front. */
export const useTrail = create<TrailLook>(() => ({
  showsChanges: true,
  against: 'speaker',
  current: null,
  isFocusWished: false,
}));

/** Takes a statement to compare its words with those of any other passage. */
export function compareStatement({
  articleId,
  annotationId,
  exact,
  start,
}: FollowedStatement): void {
  const range = { start, end: start + exact.length };
  takeToCompare({ articleId, annotationId, exact, range });
}

/** Reads a statement in its article; Back returns to the trail, with the keyboard where it was. */
export function openStatement(
  statement: Pick<FollowedStatement, 'articleId' | 'annotationId'>,
  where: 'here' | 'beside' = 'here',
): void {
  useTrail.setState({ isFocusWished: true });
  readFollowed(statement, where);
}
