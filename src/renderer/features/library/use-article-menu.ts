import { useCallback } from 'react';
import type { ReactNode } from 'react';
import type { Selection } from 'react-aria-components';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { articleMenu } from './article-menu';
import { listedAt } from './listed-at';

/** The context menu of a list: for all that is chosen when the row is among it, otherwise for the row alone. */
export function useArticleMenu(
  rows: readonly ArticleRow[],
  chosen: readonly ArticleRow[],
  choose: (keys: Selection) => void,
): (target: Element) => ReactNode {
  return useCallback(
    (target) => {
      const row = listedAt(target, rows);
      if (!row) return null;
      if (chosen.includes(row)) return articleMenu(chosen);
      choose(new Set([row.id]));
      return articleMenu([row]);
    },
    [rows, chosen, choose],
  );
}
