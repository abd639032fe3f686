import { useEffect, useEffectEvent } from 'react';
import type { DrawnArticle } from './drawn-article';
import type { ReadingPosition } from './reader-types';

const TELL_EVERY_MS = 200;

/** Tells where the reader stands: at first, and while scrolling five times a second. */
export function useReadingPosition(
  drawn: DrawnArticle | null,
  onPosition: ((position: ReadingPosition) => void) | undefined,
): void {
  const tell = useEffectEvent((position: ReadingPosition) => onPosition?.(position));
  useEffect(() => {
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
    follow();
    region.addEventListener('scroll', follow, { passive: true });
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      region.removeEventListener('scroll', follow);
    };
  }, [drawn]);
}
