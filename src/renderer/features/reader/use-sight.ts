import { useEffect, type RefObject } from 'react';
import type { DrawnArticle } from './drawn-article';

/** The stretch in view of a book is still seen and can be grabbed, in pixels. */
const LEAST_VIEW = 10;

/** Keeps the stretch in view where it is, from what the reader measures anyway: nothing is measured for it. */
export function useSight(
  drawn: DrawnArticle | null,
  strip: RefObject<HTMLElement | null>,
  view: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const [stripe, shade] = [strip.current, view.current];
    if (drawn === null || stripe === null || shade === null) return undefined;
    const place = placer(drawn, shade);
    // Told by the observer before the next frame is painted; to ask here would have the page laid out once more.
    let height = 0;
    let frame = 0;
    const follow = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => place(height));
    };
    const size = new ResizeObserver(() => {
      height = stripe.clientHeight;
      drawn.view.position();
      place(height);
    });
    size.observe(stripe);
    const stopHearing = drawn.view.onSeen(follow);
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      stopHearing();
    };
  }, [drawn, strip, view]);
}

/**
 * Puts the shade over what is in view of a strip of some height. Whole pixels: in a book it moves by one in many frames,
 * and those between cost nothing.
 */
function placer({ view, body }: DrawnArticle, shade: HTMLElement): (height: number) => void {
  const length = Math.max(1, body.drawn.text.text.length);
  let before = '';
  return (height) => {
    const { start, end } = view.sight();
    const top = Math.round(Math.min(1, start / length) * height);
    const bottom = Math.round(Math.min(1, end / length) * height);
    const tall = Math.max(LEAST_VIEW, bottom - top);
    const isHidden = end <= start || (start <= 0 && end >= length);
    const now = `${top} ${tall} ${isHidden}`;
    if (now === before) return;
    before = now;
    shade.style.transform = `translateY(${top}px)`;
    shade.style.height = `${tall}px`;
    shade.hidden = isHidden;
  };
}
