import { useCallback, useState, type RefCallback } from 'react';
import type { DrawnArticle } from './drawn-article';
import { firstLine, lastLine } from './geometry';
import { placeToolbar, type ToolbarPlace } from './place-toolbar';
import type { TextRange } from './reader-types';

/** Keeps a floating toolbar at a passage while the text scrolls and the window changes. */
export function useToolbarPlace(
  drawn: DrawnArticle | null,
  range: TextRange | null,
): { readonly ref: RefCallback<HTMLElement>; readonly place: ToolbarPlace | null } {
  const [place, setPlace] = useState<ToolbarPlace | null>(null);
  const ref = useCallback(
    (toolbar: HTMLElement | null) => {
      if (toolbar === null || drawn === null || range === null) return undefined;
      const follow = (): void => setPlace(placeAt(drawn, range, toolbar));
      follow();
      return whenMoved(drawn.region, follow);
    },
    [drawn, range],
  );
  return { ref, place };
}

function placeAt(drawn: DrawnArticle, range: TextRange, toolbar: HTMLElement): ToolbarPlace | null {
  const first = firstLine(drawn.body, range);
  const last = lastLine(drawn.body, range);
  if (first === null || last === null) return null;
  return placeToolbar({
    firstLine: first,
    lastLine: last,
    view: drawn.region.getBoundingClientRect(),
    window: { width: innerWidth },
    size: { width: toolbar.offsetWidth, height: toolbar.offsetHeight },
  });
}

/** Calls `follow` in the frame after each scroll or change of size, until the returned function is called. */
function whenMoved(region: HTMLElement, follow: () => void): () => void {
  let frame = 0;
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  };
  const observer = new ResizeObserver(later);
  observer.observe(region);
  region.addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    region.removeEventListener('scroll', later);
    removeEventListener('resize', later);
  };
}
