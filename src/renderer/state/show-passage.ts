import type { TextPositionSelector } from '../../domain/anchor/selector';
import { geometryOf, onGeometries } from './pane-geometry';
import { readerIn } from './reading';

/** How a passage is brought into view. */
export interface ShowWish {
  readonly align?: 'start' | 'centre' | 'nearest';
  readonly isSmooth?: boolean;
}

let endWaiting: (() => void) | null = null;

/** Brings a passage into view in a pane, as soon as its text stands there; a later wish takes its place. */
export function showPassage(
  paneId: string,
  range: TextPositionSelector,
  wish: ShowWish = { align: 'centre' },
): void {
  endWaiting?.();
  if (show(paneId, range, wish)) return;
  const end = onGeometries(() => {
    if (show(paneId, range, wish)) end();
  });
  endWaiting = end;
}

function show(paneId: string, range: TextPositionSelector, wish: ShowWish): boolean {
  const reader = readerIn(paneId);
  if (!reader || !geometryOf(paneId)) return false;
  endWaiting = null;
  reader.scrollToRange(range, wish);
  return true;
}
