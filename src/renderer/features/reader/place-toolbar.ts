import type { Box } from './geometry';

/** Where a floating toolbar goes, in window pixels. */
export interface ToolbarPlace {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below';
}

/** What there is to place: the ends of the selection, where the text can be seen, the window, the toolbar. */
export interface ToolbarRoom {
  readonly firstLine: Box;
  readonly lastLine: Box;
  /** The visible part of the reader. */
  readonly view: Box;
  readonly window: { readonly width: number };
  readonly size: { readonly width: number; readonly height: number };
}

const GAP = 8;
const EDGE = 8;

/**
 * Above the first line of the selection, or below the last one where there is no room above; never over the
 * selection, except at the lower edge when it fills the view. `null` when none of the selection is in view.
 */
export function placeToolbar(room: ToolbarRoom): ToolbarPlace | null {
  const { firstLine, lastLine, view, size } = room;
  if (lastLine.bottom <= view.top || firstLine.top >= view.bottom) return null;
  const above = firstLine.top - GAP - size.height;
  if (above >= view.top) return { left: leftOver(firstLine, room), top: above, side: 'above' };
  const below = lastLine.bottom + GAP;
  if (below + size.height <= view.bottom) {
    return { left: leftOver(lastLine, room), top: below, side: 'below' };
  }
  const top = view.bottom - GAP - size.height;
  return { left: leftOver(view, room), top, side: 'below' };
}

/** Centred on a line, within the window. */
function leftOver(line: Box, { window, size }: ToolbarRoom): number {
  const centred = (line.left + line.right - size.width) / 2;
  return Math.max(EDGE, Math.min(centred, window.width - EDGE - size.width));
}
