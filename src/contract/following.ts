import type { AnnotationFilter } from '../domain/annotation/annotation-filter';
import type { RelationRow } from '../domain/notebook/rows';
import type { FollowedStatement } from '../domain/statement/followed-statement';

/** Most statements in one page. */
export const MOST_FOLLOWED = 500;

/** A page of the statements that are followed over time. Of the filter's kind nothing is asked: only statements are. */
export interface FollowingQuery {
  readonly filter: AnnotationFilter;
  readonly offset: number;
  /** At most {@link MOST_FOLLOWED}. */
  readonly limit: number;
}

/** The statements from `offset` on, in order of date said, unknown ones last. */
export interface FollowingPage {
  readonly revision: number;
  readonly total: number;
  readonly items: readonly FollowedStatement[];
  /** The relations that begin or end at the page's statements, each once, oldest first. */
  readonly relations: readonly RelationRow[];
}

/** The calls of statements followed over time. */
export interface FollowingCalls {
  /** `null` while no notebook is open. */
  readonly followStatements: { request: FollowingQuery; answer: FollowingPage | null };
  /** The organisations that statements were said for, by name, as the filter takes them. */
  readonly organisationsSpeaking: { request: null; answer: readonly string[] };
}
