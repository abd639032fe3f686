import type { AnnotationId, ArticleId, Sha256 } from '../../domain/ids';
import { loadArticle, releaseArticles } from './notebook-store';
import type { Arrangement } from '../../domain/layout/layout';
import {
  arrange,
  closePane,
  cycleFocus,
  keepExisting,
  movePane,
  openAt,
  openBeside,
  openIn,
  openInFocused,
  openVersionIn,
  placePane,
  scrolledTo,
  sizePanes,
  swapPanes,
  type Pane,
  type PaneSet,
  type PaneWay,
} from './panes';
import { focusReader } from './reading';
import { makeRoom, showAnnotation, useView } from './view-store';

/** Opens an article for reading: in the focused pane, or beside it. */
export function readArticle(id: ArticleId, where: 'here' | 'beside' = 'here'): void {
  const paneId = newPaneId();
  change((set) => (where === 'here' ? openInFocused : openBeside)(set, id, paneId));
  showFocused(where === 'beside');
}

/** Opens an earlier version of an article, for reading only. */
export function readVersionOf(id: ArticleId, version: Sha256): void {
  const paneId = newPaneId();
  change((set) => openVersionIn(set, id, version, paneId));
  showFocused(false);
}

/** Opens the article of the focused pane once more beside it, at the same place; `false` when there is no pane. */
export function readAgainBeside(): boolean {
  const { panes, focusedPane } = useView.getState();
  const pane = panes.find(({ id }) => id === focusedPane);
  if (!pane) return false;
  change((set) => openBeside(set, pane.articleId, newPaneId(), pane.offset));
  showFocused(true);
  return true;
}

function newPaneId(): string {
  return `pane:${crypto.randomUUID()}`;
}

/** Brings the panes to the front, with the keyboard in the focused one. */
function showFocused(isOneMore: boolean): void {
  if (isOneMore) makeRoom(window.innerWidth);
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
  const { panes, focusedPane } = useView.getState();
  const showing = panes.filter(
    (pane) => pane.articleId === articleId && pane.version === undefined,
  );
  const shown = showing.find(({ id }) => id === focusedPane) ?? showing[0];
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
  if (id) change((set) => closePane(set, id));
}

/** Moves a pane by one place, by default the focused one; across the arrangement it turns it. */
export function shiftPane(way: PaneWay, id: string | null = useView.getState().focusedPane): void {
  if (id) change((set) => movePane(set, id, way));
}

/** Sets the panes side by side or stacks them. */
export function arrangePanes(arrangement: Arrangement): void {
  change((set) => arrange(set, arrangement));
}

/** Where something dragged is let go among the panes. */
export type PaneSpot =
  /** In the place of a pane: an article is read there, a pane changes places with it. */
  | { readonly kind: 'on'; readonly paneId: string }
  /** Before the pane that stands at a place, counted with what is dragged; behind the last at their number. */
  | { readonly kind: 'at'; readonly to: number }
  /** First or last of the panes, arranged that way from then on. */
  | { readonly kind: 'turn'; readonly arrangement: Arrangement; readonly to: 'first' | 'last' };

/** Puts a dragged pane where it was let go. */
export function dropPane(id: string, spot: PaneSpot): void {
  change((set) => {
    if (spot.kind === 'on') return swapPanes(set, id, spot.paneId);
    const arranged = spot.kind === 'turn' ? arrange(set, spot.arrangement) : set;
    const at = set.panes.findIndex((pane) => pane.id === id);
    const to = placeOf(spot, set);
    return placePane(arranged, id, to > at ? to - 1 : to);
  });
}

/** Opens a dragged article where it was let go. */
export function dropArticle(articleId: ArticleId, spot: PaneSpot): void {
  change((set) => {
    if (spot.kind === 'on') return openIn(set, articleId, spot.paneId);
    const arranged = spot.kind === 'turn' ? arrange(set, spot.arrangement) : set;
    return openAt(arranged, { id: newPaneId(), articleId, offset: 0 }, placeOf(spot, set));
  });
  showFocused(spot.kind !== 'on');
}

function placeOf(spot: Exclude<PaneSpot, { kind: 'on' }>, set: PaneSet): number {
  if (spot.kind === 'at') return spot.to;
  return spot.to === 'first' ? 0 : set.panes.length;
}

/** Shows other panes in the place of those there are: what a saved layout holds. */
export function showPanes(arrangement: Arrangement, panes: readonly Omit<Pane, 'id'>[]): void {
  const opened = panes.map((pane) => ({ ...pane, id: newPaneId() }));
  change(() => ({ arrangement, panes: opened, focusedPane: opened[0]?.id ?? null }));
  showFocused(opened.length > 1);
}

/** Focuses the next or previous pane. */
export function stepPane(by: -1 | 1): void {
  change((set) => cycleFocus(set, by));
}

/** Remembers the shares of the room that the panes have, in percent. */
export function resizePanes(sizes: readonly number[]): void {
  change((set) => sizePanes(set, sizes));
}

/** Remembers how far a pane is scrolled. */
export function scrolledPane(id: string, offset: number): void {
  change((set) => scrolledTo(set, id, offset));
}

/** Closes the panes of articles that are gone or in the trash. */
export function closeGonePanes(exists: (id: ArticleId) => boolean): void {
  change((set) => keepExisting(set, exists));
}

/** Article of the focused pane; `null` when there is no pane. */
export function focusedArticle(): ArticleId | null {
  const { panes, focusedPane } = useView.getState();
  return panes.find(({ id }) => id === focusedPane)?.articleId ?? null;
}

function change(by: (set: PaneSet) => PaneSet): void {
  const before = useView.getState();
  const { arrangement, panes, focusedPane } = before;
  const set = by({ arrangement, panes, focusedPane });
  if (set.panes === panes && set.focusedPane === focusedPane && set.arrangement === arrangement) {
    return;
  }
  const articleChanged = articleIn(set) !== articleIn(before);
  useView.setState({ ...set, ...(articleChanged ? { focusedAnnotation: null } : {}) });
  if (set.arrangement !== arrangement) makeRoom(window.innerWidth);
  if (set.panes === panes) return;
  const shown = new Set(set.panes.map(({ articleId }) => articleId));
  releaseArticles(shown);
  for (const id of shown) void loadArticle(id);
}

function articleIn(set: Pick<PaneSet, 'panes' | 'focusedPane'>): ArticleId | null {
  return set.panes.find(({ id }) => id === set.focusedPane)?.articleId ?? null;
}
