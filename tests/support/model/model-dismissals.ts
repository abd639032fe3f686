import type { Target } from '../../../src/domain/annotation/annotation';
import type { Article, DismissedProposal } from '../../../src/domain/article/article';
import type { ArticleCommand } from '../../../src/domain/notebook/command';
import { Refusal, same, type Sheet } from './model-state';

/** What the model makes of dismissing proposals. */
export function modelDismissals(
  sheet: Sheet,
  command: Extract<ArticleCommand, { kind: 'dismissProposals' }>,
): void {
  const { dismissed = [], ...article } = sheet.need('article', command.articleId);
  for (const { textHash, start, end, exact } of command.add) {
    const quote = { exact, prefix: '', suffix: '' };
    checkTarget(article, { articleId: article.id, textHash, quote, position: { start, end } });
  }
  const isIn = (list: readonly DismissedProposal[], one: DismissedProposal): boolean =>
    list.some((other) => same({ ...other, exact: '' }, { ...one, exact: '' }));
  const kept = dismissed.filter((one) => !isIn(command.remove, one));
  for (const one of command.add) {
    const at = kept.findIndex((other) => isIn([other], one));
    kept.splice(at === -1 ? kept.length : at, at === -1 ? 0 : 1, one);
  }
  sheet.put(kept.length === 0 ? article : { ...article, dismissed: kept });
}

/** Refuses a target that is no passage of an article. */
export function checkTarget(
  article: Article,
  { articleId, textHash, position, quote }: Target,
): void {
  const version = article.versions.find((one) => one.textHash === textHash);
  const { start, end } = position;
  const fits = start >= 0 && start < end && version !== undefined && end <= version.length;
  if (articleId !== article.id || !fits || quote.exact.length !== end - start) {
    throw new Refusal('badTarget');
  }
}
