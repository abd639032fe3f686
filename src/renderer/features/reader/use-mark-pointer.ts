import { useEffect, useEffectEvent } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import type { DrawnArticle } from './drawn-article';
import { characterAt, type Point } from './hit-test';
import type { ReaderMark } from './reader-types';

/** What the pointer does over the text. */
export interface MarkPointerListeners {
  /** The marks under a click, the shortest first; empty on bare text. */
  readonly onChoose: (marks: readonly ReaderMark[], point: Point) => void;
  /** The marks under the pointer, told when they are others than before. */
  readonly onHover: (ids: readonly AnnotationId[]) => void;
  readonly onOpenLink: (href: string) => void;
}

/** Finds the marks under the pointer by text offset. A click that ends a selection chooses nothing. */
export function useMarkPointer(drawn: DrawnArticle | null, listeners: MarkPointerListeners): void {
  const onChoose = useEffectEvent(listeners.onChoose);
  const onHover = useEffectEvent(listeners.onHover);
  const onOpenLink = useEffectEvent(listeners.onOpenLink);
  useEffect(() => {
    if (drawn === null) return undefined;
    const { body, region } = drawn;
    const click = (event: MouseEvent): void => {
      const link = linkOf(event);
      if (link !== null) {
        event.preventDefault();
        onOpenLink(link);
      } else if (body.root.contains(event.target as Node) && drawn.selection.read() === null) {
        const point = { x: event.clientX, y: event.clientY };
        onChoose(marksAt(drawn, point), point);
      }
    };
    const keepLink = (event: MouseEvent): void => {
      if (linkOf(event) !== null) event.preventDefault();
    };
    const stopFollowing = followPointer(drawn, onHover);
    body.root.addEventListener('click', click);
    body.root.addEventListener('auxclick', keepLink);
    return () => {
      stopFollowing();
      body.root.removeEventListener('click', click);
      body.root.removeEventListener('auxclick', keepLink);
      delete region.dataset['over'];
    };
  }, [drawn]);
}

function marksAt({ body, painting }: DrawnArticle, point: Point): readonly ReaderMark[] {
  const offset = characterAt(body, point);
  return offset === null ? [] : painting.shelf.at(offset);
}

function linkOf({ target }: MouseEvent): string | null {
  return (target as Element).closest('a[href]')?.getAttribute('href') ?? null;
}

/** Asks once a frame what lies under a moving pointer without buttons, and tells when it is something else. */
function followPointer(
  drawn: DrawnArticle,
  tell: (ids: readonly AnnotationId[]) => void,
): () => void {
  const { region } = drawn;
  let frame = 0;
  let before: readonly AnnotationId[] = [];
  const ask = (point: Point | null): void => {
    const ids = point === null ? [] : marksAt(drawn, point).map(({ id }) => id);
    if (ids.join() === before.join()) return;
    before = ids;
    if (ids.length > 0) region.dataset['over'] = 'mark';
    else delete region.dataset['over'];
    tell(ids);
  };
  const move = (event: PointerEvent): void => {
    if (event.buttons !== 0 || event.pointerType === 'touch') return;
    cancelAnimationFrame(frame);
    const point = { x: event.clientX, y: event.clientY };
    frame = requestAnimationFrame(() => ask(point));
  };
  const leave = (): void => {
    cancelAnimationFrame(frame);
    ask(null);
  };
  region.addEventListener('pointermove', move, { passive: true });
  region.addEventListener('pointerleave', leave);
  return () => {
    cancelAnimationFrame(frame);
    region.removeEventListener('pointermove', move);
    region.removeEventListener('pointerleave', leave);
  };
}
