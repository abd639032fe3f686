import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { sum, tallWindow, type TallWindow } from './tall-window';

/** What is remembered of a column, so that it comes back as it was left. The owner keeps it; the hook writes it. */
export interface TallMemory {
  /** Heights of rows that were drawn, by key. */
  readonly heights: Map<string, number>;
  /** The row at the upper edge and how far its upper edge was from there; `null` at first. */
  anchor: { readonly key: string; readonly offset: number } | null;
}

/** An empty memory. */
export function newTallMemory(): TallMemory {
  return { heights: new Map(), anchor: null };
}

export interface TallRows extends TallWindow {
  /** The element that scrolls; every row in it bears its key as `data-row`. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Draws a row and scrolls as little as brings it into view; its element, `null` for none. */
  readonly showRow: (key: string) => HTMLElement | null;
}

/** Rows are drawn so far beyond both edges. */
const REACH = 900;
/** The window moves on in steps of this. */
const STEP = 300;

/** Draws of a long column of rows of unequal heights only what is near the view. */
export function useTallRows(
  keys: readonly string[],
  estimate: (key: string) => number,
  memory: TallMemory,
): TallRows {
  const scroller = useRef<HTMLDivElement>(null);
  const heights = keys.map((key) => memory.heights.get(key) ?? estimate(key));
  const [view, setView] = useState(() => ({ top: startOf(keys, heights, memory), height: 900 }));
  const drawn = tallWindow(heights, view.top - REACH, view.top + view.height + REACH);
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    remember(element, memory);
    const top = Math.floor(element.scrollTop / STEP) * STEP;
    const height = element.clientHeight + STEP;
    setView((now) => (now.top === top && now.height === height ? now : { top, height }));
  }, [memory]);
  useRestoredPlace(scroller, memory, keys.length > 0);
  useLooking(scroller, look);
  const latest = useRef({ keys, heights });
  useLayoutEffect(() => {
    latest.current = { keys, heights };
    if (scroller.current) measure(scroller.current, memory.heights);
  });
  const showRow = useCallback((key: string) => {
    const element = scroller.current;
    if (!element) return null;
    if (!rowIn(element, key)) {
      const at = latest.current.keys.indexOf(key);
      if (at === -1) return null;
      flushSync(() => setView((now) => ({ ...now, top: sum(latest.current.heights, 0, at) })));
    }
    const row = rowIn(element, key);
    row?.scrollIntoView({ block: 'nearest' });
    return row;
  }, []);
  return { ...drawn, scroller, showRow };
}

function startOf(
  keys: readonly string[],
  heights: readonly number[],
  { anchor }: TallMemory,
): number {
  const at = anchor === null ? -1 : keys.indexOf(anchor.key);
  return at === -1 || anchor === null ? 0 : sum(heights, 0, at) - anchor.offset;
}

/** Scrolls to where the column was left, once its rows are there. */
function useRestoredPlace(
  scroller: RefObject<HTMLDivElement | null>,
  memory: TallMemory,
  hasRows: boolean,
): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (isDone.current || !hasRows || !element) return;
    isDone.current = true;
    const { anchor } = memory;
    const row = anchor && rowIn(element, anchor.key);
    if (row) element.scrollBy({ top: distance(element, row) - anchor.offset });
  }, [scroller, memory, hasRows]);
}

/** Looks again at every scroll and at every change of the scroller's size. */
function useLooking(scroller: RefObject<HTMLDivElement | null>, look: () => void): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, look]);
}

function rowsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-row]')];
}

function rowIn(element: HTMLElement, key: string): HTMLElement | null {
  return rowsIn(element).find(({ dataset }) => dataset.row === key) ?? null;
}

function distance(element: HTMLElement, row: HTMLElement): number {
  return row.getBoundingClientRect().top - element.getBoundingClientRect().top;
}

function measure(element: HTMLElement, heights: Map<string, number>): void {
  for (const row of rowsIn(element)) {
    heights.set(row.dataset.row ?? '', row.getBoundingClientRect().height);
  }
}

function remember(element: HTMLElement, memory: TallMemory): void {
  measure(element, memory.heights);
  const { top } = element.getBoundingClientRect();
  const first = rowsIn(element).find((row) => row.getBoundingClientRect().bottom > top);
  if (first) memory.anchor = { key: first.dataset.row ?? '', offset: distance(element, first) };
}
