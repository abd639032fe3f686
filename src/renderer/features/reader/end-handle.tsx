import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { dragEnd } from './drag-end';
import type { DrawnArticle } from './drawn-article';
import { edgeBox } from './edge-box';
import type { End } from './moved-end';
import { placeInOverlay, whenSet } from './place-in-overlay';
import type { MarkColour, TextRange } from './reader-types';
import styles from './reader-overlay.module.css';

interface EndHandleProps {
  drawn: DrawnArticle;
  range: TextRange;
  end: End;
  colour: MarkColour;
  label: string;
  valueText: string;
  /** The keyboard came to it. */
  onBegin: () => void;
  /** The keyboard went from it, and not to the other one. */
  onLeft: () => void;
  onStep: (event: KeyboardEvent) => void;
  onLeave: (isCancelled: boolean) => void;
  onDrag: (range: TextRange) => void;
  /** `null` when dragging was called off. */
  onDrop: (range: TextRange | null) => void;
}

/** One end of the mark in focus. */
export function EndHandle(props: EndHandleProps) {
  const { drawn, range, end } = props;
  const handle = useRef<HTMLDivElement>(null);
  const drag = useRef<(() => void) | null>(null);
  const offset = range[end];
  useLayoutEffect(() => {
    const element = handle.current;
    if (element === null) return undefined;
    return whenSet(drawn, () => placeInOverlay(element, edgeBox(drawn.body, offset, end)));
  }, [drawn, offset, end]);
  useEffect(() => () => drag.current?.(), []);
  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || drag.current !== null) return;
    const box = edgeBox(drawn.body, offset, end);
    const overlay = event.currentTarget.parentElement;
    if (box === null || overlay === null) return;
    overlay.dataset['dragging'] = '';
    drag.current = dragEnd(drawn, {
      range,
      end,
      offset: { x: box.x - event.clientX, y: (box.top + box.bottom) / 2 - event.clientY },
      onMove: props.onDrag,
      onDone: (next) => {
        drag.current = null;
        delete overlay.dataset['dragging'];
        props.onDrop(next);
      },
    });
  };
  return (
    <div
      ref={handle}
      className={styles.handle}
      role="slider"
      tabIndex={0}
      data-edge={end}
      data-colour={props.colour}
      aria-label={props.label}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={drawn.body.drawn.text.text.length}
      aria-valuenow={offset}
      aria-valuetext={props.valueText}
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={press}
      onFocus={props.onBegin}
      onBlur={(event) => {
        const { relatedTarget } = event;
        const isOther = relatedTarget instanceof Element && relatedTarget.role === 'slider';
        if (!isOther) props.onLeft();
      }}
      onKeyDown={(event) => {
        const isOver = event.key === 'Enter' || event.key === 'Escape';
        if (!isOver) props.onStep(event);
        else {
          event.preventDefault();
          props.onLeave(event.key === 'Escape');
        }
      }}
    />
  );
}
