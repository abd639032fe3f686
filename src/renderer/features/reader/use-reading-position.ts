import { useEffectEvent, useLayoutEffect } from 'react';
import { afterPaint } from '../../platform/after-paint';
import type { DrawnArticle } from './drawn-article';
import type { ReadingPosition } from './reader-types';

const TELL_EVERY_MS = 200;

/**
 * Tells where the reader stands: at first, while scrolling five times a second, and what was not told yet when the
 * text is taken away; that is a layout effect's end, when it still stands in the page.
 */
export function useReadingPosition(
  drawn: DrawnArticle | null,
  onPosition: ((position: ReadingPosition) => void) | undefined,
): void {
  const tell = useEffectEvent((position: ReadingPosition) => onPosition?.(position));
  useLayoutEffect(() => {
    if (drawn === null) return undefined;
    const { region, view } = drawn;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const follow = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (view.isShown()) tell(view.position());
      }, TELL_EVERY_MS);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => view.rememberPlace());
    };
    let isHere = true;
    // To look where lines stand before the first paint would have the engine lay the text out in a hurry.
    void afterPaint().then(() => isHere && follow());
    region.addEventListener('scroll', follow, { passive: true });
    return () => {
      isHere = false;
      if (timer !== undefined && view.isShown()) tell(view.position());
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      region.removeEventListener('scroll', follow);
    };
  }, [drawn]);
}
