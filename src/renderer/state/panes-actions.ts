import type { AnnotationId, ArticleId } from '../../domain/ids';
import { loadArticle, releaseArticles } from './notebook-store';
import {
  closePane,
  cycleFocus,
  keepExisting,
  movePane,
  openBeside,
  openInFocused,
  placePane,
  scrolledTo,
  sizePanes,
  type PaneRow,
} from './panes';
import { focusReader } from './reading';
import { makeRoom, showAnnotation, useView } from './view-store';

/** Opens an article for reading: in the focused pane, or beside it. */
export function readArticle(id: ArticleId, where: 'here' | 'beside' = 'here'): void {
  const paneId = `pane:${crypto.randomUUID()}`;
  change((row) => (where === 'here' ? openInFocused : openBeside)(row, id, paneId));
  if (where === 'beside') makeRoom(window.innerWidth);
  useView.setState({ place: 'reading' });
  const { focusedPane } = useView.getState();
  if (focusedPane) focusReader(focusedPane);
}

/** Opens the article of an annotation, unless a pane shows it already, and brings the passage into view. */
export function readPassage(
  articleId: ArticleId,
  annotationId: AnnotationId,
  where: 'here' | 'beside' = 'here',
): void {
  const shown = useView.getState().panes.find((pane) => pane.articleId === articleId);
  if (shown && where === 'here') focusPane(shown.id);
  else readArticle(articleId, where);
  showAnnotation(annotationId);
}

/** Gives the focus to a pane; the margin then follows its article. */
export function focusPane(id: string): void {
  const { focusedPane, panes } = useView.getState();
  if (focusedPane === id) return;
  const before = panes.find((pane) => pane.id === focusedPane)?.articleId;
  const after = panes.find((pane) => pane.id === id)?.articleId;
  useView.setState(
    before === after ? { focusedPane: id } : { focusedPane: id, focusedAnnotation: null },
  );
}

/** Closes a pane, by default the focused one. */
export function shutPane(id: string | null = useView.getState().focusedPane): void {
  if (id) change((row) => closePane(row, id));
}

/** Moves a pane by one place, by default the focused one. */
export function shiftPane(by: -1 | 1, id: string | null = useView.getState().focusedPane): void {
  if (id) change((row) => movePane(row, id, by));
}

/** Puts a dragged pane at a place in the row. */
export function dropPane(id: string, to: number): void {
  change((row) => placePane(row, id, to));
}

/** Focuses the next or previous pane. */
export function stepPane(by: -1 | 1): void {
  change((row) => cycleFocus(row, by));
}

/** Remembers the widths of the panes, in percent. */
export function resizePanes(sizes: readonly number[]): void {
  change((row) => sizePanes(row, sizes));
}

/** Remembers how far a pane is scrolled. */
export function scrolledPane(id: string, offset: number): void {
  change((row) => scrolledTo(row, id, offset));
}

/** Closes the panes of articles that are gone or in the trash. */
export function closeGonePanes(exists: (id: ArticleId) => boolean): void {
  change((row) => keepExisting(row, exists));
}

/** Article of the focused pane; `null` when there is no pane. */
export function focusedArticle(): ArticleId | null {
  const { panes, focusedPane } = useView.getState();
  return panes.find(({ id }) => id === focusedPane)?.articleId ?? null;
}

function change(by: (row: PaneRow) => PaneRow): void {
  const before = useView.getState();
  const row = by({ panes: before.panes, focusedPane: before.focusedPane });
  if (row.panes === before.panes && row.focusedPane === before.focusedPane) return;
  const articleChanged = articleIn(row) !== articleIn(before);
  useView.setState({ ...row, ...(articleChanged ? { focusedAnnotation: null } : {}) });
  const shown = new Set(row.panes.map(({ articleId }) => articleId));
  releaseArticles(shown);
  for (const id of shown) void loadArticle(id);
}

function articleIn(row: PaneRow): ArticleId | null {
  return row.panes.find(({ id }) => id === row.focusedPane)?.articleId ?? null;
}
