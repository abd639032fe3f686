import type { Target } from '../annotation/annotation';
import type { Article } from '../article/article';
import type { CommandError } from './command';

/** Why a target cannot be of that article; `null` when it can. The text itself is not at hand, only its length. */
export function checkTarget(article: Article, target: Target): CommandError | null {
  const reason = brokenRule(article, target);
  return reason === null ? null : { kind: 'badTarget', reason };
}

function brokenRule(
  article: Article,
  { articleId, textHash, position, quote }: Target,
): string | null {
  const { start, end } = position;
  if (articleId !== article.id) return 'it names another article';
  const version = article.versions.find((one) => one.textHash === textHash);
  if (version === undefined) return 'the article has no such version';
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) {
    return 'its ends are not whole numbers';
  }
  if (start < 0 || end > version.length) return 'it reaches beyond the text';
  if (start >= end) return 'it is empty';
  if (quote.exact.length !== end - start) return 'the quotation is not as long as the passage';
  return null;
}
