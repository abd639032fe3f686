import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

type Render = (item: unknown, part: string) => ReactNode;

const RenderContext = createContext<Render>(() => null);

/**
 * Gives the rows of a virtualised collection their drawing function. The collection remembers its
 * rows by item, so the function travels beside them: it may close over anything and change at every
 * render, and only the rows in view are drawn again.
 */
export const RowRenderer = RenderContext.Provider;

/** What the nearest `RowRenderer` draws for an item, or for one part (column) of it. */
export function RowContent({ item, part = '' }: { item: unknown; part?: string }) {
  const drawn = useContext(RenderContext)(item, part);
  // Bare words can't be cut short with an ellipsis where their cell is laid out as a row.
  return typeof drawn === 'string' ? <span>{drawn}</span> : drawn;
}
