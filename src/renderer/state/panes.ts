import type { ArticleId, Sha256 } from '../../domain/ids';
import type { Arrangement } from '../../domain/layout/layout';

/** One reading column. */
export interface Pane {
  readonly id: string;
  readonly articleId: ArticleId;
  /** Text offset of the first line in view, so that it survives another size or width. */
  readonly offset: number;
  /** Share of the room, all panes together 100: of the width side by side, of the height when stacked. */
  readonly size: number;
  /** The earlier version that is read; absent for the current text. */
  readonly version?: Sha256;
}

/** The panes with the one that has the focus. Always consistent: the focused one is among them. */
export interface PaneSet {
  /** Whether they stand side by side or one above the other. */
  readonly arrangement: Arrangement;
  /** From the left, or from above. */
  readonly panes: readonly Pane[];
  readonly focusedPane: string | null;
}

/** Panes that can be read at once. */
export const MOST_PANES = 4;

/** Shows an article in the focused pane, or in a new one when there is none. */
export function openInFocused(set: PaneSet, articleId: ArticleId, paneId: string): PaneSet {
  const focused = set.panes.find(({ id }) => id === set.focusedPane);
  if (!focused) return openBeside(set, articleId, paneId);
  return openIn(set, articleId, focused.id);
}

/** Shows an article in one of the panes and gives it the focus. */
export function openIn(set: PaneSet, articleId: ArticleId, paneId: string): PaneSet {
  const pane = set.panes.find(({ id }) => id === paneId);
  if (!pane) return set;
  const focused = set.focusedPane === paneId ? set : { ...set, focusedPane: paneId };
  return pane.articleId === articleId && pane.version === undefined
    ? focused
    : withPane(focused, showing(pane, articleId));
}

/** Shows an earlier version of an article, for reading only: in the focused pane, or in a new one when there is none. */
export function openVersionIn(
  set: PaneSet,
  articleId: ArticleId,
  version: Sha256,
  paneId: string,
): PaneSet {
  const opened = openInFocused(set, articleId, paneId);
  const pane = opened.panes.find(({ id }) => id === opened.focusedPane);
  return pane ? withPane(opened, { ...showing(pane, articleId), version }) : opened;
}

/** A pane with the current text of an article. */
function showing({ id, size }: Pane, articleId: ArticleId, offset = 0): Pane {
  return { id, size, articleId, offset };
}

/**
 * Shows an article in a new pane behind the focused one, from an offset on; with no room left, in the pane behind it,
 * or before it at the end.
 */
export function openBeside(
  set: PaneSet,
  articleId: ArticleId,
  paneId: string,
  offset = 0,
): PaneSet {
  const at = set.panes.findIndex(({ id }) => id === set.focusedPane);
  if (set.panes.length < MOST_PANES) {
    const to = at === -1 ? set.panes.length : at + 1;
    return openAt(set, { id: paneId, articleId, offset }, to);
  }
  const other = set.panes[at + 1] ?? set.panes[at - 1];
  if (!other) return set;
  return { ...withPane(set, showing(other, articleId, offset)), focusedPane: other.id };
}

/** Puts a new pane at a place among the others and gives it the focus; with no room left nothing happens. */
export function openAt(set: PaneSet, pane: Omit<Pane, 'size'>, to: number): PaneSet {
  if (set.panes.length >= MOST_PANES) return set;
  const panes = [...set.panes];
  panes.splice(Math.max(0, Math.min(to, panes.length)), 0, { ...pane, size: 0 });
  return { ...set, panes: evened(panes), focusedPane: pane.id };
}

/** Closes a pane; the focus goes to the one that takes its place. */
export function closePane(set: PaneSet, paneId: string): PaneSet {
  const at = set.panes.findIndex(({ id }) => id === paneId);
  if (at === -1) return set;
  const panes = evened(set.panes.filter(({ id }) => id !== paneId));
  if (set.focusedPane !== paneId) return { ...set, panes };
  return { ...set, panes, focusedPane: (panes[at] ?? panes[at - 1])?.id ?? null };
}

/** A way in which a pane can be moved on the screen. */
export type PaneWay = 'left' | 'right' | 'up' | 'down';

const WAYS: Readonly<Record<PaneWay, { readonly along: Arrangement; readonly by: -1 | 1 }>> = {
  left: { along: 'row', by: -1 },
  right: { along: 'row', by: 1 },
  up: { along: 'stack', by: -1 },
  down: { along: 'stack', by: 1 },
};

/**
 * Moves a pane by one place; at the end it stays where it is. A way across the arrangement turns it: moved up, the
 * pane of a row comes to stand on top of the others.
 */
export function movePane(set: PaneSet, paneId: string, way: PaneWay): PaneSet {
  const at = set.panes.findIndex(({ id }) => id === paneId);
  if (at === -1 || set.panes.length < 2) return set;
  const { along, by } = WAYS[way];
  if (along === set.arrangement) return placePane(set, paneId, at + by);
  return placePane({ ...set, arrangement: along }, paneId, by === -1 ? 0 : set.panes.length);
}

/** Puts a pane at a place, counted among the others. */
export function placePane(set: PaneSet, paneId: string, to: number): PaneSet {
  const moved = set.panes.find(({ id }) => id === paneId);
  if (!moved) return set;
  const panes = set.panes.filter(({ id }) => id !== paneId);
  panes.splice(Math.max(0, Math.min(to, panes.length)), 0, moved);
  return panes.every((pane, at) => pane === set.panes[at]) ? set : { ...set, panes };
}

/** Has two panes change places; each keeps the room it had. */
export function swapPanes(set: PaneSet, paneId: string, otherId: string): PaneSet {
  const pane = set.panes.find(({ id }) => id === paneId);
  const other = set.panes.find(({ id }) => id === otherId);
  if (!pane || !other || pane === other) return set;
  const panes = set.panes.map((each) => {
    if (each === pane) return { ...other, size: pane.size };
    return each === other ? { ...pane, size: other.size } : each;
  });
  return { ...set, panes };
}

/** Sets the panes side by side or stacks them; their order and shares of the room stay. */
export function arrange(set: PaneSet, arrangement: Arrangement): PaneSet {
  return set.arrangement === arrangement ? set : { ...set, arrangement };
}

/** Focuses the next (1) or previous (-1) pane, round and round. */
export function cycleFocus(set: PaneSet, by: -1 | 1): PaneSet {
  const count = set.panes.length;
  if (count === 0) return set;
  const at = set.panes.findIndex(({ id }) => id === set.focusedPane);
  return { ...set, focusedPane: set.panes[(at + by + count) % count]?.id ?? null };
}

/** Takes over the shares of the room that the user dragged, in the order of the panes. */
export function sizePanes(set: PaneSet, sizes: readonly number[]): PaneSet {
  if (sizes.length !== set.panes.length) return set;
  return {
    ...set,
    panes: set.panes.map((pane, at) => ({ ...pane, size: sizes[at] ?? pane.size })),
  };
}

/** Remembers how far a pane is scrolled. */
export function scrolledTo(set: PaneSet, paneId: string, offset: number): PaneSet {
  const pane = set.panes.find(({ id }) => id === paneId);
  return pane && pane.offset !== offset ? withPane(set, { ...pane, offset }) : set;
}

/** Closes every pane whose article is not among those that exist. */
export function keepExisting(set: PaneSet, exists: (id: ArticleId) => boolean): PaneSet {
  return set.panes
    .filter(({ articleId }) => !exists(articleId))
    .reduce((left, { id }) => closePane(left, id), set);
}

function withPane(set: PaneSet, pane: Pane): PaneSet {
  return { ...set, panes: set.panes.map((each) => (each.id === pane.id ? pane : each)) };
}

function evened(panes: readonly Pane[]): Pane[] {
  return panes.map((pane) => ({ ...pane, size: 100 / panes.length }));
}
