import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useApp } from '../../state/app-store';

/** Where the table of a notebook, by its path, was scrolled to when it was left. */
const kept = new Map<string, number>();

/** Puts a view's scroller, the first element in `box`, back to where it was when the view was left. */
export function useKeptScroll(box: RefObject<HTMLElement | null>): void {
  const path = useApp((state) => state.notebook?.path ?? '');
  useEffect(() => {
    const scroller = box.current?.firstElementChild;
    if (!scroller) return undefined;
    scroller.scrollTo({ top: kept.get(path) ?? 0 });
    const keep = () => kept.set(path, scroller.scrollTop);
    scroller.addEventListener('scroll', keep, { passive: true });
    return () => scroller.removeEventListener('scroll', keep);
  }, [box, path]);
}
