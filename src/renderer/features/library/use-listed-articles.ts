import { useDeferredValue, useMemo } from 'react';
import type { ArticleId } from '../../../domain/ids';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { sharedListing } from '../../state/article-list';
import { useNotebook } from '../../state/notebook-store';
import { useView } from '../../state/view-store';

const NO_ROWS: ReadonlyMap<ArticleId, ArticleRow> = new Map();

/** The articles as the list's filter and order have them; long lists follow typing a moment later. */
export function useListedArticles(): readonly ArticleRow[] {
  const rows = useNotebook((state) => state.replica?.rows ?? NO_ROWS);
  const list = useDeferredValue(useView((state) => state.articleList));
  return useMemo(() => sharedListing(rows, list), [rows, list]);
}

/** The rows of some chosen articles, in the order of the list; those it does not show are left out. */
export function chosenRows(
  rows: readonly ArticleRow[],
  chosen: 'all' | ReadonlySet<string | number>,
): readonly ArticleRow[] {
  return chosen === 'all' ? rows : rows.filter((row) => chosen.has(row.id));
}
