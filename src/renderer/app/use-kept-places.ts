import { useEffect, useLayoutEffect, useRef } from 'react';
import { geometryOf } from '../state/pane-geometry';
import type { Pane } from '../state/panes';
import { readerIn } from '../state/reading';
import { useView } from '../state/view-store';

interface Kept {
  /** Pixels that the text was scrolled by. */
  readonly top: number;
  readonly offset: number;
  readonly arrangement: string;
}

/** A pane that is put elsewhere in the page loses how far it is scrolled: this puts it back before it is seen. */
export function useKeptPlaces(panes: readonly Pane[]): void {
  const kept = useRef(new Map<string, Kept>());
  const order = panes.map(({ id }) => id).join(' ');
  useEffect(
    () =>
      useView.subscribe((now, before) => {
        if (now.panes === before.panes) return;
        for (const { id, offset } of before.panes) {
          const top = geometryOf(id)?.region.scrollTop ?? 0;
          if (top > 0) kept.current.set(id, { top, offset, arrangement: before.arrangement });
        }
      }),
    [],
  );
  useLayoutEffect(() => {
    const { arrangement } = useView.getState();
    for (const [id, place] of kept.current) {
      const region = geometryOf(id)?.region;
      if (!region || region.scrollTop > 0) continue;
      if (place.arrangement === arrangement) region.scrollTop = place.top;
      else readerIn(id)?.restore(place.offset);
    }
    kept.current.clear();
  }, [order]);
}
