import type { ReadItem } from '../../../contract/import-and-export';
import type { ArticleId } from '../../../domain/ids';
import { useCommands } from '../../state/command-bus';
import { useBatchEvents } from '../../state/import-batch';
import { importFiles, importFolder, reviewItems } from '../../state/importing';
import { showOriginal } from '../../state/originals';
import { focusedArticle, readArticle } from '../../state/panes-actions';
import { toggleRead, toggleStars, trashArticles } from '../../state/shelving';
import { goTo, openDialog, openPrint, useView } from '../../state/view-store';
import { articlesInFocus } from './articles-in-focus';

/** Offers the commands on articles: on those chosen in a list that has the focus, or else on the one being read. */
export function LibraryCommands() {
  useBatchEvents(reviewOpened);
  useCommands({
    importFiles: () => void importFiles(),
    importFolder: () => void importFolder(),
    bringIn: () => openDialog({ kind: 'bringIn' }),
    goIncoming: () => goTo('incoming'),
    openBeside: openChosenBeside,
    starArticle: () => onArticles(toggleStars),
    markRead: () => onArticles(toggleRead),
    moveToTrash: () => onArticles(trashArticles),
    print: () => onPaper('paper'),
    savePdf: () => onPaper('pdf'),
    articleDetails: () => onOne((id) => openDialog({ kind: 'articleDetails', id })),
    showOriginal: () => onOne((id) => void showOriginal(id)),
    articleHistory: () => onOne((id) => openDialog({ kind: 'history', id })),
    editArticleText: () => onOne((id) => openDialog({ kind: 'articleText', id })),
  });
  return null;
}

/** What was opened with the app is shown at once. */
function reviewOpened(item: ReadItem): void {
  reviewItems([item]);
}

/** Opens what is chosen in a list that has the focus; `false` when no list has it. */
function openChosenBeside(): boolean {
  const chosen = articlesInFocus();
  for (const id of chosen) readArticle(id, 'beside');
  return chosen.length > 0;
}

function onArticles(act: (ids: readonly ArticleId[]) => Promise<void>): boolean {
  const ids = articlesMeant();
  if (ids.length === 0) return false;
  void act(ids);
  return true;
}

/** As many as fit into one print; a person who chose more is told. */
function onPaper(goal: 'paper' | 'pdf'): boolean {
  const ids = articlesMeant();
  if (ids.length === 0) return false;
  openPrint(ids, goal);
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
