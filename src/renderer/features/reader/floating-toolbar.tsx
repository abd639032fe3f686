import { useSyncExternalStore } from 'react';
import { useIsRelating } from '../../state/dragging';
import type { DrawnArticle } from './drawn-article';
import type { ReaderShortcuts, SelectionAction, TextRange } from './reader-types';
import { SelectionToolbar } from './selection-toolbar';
import { useToolbarPlace } from './use-toolbar-place';

export interface FloatingToolbarProps {
  drawn: DrawnArticle | null;
  range: TextRange | null;
  shortcuts: ReaderShortcuts;
  isReadOnly: boolean;
  onAct: (action: SelectionAction, range: TextRange) => void;
}

/** The toolbar at the selection, once the pointer that selects is up; out of the way while that is dragged. */
export function FloatingToolbar({ drawn, range, onAct, ...rest }: FloatingToolbarProps) {
  const { ref, place } = useToolbarPlace(drawn, range);
  const isRelating = useIsRelating();
  if (range === null) return null;
  return (
    <SelectionToolbar
      {...rest}
      ref={ref}
      place={isRelating ? null : place}
      onAct={(action) => onAct(action, range)}
      onLeave={() => drawn?.region.focus({ preventScroll: true })}
    />
  );
}

/** The selected passage once the pointer that selects is up; `null` when nothing is selected. */
export function useSettledSelection(drawn: DrawnArticle | null): TextRange | null {
  return useSyncExternalStore(
    drawn?.selection.subscribe ?? subscribeToNothing,
    drawn?.selection.settled ?? nothing,
  );
}

function subscribeToNothing(): () => void {
  return () => undefined;
}

function nothing(): null {
  return null;
}
