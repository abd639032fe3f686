import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { useLocale } from 'react-aria-components';
import { pixelsADay } from '../../../domain/statement/timeline-frame';
import type { DayRange } from '../../../domain/statement/timeline-span';
import { moved, zoomed } from '../../../domain/statement/timeline-window';
import { countWithin, rangeWords } from '../../../domain/statement/timeline-words';
import { useTimeline } from '../../state/timeline';
import { announce } from '../../ui/announcer';
import { counted } from './trail-words';
import type { LaidOut } from './use-timeline';

/** Ways to come closer and to move in time. */
export interface TimelineZoom {
  /** Closer by a factor above 1, farther below; about a day, or else the middle. */
  readonly zoom: (factor: number, about?: number) => void;
  /** Later by a share of what is shown; earlier below 0. */
  readonly pan: (share: number) => void;
  readonly showAll: () => void;
  readonly show: (window: DayRange) => void;
  readonly isWhole: boolean;
}

/** How much closer a key or a button comes. */
export const ZOOM_STEP = 1.6;

/** Zooms and moves the time that is shown; screen readers are told once it has come to rest. */
export function useTimelineZoom({ frame, whole, timeline }: LaidOut): TimelineZoom {
  const { window } = frame;
  const kept = useTimeline((state) => state.window);
  useTelling(timeline, kept, whole);
  const show = (next: DayRange): void => {
    const isWhole = next.to - next.from >= (whole.to - whole.from) * 0.999;
    useTimeline.setState({ window: isWhole ? null : next });
  };
  return {
    show,
    zoom: (factor, about = (window.from + window.to) / 2) =>
      show(zoomed(window, factor, about, whole)),
    pan: (share) => show(moved(window, share * (window.to - window.from), whole)),
    showAll: () => useTimeline.setState({ window: null }),
    isWhole: kept === null,
  };
}

const REST = 600;

function useTelling(timeline: LaidOut['timeline'], kept: DayRange | null, whole: DayRange): void {
  const { locale } = useLocale();
  const tell = useEffectEvent(() => {
    const shown = kept ?? whole;
    const count = counted(countWithin(timeline.lanes, shown), 'statement');
    announce(`${rangeWords(shown, locale)}: ${count}`);
  });
  const before = useRef(kept);
  useEffect(() => {
    if (before.current === kept) return undefined;
    before.current = kept;
    const timer = setTimeout(tell, REST);
    return () => clearTimeout(timer);
  }, [kept]);
}

/** Ctrl with the wheel or two fingers apart come closer, sideways and with Shift it moves; other turns scroll. */
export function useWheel(
  box: RefObject<HTMLElement | null>,
  { frame }: LaidOut,
  { zoom, pan }: TimelineZoom,
): void {
  const turn = useEffectEvent((event: WheelEvent) => {
    const { deltaX, deltaY, shiftKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) {
      event.preventDefault();
      const left = box.current?.getBoundingClientRect().left ?? 0;
      const about = frame.window.from + (event.clientX - left - frame.gutter) / pixelsADay(frame);
      zoom(Math.exp(-inPixels(deltaY, event.deltaMode) * WHEEL_SPEED), about);
      return;
    }
    const sideways = shiftKey && deltaX === 0 ? deltaY : deltaX;
    if (sideways === 0 || Math.abs(sideways) < Math.abs(shiftKey ? 0 : deltaY)) return;
    event.preventDefault();
    pan(inPixels(sideways, event.deltaMode) / frame.plot);
  });
  useEffect(() => {
    const element = box.current;
    const onWheel = (event: WheelEvent): void => turn(event);
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [box]);
}

const WHEEL_SPEED = 0.004;

/** Some wheels count lines. */
function inPixels(delta: number, mode: number): number {
  const pixels = mode === WheelEvent.DOM_DELTA_LINE ? delta * 16 : delta;
  return Math.max(Math.min(pixels, 240), -240);
}
