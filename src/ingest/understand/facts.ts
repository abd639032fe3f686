import type { ArticleMetadata } from '../../domain/article/article';
import type { Candidate } from '../../domain/article/candidate';

/** Some values of an article's metadata, each with its origin. */
export interface Facts {
  readonly metadata: Partial<ArticleMetadata>;
  readonly origins: Candidate['origins'];
}
