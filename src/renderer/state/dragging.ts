import { create } from 'zustand';
import type { ArticleId } from '../../domain/ids';
import { useRelating, type PassageEnd } from './relating';

/** What the pointer drags within the window. */
export type Dragged =
  | { readonly kind: 'pane'; readonly paneId: string }
  | { readonly kind: 'article'; readonly articleId: ArticleId }
  /** From a pane, or from a card. */
  | { readonly kind: 'passage'; readonly end: PassageEnd };

/** The type that such a drag carries, so that nothing outside the window takes it for text. */
const DRAG_TYPE = 'application/x-dateline';

/** What is being dragged; `null` while nothing of the window's own is. */
export const useDragging = create<{ readonly dragged: Dragged | null }>(() => ({ dragged: null }));

/** Whether a passage is being dragged, or was let go and it is asked how it is related. */
export function useIsRelating(): boolean {
  const isDragged = useDragging(({ dragged }) => dragged?.kind === 'passage');
  const isAsked = useRelating(({ pair }) => pair !== null);
  return isDragged || isAsked;
}

/**
 * Begins a drag. What is to show where it can be dropped comes a moment later: a page that changes under the pointer
 * at once ends the drag before it has begun.
 */
export function startDrag(transfer: DataTransfer, dragged: Dragged): void {
  transfer.setData(DRAG_TYPE, dragged.kind);
  transfer.effectAllowed = 'all';
  const end = (): void => {
    clearTimeout(later);
    window.removeEventListener('dragend', end, true);
    window.removeEventListener('drop', afterDrop, true);
    useDragging.setState({ dragged: null });
  };
  // What was dragged may be gone by the time of `dragend`, which is then told to nobody.
  const afterDrop = (): void => void setTimeout(end);
  const later = setTimeout(() => useDragging.setState({ dragged }));
  window.addEventListener('dragend', end, true);
  window.addEventListener('drop', afterDrop, true);
}
