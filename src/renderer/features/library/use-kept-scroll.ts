import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useApp } from '../../state/app-store';

/** Where the table of a notebook, by its path, was scrolled to when it was left. */
const kept = new Map<string, number>();

/** Frames that a virtualised table may take to know its height. */
const MOST_TRIES = 20;

/** Puts a view's scroller, the first element in `box`, back to where it was when the view was left. */
export function useKeptScroll(box: RefObject<HTMLElement | null>): void {
  const path = useApp((state) => state.notebook?.path ?? '');
  useEffect(() => {
    const scroller = box.current?.firstElementChild;
    if (!scroller) return undefined;
    const keep = () => kept.set(path, scroller.scrollTop);
    const stop = restore(scroller, kept.get(path) ?? 0, () =>
      scroller.addEventListener('scroll', keep, { passive: true }),
    );
    return () => {
      stop();
      scroller.removeEventListener('scroll', keep);
    };
  }, [box, path]);
}

/** Scrolls to `top` as soon as there is so much to scroll; the returned function gives up. */
function restore(scroller: Element, top: number, onDone: () => void): () => void {
  if (top === 0) {
    // Where it stands, it is at the top: asking it would have the page laid out for nothing.
    onDone();
    return () => undefined;
  }
  let tries = 0;
  let frame = 0;
  const attempt = () => {
    scroller.scrollTo({ top });
    tries += 1;
    const isThere = Math.abs(scroller.scrollTop - top) < 1;
    if (isThere || tries >= MOST_TRIES) onDone();
    else frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
