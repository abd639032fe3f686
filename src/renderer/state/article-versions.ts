import type { ArticleError } from '../../contract/notebook-views';
import type { ArticleText } from '../../domain/article/article-text';
import type { Sha256 } from '../../domain/ids';
import type { Result } from '../../domain/result';
import { bridge } from '../platform/bridge';

/** The text of any version of an article. */
export function readVersion(hash: Sha256): Promise<Result<ArticleText, ArticleError>> {
  return bridge().versionText({ hash });
}
