import type { SharedWordingPlace } from '../../contract/shared-wording';
import type { ArticleId, Sha256 } from '../../domain/ids';

/**
 * The articles in some panes, each once and in the same order whatever the order of the panes, with the text that is
 * compared. Articles whose text is not known are left out.
 */
export function comparedArticles(
  panes: readonly { readonly articleId: ArticleId }[],
  textOf: (id: ArticleId) => Sha256 | null,
): ReadonlyMap<ArticleId, Sha256> {
  const ids = [...new Set(panes.map(({ articleId }) => articleId))].sort();
  const compared = new Map<ArticleId, Sha256>();
  for (const id of ids) {
    const hash = textOf(id);
    if (hash !== null) compared.set(id, hash);
  }
  return compared;
}

/** What is left of runs when other articles, or other texts of them, are compared now. */
export function runsStillTrue<Run extends { readonly places: readonly SharedWordingPlace[] }>(
  runs: readonly Run[],
  before: ReadonlyMap<ArticleId, Sha256>,
  now: ReadonlyMap<ArticleId, Sha256>,
): readonly Run[] {
  const isKept = (id: ArticleId): boolean => now.has(id) && now.get(id) === before.get(id);
  return runs.flatMap((run) => {
    const places = run.places.filter(({ articleId }) => isKept(articleId));
    const articles = new Set(places.map(({ articleId }) => articleId));
    return articles.size < 2 ? [] : [{ ...run, places }];
  });
}
