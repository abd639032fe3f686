import type { ArticleId } from '../ids';

/** How something in the notebook is like what was read. */
export type Likeness = 'sameAddress' | 'sameText' | 'nearlySameText';

/** An article of the notebook that is like a candidate. */
export interface ArticleMatch {
  /** Position of the candidate among those that its item gave. */
  readonly candidate: number;
  readonly articleId: ArticleId;
  readonly title: string;
  /** The strongest way: the very text before the address, the address before the nearly same text. */
  readonly how: Likeness;
  /** Share of wording in common, 0 to 1. */
  readonly likeness: number;
}
