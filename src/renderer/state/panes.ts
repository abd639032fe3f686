import type { ArticleId } from '../../domain/ids';

/** One reading column. */
export interface Pane {
  readonly id: string;
  readonly articleId: ArticleId;
  /** Text offset of the first line in view, so that it survives another size or width. */
  readonly offset: number;
  /** Share of the row's width, all panes together 100. */
  readonly size: number;
}

/** The row of panes with the one that has the focus. Always consistent: the focused one is among them. */
export interface PaneRow {
  readonly panes: readonly Pane[];
  readonly focusedPane: string | null;
}

/** Panes that fit side by side. */
export const MOST_PANES = 4;

/** Shows an article in the focused pane, or in a new one when there is none. */
export function openInFocused(row: PaneRow, articleId: ArticleId, paneId: string): PaneRow {
  const focused = row.panes.find(({ id }) => id === row.focusedPane);
  if (!focused) return openBeside(row, articleId, paneId);
  if (focused.articleId === articleId) return row;
  return withPane(row, { ...focused, articleId, offset: 0 });
}

/**
 * Shows an article in a new pane right of the focused one; with no room left, in the pane right of it, or left of it
 * at the end of the row.
 */
export function openBeside(row: PaneRow, articleId: ArticleId, paneId: string): PaneRow {
  const at = row.panes.findIndex(({ id }) => id === row.focusedPane);
  if (row.panes.length >= MOST_PANES) {
    const other = row.panes[at + 1] ?? row.panes[at - 1];
    if (!other) return row;
    return { ...withPane(row, { ...other, articleId, offset: 0 }), focusedPane: other.id };
  }
  const panes = [...row.panes];
  panes.splice(at === -1 ? panes.length : at + 1, 0, { id: paneId, articleId, offset: 0, size: 0 });
  return { panes: evened(panes), focusedPane: paneId };
}

/** Closes a pane; the focus goes to the one that takes its place. */
export function closePane(row: PaneRow, paneId: string): PaneRow {
  const at = row.panes.findIndex(({ id }) => id === paneId);
  if (at === -1) return row;
  const panes = evened(row.panes.filter(({ id }) => id !== paneId));
  if (row.focusedPane !== paneId) return { ...row, panes };
  return { panes, focusedPane: (panes[at] ?? panes[at - 1])?.id ?? null };
}

/** Moves a pane by one place to the left (-1) or right (1); stays where it is at the end of the row. */
export function movePane(row: PaneRow, paneId: string, by: -1 | 1): PaneRow {
  const at = row.panes.findIndex(({ id }) => id === paneId);
  const to = at + by;
  const moved = row.panes[at];
  if (!moved || to < 0 || to >= row.panes.length) return row;
  const panes = row.panes.filter(({ id }) => id !== paneId);
  panes.splice(to, 0, moved);
  return { ...row, panes };
}

/** Puts a pane at a place in the row, counted among the others. */
export function placePane(row: PaneRow, paneId: string, to: number): PaneRow {
  const moved = row.panes.find(({ id }) => id === paneId);
  if (!moved) return row;
  const panes = row.panes.filter(({ id }) => id !== paneId);
  panes.splice(Math.max(0, Math.min(to, panes.length)), 0, moved);
  return { ...row, panes };
}

/** Focuses the next (1) or previous (-1) pane, round the row. */
export function cycleFocus(row: PaneRow, by: -1 | 1): PaneRow {
  const count = row.panes.length;
  if (count === 0) return row;
  const at = row.panes.findIndex(({ id }) => id === row.focusedPane);
  return { ...row, focusedPane: row.panes[(at + by + count) % count]?.id ?? null };
}

/** Takes over the widths that the user dragged, in the order of the row. */
export function sizePanes(row: PaneRow, sizes: readonly number[]): PaneRow {
  if (sizes.length !== row.panes.length) return row;
  return {
    ...row,
    panes: row.panes.map((pane, at) => ({ ...pane, size: sizes[at] ?? pane.size })),
  };
}

/** Remembers how far a pane is scrolled. */
export function scrolledTo(row: PaneRow, paneId: string, offset: number): PaneRow {
  const pane = row.panes.find(({ id }) => id === paneId);
  return pane && pane.offset !== offset ? withPane(row, { ...pane, offset }) : row;
}

/** Closes every pane whose article is not among those that exist. */
export function keepExisting(row: PaneRow, exists: (id: ArticleId) => boolean): PaneRow {
  return row.panes
    .filter(({ articleId }) => !exists(articleId))
    .reduce((left, { id }) => closePane(left, id), row);
}

function withPane(row: PaneRow, pane: Pane): PaneRow {
  return { ...row, panes: row.panes.map((each) => (each.id === pane.id ? pane : each)) };
}

function evened(panes: readonly Pane[]): Pane[] {
  return panes.map((pane) => ({ ...pane, size: 100 / panes.length }));
}
