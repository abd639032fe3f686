import { useEffect, useEffectEvent } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import type { DrawnArticle } from './drawn-article';
import { characterAt, type Point } from './hit-test';
import { proposalUnder } from './proposal-under';
import type { ReaderMark, ReaderProposal } from './reader-types';

/** What the pointer does over the text. */
export interface MarkPointerListeners {
  /** The marks under a click, the shortest first; empty on bare text. */
  readonly onChoose: (marks: readonly ReaderMark[], point: Point) => void;
  /** The marks under the pointer, told when they are others than before. */
  readonly onHover: (ids: readonly AnnotationId[]) => void;
  readonly onOpenLink: (href: string) => void;
  /** What is proposed in the text, which a click and the pointer find where no shorter mark is. */
  readonly proposals: readonly ReaderProposal[];
  readonly onChooseProposal: (proposal: ReaderProposal) => void;
  readonly onHoverProposal: (proposal: ReaderProposal | null) => void;
}

/** Finds the marks under the pointer by text offset. A click that ends a selection chooses nothing. */
export function useMarkPointer(drawn: DrawnArticle | null, listeners: MarkPointerListeners): void {
  const onChoose = useEffectEvent(listeners.onChoose);
  const onHover = useEffectEvent(listeners.onHover);
  const onOpenLink = useEffectEvent(listeners.onOpenLink);
  const onChooseProposal = useEffectEvent(listeners.onChooseProposal);
  const onHoverProposal = useEffectEvent(listeners.onHoverProposal);
  const under = useEffectEvent((article: DrawnArticle, point: Point) =>
    thingsAt(article, point, listeners.proposals),
  );
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
        const { marks, proposal } = under(drawn, point);
        if (proposal !== null) onChooseProposal(proposal);
        else onChoose(marks, point);
      }
    };
    const keepLink = (event: MouseEvent): void => {
      if (linkOf(event) !== null) event.preventDefault();
    };
    const stopFollowing = followPointer(
      drawn,
      (point) => under(drawn, point),
      ({ marks, proposal }) => {
        onHover(marks.map(({ id }) => id));
        onHoverProposal(proposal);
      },
    );
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

/** What lies under a point. */
interface Under {
  readonly marks: readonly ReaderMark[];
  readonly proposal: ReaderProposal | null;
}

const NOTHING: Under = { marks: [], proposal: null };

function thingsAt(
  { body, painting }: DrawnArticle,
  point: Point,
  proposals: readonly ReaderProposal[],
): Under {
  const offset = characterAt(body, point);
  if (offset === null) return NOTHING;
  const marks = painting.shelf.at(offset);
  return { marks, proposal: proposalUnder(proposals, offset, marks) };
}

function linkOf({ target }: MouseEvent): string | null {
  return (target as Element).closest('a[href]')?.getAttribute('href') ?? null;
}

/** Asks once a frame what lies under a moving pointer without buttons, and tells when it is something else. */
function followPointer(
  { region }: DrawnArticle,
  under: (point: Point) => Under,
  tell: (under: Under) => void,
): () => void {
  let frame = 0;
  let before = '';
  const ask = (point: Point | null): void => {
    const now = point === null ? NOTHING : under(point);
    const key = [...now.marks.map(({ id }) => id), now.proposal?.id ?? ''].join();
    if (key === before) return;
    before = key;
    if (now.marks.length > 0 || now.proposal !== null) region.dataset['over'] = 'mark';
    else delete region.dataset['over'];
    tell(now);
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
