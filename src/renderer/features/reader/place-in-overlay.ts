import type { DrawnArticle } from './drawn-article';
import type { EdgeBox } from './edge-box';

/** Puts an upright element of the overlay where an edge stands in the text; hides it where that is not laid out. */
export function placeInOverlay(element: HTMLElement, box: EdgeBox | null): void {
  element.hidden = box === null;
  const origin = box === null ? undefined : element.parentElement?.getBoundingClientRect();
  if (box === null || origin === undefined) return;
  element.style.left = `${box.x - origin.left}px`;
  element.style.top = `${box.top - origin.top}px`;
  element.style.height = `${box.bottom - box.top}px`;
}

/** Calls `place` now and whenever the text is set anew, until the returned function is called. */
export function whenSet({ body, region }: DrawnArticle, place: () => void): () => void {
  let frame = 0;
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  place();
  const observer = new ResizeObserver(later);
  observer.observe(body.root);
  observer.observe(region);
  document.fonts.addEventListener('loadingdone', later);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    document.fonts.removeEventListener('loadingdone', later);
  };
}
