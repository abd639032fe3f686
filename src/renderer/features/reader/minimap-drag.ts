import type { DrawnArticle } from './drawn-article';

/** Where on the strip a press began, and what it holds. */
interface Grip {
  readonly pointerId: number;
  /** Pixels from the upper edge of the stretch in view to the pointer. */
  readonly held: number;
}

/**
 * Lets the pointer scroll by the strip: a press on the stretch in view drags it, a press elsewhere brings that place to
 * the middle and drags on from there. `onLeave` is told before the first move. Ends with the returned function.
 */
export function dragMinimap(
  strip: HTMLElement,
  drawn: DrawnArticle,
  onLeave: () => void,
): () => void {
  let grip: Grip | null = null;
  let frame = 0;
  const { length } = drawn.body.drawn.text.text;
  const offsetAt = (height: number): number => (height / Math.max(1, strip.clientHeight)) * length;
  const heightOf = (offset: number): number => (offset / Math.max(1, length)) * strip.clientHeight;
  const scroll = (height: number, held: number): void => {
    const offset = Math.round(offsetAt(height - held));
    drawn.view.restore(Math.max(0, Math.min(offset, length - 1)));
    drawn.painting.lookAround();
  };
  const heightIn = (event: PointerEvent): number =>
    event.clientY - strip.getBoundingClientRect().top;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const at = heightIn(event);
    const { start, end } = drawn.view.sight();
    const [top, bottom] = [heightOf(start), heightOf(end)];
    const isOnView = at >= top && at <= bottom;
    onLeave();
    grip = { pointerId: event.pointerId, held: isOnView ? at - top : (bottom - top) / 2 };
    strip.setPointerCapture(event.pointerId);
    if (!isOnView) scroll(at, grip.held);
  };
  const move = (event: PointerEvent): void => {
    if (grip?.pointerId !== event.pointerId) return;
    const [at, { held }] = [heightIn(event), grip];
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => scroll(at, held));
  };
  const up = (event: PointerEvent): void => {
    if (grip?.pointerId === event.pointerId) grip = null;
  };
  const events = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
  for (const [name, listener] of Object.entries(events)) {
    strip.addEventListener(name, listener as EventListener);
  }
  return () => {
    cancelAnimationFrame(frame);
    for (const [name, listener] of Object.entries(events)) {
      strip.removeEventListener(name, listener as EventListener);
    }
  };
}
