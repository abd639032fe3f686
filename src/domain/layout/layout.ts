import type { ArticleId, Instant, LayoutId } from '../ids';

/** Whether panes stand side by side, or one above the other. */
export const ARRANGEMENTS = ['row', 'stack'] as const;

/** Name of an arrangement. */
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** Most panes of a layout. */
export const MOST_LAYOUT_PANES = 4;

/** One pane of a layout. */
export interface LayoutPane {
  readonly articleId: ArticleId;
  /** Offset of the first line in view, in the text that was read when the layout was saved. */
  readonly offset: number;
  /** Share of the room, above 0; those of one layout add up to about 100, or to less once an article has left it. */
  readonly size: number;
}

/** A named arrangement of panes, saved to be opened again. */
export interface Layout {
  readonly kind: 'layout';
  readonly id: LayoutId;
  readonly name: string;
  readonly arrangement: Arrangement;
  /** In reading order, one to four; the same article may stand in several. */
  readonly panes: readonly LayoutPane[];
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
}

/** A layout without the panes of articles that are gone. */
export function withoutPanes(layout: Layout, isGone: (id: ArticleId) => boolean): Layout {
  const panes = layout.panes.filter(({ articleId }) => !isGone(articleId));
  return panes.length === layout.panes.length ? layout : { ...layout, panes };
}
