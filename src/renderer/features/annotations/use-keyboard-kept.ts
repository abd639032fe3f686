import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';
import type { MarginItem } from './proposals-in-margin';

/**
 * When the card of a proposal goes with the keyboard in it, because it was accepted or dismissed, the next one's gets
 * it. To be put on what holds the cards.
 */
export function useKeyboardKept(
  scroller: RefObject<HTMLDivElement | null>,
  items: readonly MarginItem[],
  focused: string | null,
): { readonly onFocus: (event: FocusEvent) => void; readonly onBlur: () => void } {
  const isHere = useRef(false);
  useEffect(() => {
    const isLost = window.document.activeElement === window.document.body;
    if (!isHere.current || !isLost || focused === null) return;
    const card = scroller.current?.querySelector(`[data-proposal="${focused}"]`);
    card?.querySelector<HTMLElement>('button[aria-expanded]')?.focus({ preventScroll: true });
  }, [scroller, items, focused]);
  return {
    onFocus: ({ target }) => {
      isHere.current = target.closest('[data-proposal]') !== null;
    },
    // Not told of what goes from the page with the keyboard in it.
    onBlur: () => {
      isHere.current = false;
    },
  };
}
