import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useLocale } from 'react-aria-components';
import { packLane, type PackedLane } from '../../../domain/statement/pack-marks';
import type { Timeline } from '../../../domain/statement/timeline';
import type { TimelineAxis } from '../../../domain/statement/timeline-axis';
import { pixelsADay, rowsOf, type TimelineFrame } from '../../../domain/statement/timeline-frame';
import type { DayRange } from '../../../domain/statement/timeline-span';
import { moved, wholeWindow } from '../../../domain/statement/timeline-window';
import { useTimeline } from '../../state/timeline';
import { measureText } from './measure-text';
import { axisFor } from './timeline-ticks';

/** The timeline as it is laid out in the space it has. */
export interface LaidOut {
  readonly timeline: Timeline;
  readonly frame: TimelineFrame;
  readonly axis: TimelineAxis;
  readonly lanes: readonly PackedLane[];
  /** All of the time there is. */
  readonly whole: DayRange;
}

const MARK_HEIGHTS = { least: 58, most: 106 };
/** Room for the bar that scrolls the lanes. */
const SCROLL_BAR = 12;
/** Below so many pixels the names of lanes give way. */
const NARROW = 860;

/** Lays a timeline out: at which zoom it is, how its lanes are packed, what its axis names. */
export function useLaidOut(timeline: Timeline, { width, height }: Size): LaidOut {
  const { locale } = useLocale();
  const kept = useTimeline((state) => state.window);
  const whole = useMemo(() => wholeWindow(timeline.extent), [timeline.extent]);
  // What was shown may lie beyond what there is since an edit.
  const window = useMemo(() => (kept === null ? whole : moved(kept, 0, whole)), [kept, whole]);
  const { by, lanes: all, undated } = timeline;
  const count = all.length;
  const share = Math.floor(height / Math.max(count, 1));
  const laneHeight = Math.min(Math.max(share, MARK_HEIGHTS.least), MARK_HEIGHTS.most);
  const rows = rowsOf(laneHeight);
  const frame = useMemo((): TimelineFrame => {
    const gutter = width < NARROW ? 140 : 184;
    const aside = undated === 0 ? 0 : 104;
    const bar = count * laneHeight > height ? SCROLL_BAR : 0;
    const plot = Math.max(width - gutter - aside - bar, 120);
    return { by, gutter, aside, plot, laneHeight, rows, window, locale, measure: measureText };
  }, [by, width, height, count, undated, laneHeight, rows, window, locale]);
  const scale = pixelsADay(frame);
  const lanes = useMemo(() => all.map((lane) => packLane(lane, scale, rows)), [all, scale, rows]);
  const axis = useMemo(
    () => axisFor(timeline, window, frame.plot, locale),
    [timeline, window, frame.plot, locale],
  );
  return { timeline, frame, axis, lanes, whole };
}

/** Pixels that something takes. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element, kept up to date; `null` until it is there. */
export function useSize<Box extends HTMLElement>(): [RefObject<Box | null>, Size | null] {
  const ref = useRef<Box>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return undefined;
    const take = (): void => setSize({ width: box.clientWidth, height: box.clientHeight });
    take();
    const observer = new ResizeObserver(take);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
