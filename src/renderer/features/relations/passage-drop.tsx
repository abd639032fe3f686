import { useEffect, useRef, useState, type RefObject } from 'react';
import { useDragging, type Dragged } from '../../state/dragging';
import { askHow, type AskingPlace, type PassageEnd } from '../../state/relating';
import { PassageFrame } from './passage-frame';
import { passageUnder } from './passage-under';

type Passage = Extract<Dragged, { kind: 'passage' }>;

/** What a dragged passage would be related to, and where that stands. */
interface Target {
  readonly end: PassageEnd;
  readonly box: AskingPlace;
}

/** While a passage is dragged over the panes: shows which one it would be related to, and asks how when it is let go. */
export function PassageDrop({ area }: { area: RefObject<HTMLElement | null> }) {
  const dragged = useDragging((state) => state.dragged);
  if (dragged?.kind !== 'passage') return null;
  return <Targets area={area} dragged={dragged} />;
}

function Targets({ area, dragged }: { area: RefObject<HTMLElement | null>; dragged: Passage }) {
  const [target, setTarget] = useState<Target | null>(null);
  useDrop(area, dragged, setTarget);
  if (!target) return null;
  const words = target.end.annotationId ? 'Relate to this highlight' : 'Relate to this sentence';
  return <PassageFrame box={target.box} words={words} />;
}

/** Follows the drag in the panes, where the text itself has to stay under the pointer to be found. */
function useDrop(
  area: RefObject<HTMLElement | null>,
  dragged: Passage,
  setTarget: (target: Target | null) => void,
): void {
  const last = useRef<Target | null>(null);
  useEffect(() => {
    const panes = area.current;
    if (!panes) return undefined;
    const show = (next: Target | null): void => {
      last.current = next;
      setTarget(next);
    };
    const over = (event: DragEvent): void => {
      const next = targetAt(panes, dragged, event, last.current);
      if (next !== last.current) show(next);
      if (!next) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'link';
    };
    const leave = (event: DragEvent): void => {
      if (!panes.contains(event.relatedTarget as Node | null)) show(null);
    };
    const drop = (event: DragEvent): void => {
      if (!last.current) return;
      event.preventDefault();
      askHow(dragged.end, last.current.end, last.current.box);
      show(null);
    };
    panes.addEventListener('dragover', over);
    panes.addEventListener('dragleave', leave);
    panes.addEventListener('drop', drop);
    return () => {
      panes.removeEventListener('dragover', over);
      panes.removeEventListener('dragleave', leave);
      panes.removeEventListener('drop', drop);
    };
  }, [area, dragged, setTarget]);
}

/** What lies under the pointer; between two lines of a passage that is still the passage. */
function targetAt(
  panes: HTMLElement,
  dragged: Passage,
  { clientX: x, clientY: y }: DragEvent,
  last: Target | null,
): Target | null {
  const found = passageUnder(panes, { x, y }, dragged.end);
  if (found) {
    return last && last.end.exact === found.end.exact && last.box.top === found.box.top
      ? last
      : found;
  }
  return last && isIn(x, y, last.box) ? last : null;
}

function isIn(x: number, y: number, { left, top, width, height }: AskingPlace): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
