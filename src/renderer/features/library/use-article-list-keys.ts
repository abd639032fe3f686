import type { KeyboardEvent, MouseEvent } from 'react';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { removeArticles, trashArticles } from '../../state/shelving';
import { listedAt } from './listed-at';
import { openListed } from './open-listed';

/** Handlers for a box around a list of articles: what lists do not do by themselves. */
export interface ArticleListKeys {
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onAuxClick: (event: MouseEvent) => void;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

/** A click opens, a middle click or Ctrl/Cmd+Enter opens beside, Delete moves what is chosen to the trash. */
export function useArticleListKeys(
  rows: readonly ArticleRow[],
  chosen: readonly ArticleRow[],
): ArticleListKeys {
  return {
    onClickCapture: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      openListed(listedAt(event.target, rows));
    },
    onAuxClick: (event) => {
      if (event.button === 1) openListed(listedAt(event.target, rows), 'beside');
    },
    onKeyDownCapture: (event) => {
      const row = listedAt(event.target, rows);
      if (!row) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        take(event);
        openListed(row, 'beside');
      } else if (event.key === 'Delete' && chosen.length > 0) {
        take(event);
        discard(chosen);
      }
    },
  };
}

/** Moves articles to the trash, or out of it for good. */
function discard(chosen: readonly ArticleRow[]): void {
  const ids = chosen.map(({ id }) => id);
  const isTrash = chosen.every((row) => row.trashedAt !== null);
  void (isTrash ? removeArticles(ids) : trashArticles(ids));
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
