import type { Article, DismissedProposal } from '../article/article';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { checkTarget } from './check-target';
import type { CommandError } from './command';
import type { Draft } from './draft';
import type { CommandOf } from './handler';
import { counted } from './label';
import { sameRecord } from './same-record';

/** Keeps that proposed statements of an article are not wanted, or that they may be proposed again. */
export function dismissProposals(
  draft: Draft,
  { articleId, add, remove }: CommandOf['dismissProposals'],
): Result<string, CommandError> {
  const article = draft.find('article', articleId);
  if (!article.ok) return article;
  for (const one of add) {
    const refused = checkDismissal(article.value, one);
    if (refused !== null) return fail(refused);
  }
  const { dismissed = [] } = article.value;
  const going = new Set(remove.map(keyOf));
  const staying = dismissed.filter((one) => !going.has(keyOf(one)));
  const after = withDismissed(article.value, [...staying, ...add]);
  if (!sameRecord(article.value, after)) draft.write(after);
  if (add.length > 0) return ok(`Dismiss ${counted(add.length, 'proposed statement')}`);
  return ok(`Propose ${counted(remove.length, 'statement')} again`);
}

/** An article with these dismissals, each once; without any it has none. */
function withDismissed(
  { dismissed: _, ...bare }: Article,
  all: readonly DismissedProposal[],
): Article {
  const byKey = new Map(all.map((one) => [keyOf(one), one]));
  return byKey.size === 0 ? bare : { ...bare, dismissed: [...byKey.values()] };
}

function checkDismissal(
  article: Article,
  { textHash, start, end, exact }: DismissedProposal,
): CommandError | null {
  return checkTarget(article, {
    articleId: article.id,
    textHash,
    quote: { exact, prefix: '', suffix: '' },
    position: { start, end },
  });
}

function keyOf({ textHash, start, end }: DismissedProposal): string {
  return `${textHash} ${String(start)} ${String(end)}`;
}
