import { useEffect, useState, type KeyboardEvent } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import type { DrawnArticle } from './drawn-article';
import { isParagraphRtl } from './edge-box';
import { EndHandle } from './end-handle';
import { endMoved, type End } from './moved-end';
import type { ReaderMark, TextRange } from './reader-types';
import { kindOf, wordsAt } from './say-marks';

export interface EndHandlesProps {
  drawn: DrawnArticle;
  /** The mark in focus. */
  mark: ReaderMark;
  /** Moves the mark for good; the promise is kept when it is done or refused. */
  onMove: (id: AnnotationId, range: TextRange) => Promise<unknown>;
  announce: (message: string) => void;
}

/** Handles at both ends of the mark in focus, to be dragged or moved by keys; the text is painted along. */
export function EndHandles(props: EndHandlesProps) {
  const { drawn, mark, announce } = props;
  const { range, show, keep } = useMovedRange(props);
  const [began, setBegan] = useState<TextRange | null>(null);
  const leave = (isCancelled: boolean): void => {
    if (isCancelled && began !== null && !isSame(began, range)) {
      keep(began);
      announce('Ends as they were');
    }
    drawn.region.focus({ preventScroll: true });
  };
  return ENDS.map((end) => (
    <EndHandle
      key={end}
      {...{ drawn, range, end }}
      colour={mark.colour}
      label={`${end === 'end' ? 'End' : 'Beginning'} of the ${kindOf(mark).toLowerCase()}`}
      valueText={placeOf(drawn, range, end)}
      onBegin={() => setBegan((now) => now ?? range)}
      onLeft={() => setBegan(null)}
      onStep={(event) => {
        const next = stepped(event, drawn, range, end);
        if (next !== undefined) event.preventDefault();
        if (next) keep(next);
        if (next !== undefined) announce(next ? placeOf(drawn, next, end) : STUCK[end]);
      }}
      onLeave={leave}
      onDrag={show}
      onDrop={(next) => {
        if (next === null || isSame(next, mark)) show(null);
        else keep(next);
        if (next !== null) announce(placeOf(drawn, next, end));
      }}
    />
  ));
}

const ENDS = ['start', 'end'] as const;
const STUCK = { start: 'The beginning can’t go further', end: 'The end can’t go further' } as const;

/** Where the ends stand: as the mark has them, as they are dragged, or as they are until the mark follows. */
function useMovedRange({ drawn, mark, onMove }: EndHandlesProps): {
  readonly range: TextRange;
  /** Only paints; `null` is where the mark stands. */
  readonly show: (range: TextRange | null) => void;
  readonly keep: (range: TextRange) => void;
} {
  const [moved, setMoved] = useState<TextRange | null>(null);
  useEffect(() => {
    drawn.painting.setMoved(moved && { ...mark, ...moved, parts: undefined });
  }, [drawn, mark, moved]);
  useEffect(() => () => drawn.painting.setMoved(null), [drawn]);
  const keep = (next: TextRange): void => {
    setMoved(next);
    void onMove(mark.id, next).then(() => setMoved((now) => (now === next ? null : now)));
  };
  return { range: moved ?? mark, show: setMoved, keep };
}

/** Where a key moves an end to, brought into view; `null` when it can't go there, `undefined` for any other key. */
function stepped(
  event: KeyboardEvent,
  drawn: DrawnArticle,
  range: TextRange,
  end: End,
): TextRange | null | undefined {
  const move = moveOf(event, drawn, range, end);
  if (move === null) return undefined;
  const next = endMoved(drawn.body.drawn, range, end, move.direction, move.unit);
  if (next === null) return null;
  const at = end === 'end' ? next.end - 1 : next.start;
  drawn.reveal({ start: at, end: at + 1 });
  return next;
}

/** `Ends at “… counted twice”`. */
function placeOf({ body }: DrawnArticle, { start, end }: TextRange, edge: End): string {
  const passage = body.drawn.text.text.slice(start, end);
  return `${edge === 'end' ? 'Ends' : 'Begins'} at “${wordsAt(passage, edge)}”`;
}

/** To the side by word, or with Alt or Shift by letter; up and down by sentence. */
function moveOf(
  { key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  { body }: DrawnArticle,
  range: TextRange,
  end: End,
) {
  if (ctrlKey || metaKey) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return { unit: 'sentence', direction: key === 'ArrowDown' ? 'next' : 'previous' } as const;
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const isRtl = isParagraphRtl(body, end === 'end' ? range.end - 1 : range.start);
  const isNext = (key === 'ArrowRight') !== isRtl;
  return {
    unit: altKey || shiftKey ? 'grapheme' : 'word',
    direction: isNext ? 'next' : 'previous',
  } as const;
}

function isSame(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end;
}
