import { useRef, type PointerEvent } from 'react';
import { pixelsADay } from '../../../domain/statement/timeline-frame';
import type { DayRange } from '../../../domain/statement/timeline-span';
import { moved, zoomed } from '../../../domain/statement/timeline-window';
import type { LaidOut } from './use-timeline';
import type { TimelineZoom } from './use-timeline-zoom';

/** Fewer pixels are a press, not a drag. */
const LEAST = 4;

interface Drag {
  /** Where each finger is, or the one pointer. */
  readonly pointers: Map<number, number>;
  /** The window and the pointers at the beginning, or since a finger was set down or taken up. */
  window: DayRange;
  from: ReadonlyMap<number, number>;
  isMoving: boolean;
}

/** What makes an element draggable. */
export interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  /** Whether what ends now was a drag, so that it does not count as a press. */
  readonly wasDrag: () => boolean;
}

/** Takes hold of the time and moves it; two fingers apart come closer. */
export function useTimelineDrag({ frame, whole }: LaidOut, { show }: TimelineZoom): DragHandlers {
  const drag = useRef<Drag | null>(null);
  const wasMoved = useRef(false);
  const begin = (held: Drag): void => {
    held.window = frame.window;
    held.from = new Map(held.pointers);
  };
  const end = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current;
    if (held === null || !held.pointers.delete(event.pointerId)) return;
    if (held.pointers.size === 0) drag.current = null;
    else begin(held);
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const pointers = drag.current?.pointers ?? new Map<number, number>();
      const none = { window: frame.window, from: pointers, isMoving: false };
      drag.current ??= { pointers, ...none };
      pointers.set(event.pointerId, event.clientX);
      if (pointers.size === 1) wasMoved.current = false;
      begin(drag.current);
    },
    onPointerMove: (event) => {
      const held = drag.current;
      if (held === null || !held.pointers.has(event.pointerId)) return;
      held.pointers.set(event.pointerId, event.clientX);
      const start = held.from.get(event.pointerId) ?? event.clientX;
      if (!held.isMoving && Math.abs(event.clientX - start) < LEAST) return;
      if (!held.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
      held.isMoving = true;
      wasMoved.current = true;
      const left = event.currentTarget.getBoundingClientRect().left + frame.gutter;
      show(windowFor(held, left, frame.plot, whole));
    },
    onPointerUp: end,
    onPointerCancel: end,
    wasDrag: () => wasMoved.current,
  };
}

/** The window that keeps under the pointers the days that were there at the beginning. */
function windowFor(held: Drag, left: number, plot: number, whole: DayRange): DayRange {
  const { window, from, pointers } = held;
  const scale = pixelsADay({ plot, window });
  const [before, now] = [spread(from), spread(pointers)];
  const factor = before.apart < 10 || now.apart < 10 ? 1 : now.apart / before.apart;
  const about = window.from + (before.middle - left) / scale;
  const closer = factor === 1 ? window : zoomed(window, factor, about, whole);
  return moved(closer, (before.middle - now.middle) / pixelsADay({ plot, window: closer }), whole);
}

function spread(pointers: ReadonlyMap<number, number>): { middle: number; apart: number } {
  const at = [...pointers.values()];
  const [least, most] = [Math.min(...at), Math.max(...at)];
  return { middle: (least + most) / 2, apart: at.length < 2 ? 0 : most - least };
}
