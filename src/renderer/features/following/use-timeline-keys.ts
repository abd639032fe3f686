import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { revealing } from '../../../domain/statement/timeline-window';
import {
  firstStop,
  stepFrom,
  stopWith,
  type TimelineStep,
  type TimelineStop,
} from '../../../domain/statement/timeline-walk';
import { useTimeline } from '../../state/timeline';
import { isInView, stretchOf } from './timeline-stops';
import type { LaidOut } from './use-timeline';
import { ZOOM_STEP, type TimelineZoom } from './use-timeline-zoom';

/** The keyboard in the picture: one stop for Tab, the arrows go from mark to mark. */
export interface TimelineKeys {
  /** What the keyboard is on, or would be. */
  readonly current: TimelineStop | null;
  /** Whether it is there now, and seen to be. */
  readonly isHere: boolean;
  readonly take: (stop: TimelineStop) => void;
  readonly closer: () => void;
  readonly farther: () => void;
  readonly handlers: {
    readonly onFocus: (isSeen: boolean) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

/** Lets the keyboard walk the picture; what it goes to comes into view. */
export function useTimelineKeys(
  laid: LaidOut,
  zooming: TimelineZoom,
  grid: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): TimelineKeys {
  const [isHere, setHere] = useState(false);
  const place = useTimeline((state) => state.current);
  const kept = place === null ? null : stopWith(laid.lanes, place.lane, place.id);
  const current = kept ?? firstStop(laid.lanes);
  const take = (stop: TimelineStop): void => {
    const lane = laid.lanes[stop.lane]?.lane.key;
    if (lane !== undefined) useTimeline.setState({ current: { lane, id: stop.id } });
  };
  const go = (stop: TimelineStop): void => {
    take(stop);
    setHere(true);
    const stretch = stretchOf(laid, stop);
    if (stretch !== null) {
      const { window } = laid.frame;
      const next = revealing(window, stretch, laid.whole);
      if (next !== window) zooming.show(next);
    }
    reveal(scroller.current, laid.frame.laneHeight, stop.lane);
  };
  const zoomBy = (factor: number): void => {
    const isMeant = isHere && current !== null && isInView(laid, current);
    const stretch = isMeant ? stretchOf(laid, current) : null;
    zooming.zoom(factor, stretch === null ? undefined : (stretch.from + stretch.to) / 2);
  };
  useWishedFocus(grid, () => current !== null && go(current));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || current === null) return;
    const step = stepFor(event);
    const act = step === null ? zoomFor(event, { zoomBy, ...zooming }) : null;
    if (step === null && act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === null) act?.();
    else go(stepFrom(current, step, laid.lanes));
  };
  return {
    ...{ current, isHere, take },
    closer: () => zoomBy(ZOOM_STEP),
    farther: () => zoomBy(1 / ZOOM_STEP),
    handlers: { onFocus: setHere, onBlur: () => setHere(false), onKeyDown },
  };
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

function stepFor({ key, ctrlKey, metaKey, shiftKey }: Press): TimelineStep | null {
  if (shiftKey) return null;
  if (ctrlKey || metaKey) return key === 'Home' ? 'firstLane' : key === 'End' ? 'lastLane' : null;
  return STEPS[key] ?? null;
}

const STEPS: Readonly<Record<string, TimelineStep>> = {
  ArrowRight: 'later',
  ArrowLeft: 'earlier',
  ArrowDown: 'laneBelow',
  ArrowUp: 'laneAbove',
  Home: 'first',
  End: 'last',
};

interface Zooming extends Pick<TimelineZoom, 'pan' | 'showAll'> {
  readonly zoomBy: (factor: number) => void;
}

function zoomFor({ key, ctrlKey, metaKey, shiftKey }: Press, zooming: Zooming) {
  if (ctrlKey || metaKey) return null;
  if (shiftKey && key === 'ArrowLeft') return () => zooming.pan(-PAN);
  if (shiftKey && key === 'ArrowRight') return () => zooming.pan(PAN);
  if (key === '+' || key === '=') return () => zooming.zoomBy(ZOOM_STEP);
  if (key === '-' || key === '_') return () => zooming.zoomBy(1 / ZOOM_STEP);
  return key === '0' ? zooming.showAll : null;
}

const PAN = 0.25;

/** Scrolls no further than needed. */
function reveal(scroller: HTMLElement | null, laneHeight: number, lane: number): void {
  if (scroller === null) return;
  const [top, bottom] = [lane * laneHeight, (lane + 1) * laneHeight];
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight;
  }
}

/** The keyboard is where it was when the passage was opened that one comes back from. */
function useWishedFocus(grid: RefObject<HTMLElement | null>, show: () => void): void {
  const isWished = useTimeline((state) => state.isFocusWished);
  useEffect(() => {
    if (!isWished) return;
    useTimeline.setState({ isFocusWished: false });
    grid.current?.focus({ preventScroll: true });
    show();
  });
}
