import { useEffect, useRef, type RefObject } from 'react';
import { readerIn, useReading } from '../../state/reading';
import { startOf, type MarginItem } from './proposals-in-margin';

/** The side that the user moved last leads for so long, in milliseconds. */
const LEAD = 600;
/** Events that say the user moves the margin. */
const MOVES = ['wheel', 'pointerdown', 'touchmove', 'keydown', 'focusin'] as const;

/** Keeps the margin beside the text: reading moves the cards, moving the cards brings their passages into view. */
export function useScrollBothWays(
  scroller: RefObject<HTMLDivElement | null>,
  paneId: string,
  items: readonly MarginItem[],
  showAround: (index: number) => void,
): void {
  const ledUntil = useRef(0);
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  }, [items]);
  useEffect(() => {
    const margin = scroller.current;
    if (!margin) return undefined;
    const lead = (): void => {
      ledUntil.current = performance.now() + LEAD;
    };
    const isLeading = (): boolean => performance.now() < ledUntil.current;
    const onScroll = (): void => {
      if (isLeading()) bringIntoView(margin, paneId, latest.current);
    };
    for (const move of MOVES) margin.addEventListener(move, lead, { passive: true });
    margin.addEventListener('scroll', onScroll, { passive: true });
    const end = useReading.subscribe((now, before) => {
      if (now.positions[paneId] === before.positions[paneId] || isLeading()) return;
      follow(margin, paneId, latest.current, showAround);
    });
    return () => {
      end();
      margin.removeEventListener('scroll', onScroll);
      for (const move of MOVES) margin.removeEventListener(move, lead);
    };
  }, [scroller, paneId, showAround]);
}

/** Puts the first card whose passage is in view level with it. */
function follow(
  margin: HTMLElement,
  paneId: string,
  items: readonly MarginItem[],
  showAround: (index: number) => void,
): void {
  const position = useReading.getState().positions[paneId];
  if (!position) return;
  const at = items.findIndex((item) => startOf(item) >= position.offset);
  const item = items[at];
  if (!item || startOf(item) > position.end) return;
  showAround(at);
  requestAnimationFrame(() => {
    const card = margin.querySelector(`[data-card="${item.id}"]`);
    const line = readerIn(paneId)?.topOf(startOf(item));
    if (!card || line === null || line === undefined) return;
    const cardTop = card.getBoundingClientRect().top - margin.getBoundingClientRect().top;
    margin.scrollTop += cardTop - Math.max(0, line);
  });
}

/** Brings the passage of the uppermost card into view. */
function bringIntoView(margin: HTMLElement, paneId: string, items: readonly MarginItem[]): void {
  const top = margin.getBoundingClientRect().top;
  const cards = [...margin.querySelectorAll('[data-card]')];
  const first = cards.find((card) => card.getBoundingClientRect().bottom > top + 8);
  const id = first?.getAttribute('data-card');
  const item = items.find((each) => each.id === id);
  if (!item) return;
  const range = item.kind === 'proposal' ? item : item.target.position;
  readerIn(paneId)?.scrollToRange(range, { align: 'nearest' });
}
