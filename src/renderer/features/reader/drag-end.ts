import type { DrawnArticle } from './drawn-article';
import { endBroughtTo, type End } from './moved-end';
import type { TextRange } from './reader-types';

/** What is told while an end is dragged. */
export interface EndDrag {
  readonly range: TextRange;
  readonly end: End;
  /** From the pointer to the middle of the line that the handle stands at. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly onMove: (range: TextRange) => void;
  /** `null` when it was called off. */
  readonly onDone: (range: TextRange | null) => void;
}

/** Within this of the upper or lower edge the text scrolls along. */
const EDGE = 36;
const MOST_PER_FRAME = 18;

/**
 * Lets an end follow the pointer until the button is up, word by word, or letter by letter with Alt or Shift. Escape
 * calls it off. The returned function does that too.
 */
export function dragEnd(drawn: DrawnArticle, drag: EndDrag): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let pointer: PointerEvent | null = null;
  let now = drag.range;
  let frame = 0;
  const follow = (): void => {
    frame = requestAnimationFrame(follow);
    if (pointer === null) return;
    const isScrolling = scrollAlong(drawn.region, pointer.clientY);
    const at = offsetUnder(drawn, pointer, drag);
    const unit = pointer.altKey || pointer.shiftKey ? 'grapheme' : 'word';
    if (!isScrolling) pointer = null;
    if (at === null) return;
    const next = endBroughtTo(drawn.body.drawn, drag.range, drag.end, at, unit);
    if (next.start === now.start && next.end === now.end) return;
    now = next;
    drag.onMove(next);
  };
  const finish = (range: TextRange | null): void => {
    if (signal.aborted) return;
    stop.abort();
    cancelAnimationFrame(frame);
    drag.onDone(range);
  };
  const key = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') finish(null);
  };
  addEventListener('pointermove', (event) => (pointer = event), { signal });
  addEventListener('pointerup', () => finish(now), { signal });
  addEventListener('pointercancel', () => finish(null), { signal });
  addEventListener('blur', () => finish(null), { signal });
  addEventListener('keydown', key, { signal, capture: true });
  frame = requestAnimationFrame(follow);
  return () => finish(null);
}

/** Scrolls while the pointer is near an edge, the faster the nearer; whether it does. */
function scrollAlong(region: HTMLElement, y: number): boolean {
  const { top, bottom } = region.getBoundingClientRect();
  const over = Math.max(0, y - (bottom - EDGE)) - Math.max(0, top + EDGE - y);
  if (over === 0) return false;
  const before = region.scrollTop;
  region.scrollTop += Math.sign(over) * Math.min(MOST_PER_FRAME, Math.abs(over));
  return region.scrollTop !== before;
}

function offsetUnder(
  { body, region }: DrawnArticle,
  { clientX, clientY }: PointerEvent,
  { offset }: EndDrag,
): number | null {
  const view = region.getBoundingClientRect();
  const x = Math.max(view.left + 2, Math.min(clientX + offset.x, view.right - 20));
  const y = Math.max(view.top + 2, Math.min(clientY + offset.y, view.bottom - 2));
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !region.contains(caret.offsetNode)) return null;
  return body.offsetAt(caret.offsetNode, caret.offset, 'start');
}
