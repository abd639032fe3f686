import { memo, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
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
export function FloatingToolbar(props: FloatingToolbarProps) {
  const { drawn, range, shortcuts, isReadOnly } = props;
  const { ref, place } = useToolbarPlace(drawn, range);
  const isRelating = useIsRelating();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const onAct = useCallback((action: SelectionAction) => {
    if (latest.current.range !== null) latest.current.onAct(action, latest.current.range);
  }, []);
  const onLeave = useCallback(() => drawn?.region.focus({ preventScroll: true }), [drawn]);
  if (range === null) return null;
  return (
    <LastingToolbar
      {...{ ref, shortcuts, isReadOnly, onAct, onLeave }}
      place={isRelating ? null : place}
    />
  );
}

/** Its many buttons stay as they are while the article around them changes. */
const LastingToolbar = memo(SelectionToolbar);

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
