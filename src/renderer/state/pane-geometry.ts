import type { TextPositionSelector } from '../../domain/anchor/selector';

/** A box in the window, in CSS pixels. */
export interface WindowBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A place on the page of an article: a text offset, that may lie between two characters; from -1 to 0 through what
 * stands above the text (headline, byline), and by up to 1 beyond the text's length through what stands below it.
 */
export type PagePlace = number;

/** Where the text of one pane stands in the window. All answers hold until the next scroll or layout. */
export interface PaneGeometry {
  /** What scrolls. */
  readonly region: HTMLElement;
  /** Length of the text. */
  readonly length: number;
  /** Left and right edge of the column of text, and the upper and lower edge of what is seen of it. */
  readonly column: () => WindowBox;
  /** A box around all lines of a passage; `null` without text. */
  readonly boxOf: (range: TextPositionSelector) => WindowBox | null;
  /** Offset of the character under a point; `null` where no text is drawn. */
  readonly offsetAt: (point: { readonly x: number; readonly y: number }) => number | null;
  /**
   * The place at a height of the window. Never falls and never leaps as the height grows, and costs a handful of
   * measurements however long the article is.
   */
  readonly placeAt: (height: number) => PagePlace;
  /** The height in the window at which a place stands: the other way round. */
  readonly heightOf: (place: PagePlace) => number;
  /** Draws and paints what is near the view at once, after a jump. */
  readonly lookAround: () => void;
}

const geometries = new Map<string, PaneGeometry>();
const listeners = new Set<() => void>();

/** Makes a pane's text measurable until the returned function is called. */
export function offerGeometry(paneId: string, geometry: PaneGeometry): () => void {
  geometries.set(paneId, geometry);
  tellAll();
  return () => {
    if (geometries.get(paneId) !== geometry) return;
    geometries.delete(paneId);
    tellAll();
  };
}

/** Where the text of a pane stands; `null` while it shows none. */
export function geometryOf(paneId: string): PaneGeometry | null {
  return geometries.get(paneId) ?? null;
}

/** Tells whenever a pane's text is drawn or taken away, until the returned function is called. */
export function onGeometries(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How often panes were drawn or taken away: another number means that geometries are to be asked anew. */
export function geometryTurn(): number {
  return turn;
}

let turn = 0;

function tellAll(): void {
  turn += 1;
  for (const listener of listeners) listener();
}
