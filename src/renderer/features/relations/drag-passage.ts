import type { DragEvent, PointerEvent } from 'react';
import { currentVersion } from '../../../domain/article/article';
import { startDrag } from '../../state/dragging';
import { useNotebook } from '../../state/notebook-store';
import { geometryOf } from '../../state/pane-geometry';
import type { Pane } from '../../state/panes';
import { isReadOnly } from '../../state/read-only';
import { readerIn } from '../../state/reading';
import type { PassageEnd } from '../../state/relating';
import { useView } from '../../state/view-store';
import styles from './relations.module.css';

/** What of a pane can be dragged to be related: what is selected, and the focused highlight. */
export function passageDragHandlers(pane: Pane) {
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => readyHighlight(event, pane),
    onDragStart: (event: DragEvent<HTMLElement>): void => {
      if (isReadOnly() || isDraggedElsewhere(event, pane)) return;
      const end = selectedEnd(pane) ?? focusedEnd(pane);
      if (end) dragPassage(event, end);
    },
  };
}

/** Begins to drag a passage; it hangs at the pointer as one line. */
function dragPassage(event: DragEvent<HTMLElement>, end: PassageEnd): void {
  const line = window.document.createElement('div');
  line.className = styles['dragged'] ?? '';
  line.textContent = end.exact;
  window.document.body.append(line);
  event.dataTransfer.setDragImage(line, 12, 12);
  setTimeout(() => line.remove());
  startDrag(event.dataTransfer, { kind: 'passage', end });
}

/**
 * The focused highlight can be dragged as it is: while it is pressed, the text is something to drag rather than to
 * select in.
 */
function readyHighlight(event: PointerEvent<HTMLElement>, pane: Pane): void {
  if (event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey || isReadOnly())
    return;
  const geometry = geometryOf(pane.id);
  const focused = focusedEnd(pane);
  if (!geometry || !focused || !(event.target instanceof Element)) return;
  if (!geometry.region.contains(event.target) || readerIn(pane.id)?.selection()) return;
  const offset = geometry.offsetAt({ x: event.clientX, y: event.clientY });
  if (offset === null || offset < focused.range.start || offset >= focused.range.end) return;
  const { region } = geometry;
  region.draggable = true;
  const end = (): void => {
    region.removeAttribute('draggable');
    for (const name of ENDS) window.removeEventListener(name, end, true);
  };
  for (const name of ENDS) window.addEventListener(name, end, true);
}

const ENDS = ['pointerup', 'dragend', 'drop', 'blur'] as const;

/** Whether something else of the pane is dragged, such as its head or a link. */
function isDraggedElsewhere({ target }: DragEvent<HTMLElement>, pane: Pane): boolean {
  const region = geometryOf(pane.id)?.region;
  if (!region || !(target instanceof Node) || !region.contains(target)) return true;
  return target instanceof Element && target !== region && target.closest('a') !== null;
}

function selectedEnd({ id, articleId }: Pane): PassageEnd | null {
  const range = readerIn(id)?.selection();
  const text = useNotebook.getState().replica?.loaded.get(articleId)?.text.text;
  if (!range || text === undefined) return null;
  return { articleId, range, exact: text.slice(range.start, range.end), annotationId: null };
}

function focusedEnd({ articleId }: Pane): PassageEnd | null {
  const loaded = useNotebook.getState().replica?.loaded.get(articleId);
  const { focusedAnnotation } = useView.getState();
  const annotation = loaded?.annotations.find(({ id }) => id === focusedAnnotation);
  if (!loaded || annotation?.target.textHash !== currentVersion(loaded.article).textHash) {
    return null;
  }
  const { position, quote } = annotation.target;
  return { articleId, range: position, exact: quote.exact, annotationId: annotation.id };
}
