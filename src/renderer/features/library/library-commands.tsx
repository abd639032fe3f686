import type { ArticleId } from '../../../domain/ids';
import { useCommands } from '../../state/command-bus';
import { importFiles } from '../../state/importing';
import { focusedArticle } from '../../state/panes-actions';
import { toggleRead, toggleStars, trashArticles } from '../../state/shelving';
import { openDialog, useView } from '../../state/view-store';
import { articlesInFocus } from './articles-in-focus';

/** Offers the commands on articles: on those chosen in a list that has the focus, or else on the one being read. */
export function LibraryCommands() {
  useCommands({
    importFiles: () => void importFiles(),
    pasteArticle: () => openDialog({ kind: 'paste' }),
    starArticle: () => onArticles(toggleStars),
    markRead: () => onArticles(toggleRead),
    moveToTrash: () => onArticles(trashArticles),
    articleDetails: () => onOne((id) => openDialog({ kind: 'articleDetails', id })),
    articleHistory: () => onOne((id) => openDialog({ kind: 'history', id })),
    editArticleText: () => onOne((id) => openDialog({ kind: 'articleText', id })),
  });
  return null;
}

function onArticles(act: (ids: readonly ArticleId[]) => Promise<void>): boolean {
  const ids = articlesMeant();
  if (ids.length === 0) return false;
  void act(ids);
  return true;
}

function onOne(act: (id: ArticleId) => void): boolean {
  const [id, ...others] = articlesMeant();
  if (!id || others.length > 0) return false;
  act(id);
  return true;
}

function articlesMeant(): readonly ArticleId[] {
  const chosen = articlesInFocus();
  if (chosen.length > 0) return chosen;
  const read = useView.getState().place === 'reading' ? focusedArticle() : null;
  return read ? [read] : [];
}
