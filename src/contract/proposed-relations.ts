import type { AnnotationId, ArticleId } from '../domain/ids';
import type { RelationEnd } from '../domain/notebook/rows';
import type { ProposedRelationType } from '../domain/relation/propose-relations';

/** A relation that could be made, with both passages. */
export interface ProposedRelation {
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  /** What the passage in `from`, said later, does to the one in `to`. */
  readonly type: ProposedRelationType;
  /** Why, in words for a person: `“calls for” became “demands”`. */
  readonly why: string;
}

/** Whose proposed relations are asked for: those of all statements of an article, or of some statements. */
export type ProposedRelationsQuery =
  | { readonly of: 'article'; readonly articleId: ArticleId }
  | { readonly of: 'statements'; readonly ids: readonly AnnotationId[] };

/** The call about proposed relations. */
export interface ProposedRelationCalls {
  /**
   * The relations that could be made from or to the statements asked about and wait for a decision; neither those
   * that are made nor those that were dismissed. Empty while no notebook is open.
   */
  readonly proposedRelations: {
    request: ProposedRelationsQuery;
    answer: readonly ProposedRelation[];
  };
}

/** Most statements asked about at once. */
export const MOST_STATEMENTS_ASKED = 500;
