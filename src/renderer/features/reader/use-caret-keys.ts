import { useEffect, useEffectEvent } from 'react';
import type { Caret, CaretMove } from './caret';
import type { DrawnArticle } from './drawn-article';
import { isParagraphRtl } from './edge-box';

/**
 * Moves the caret by the keys that move one in any text, while the text itself has the keyboard. Left and right turn
 * it on; up, down, Home and End scroll until it is.
 */
export function useCaretKeys(
  drawn: DrawnArticle | null,
  options: { readonly announce: (message: string) => void; readonly keepsEscape: boolean },
): void {
  const { announce, keepsEscape } = options;
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (drawn === null || event.defaultPrevented || event.isComposing) return;
    if (event.target !== drawn.region) return;
    const { caret, selection } = drawn;
    if (event.key === 'Escape' && caret.isOn && !keepsEscape && selection.read() === null) {
      event.preventDefault();
      announce(caret.toggle());
      return;
    }
    const move = moveOf(event, drawn);
    if (move === null) return;
    event.preventDefault();
    announce(caret.move({ ...move, isExtending: event.shiftKey }));
  });
  useEffect(() => {
    if (drawn === null) return undefined;
    const { region, caret } = drawn;
    const listen = (event: KeyboardEvent): void => hear(event);
    const follow = (): void => caret.follow();
    region.addEventListener('keydown', listen);
    document.addEventListener('selectionchange', follow);
    return () => {
      region.removeEventListener('keydown', listen);
      document.removeEventListener('selectionchange', follow);
    };
  }, [drawn]);
}

type Step = { readonly by: CaretMove; readonly direction: 'next' | 'previous' };

const PLAIN: Readonly<Record<string, Step>> = {
  ArrowDown: { by: 'line', direction: 'next' },
  ArrowUp: { by: 'line', direction: 'previous' },
  Home: { by: 'lineEdge', direction: 'previous' },
  End: { by: 'lineEdge', direction: 'next' },
  PageDown: { by: 'page', direction: 'next' },
  PageUp: { by: 'page', direction: 'previous' },
};

/** The move that keys ask for beside the commands; `null` for none. */
function moveOf(event: KeyboardEvent, drawn: DrawnArticle): Step | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey) return null;
  const { caret, selection } = drawn;
  const isMoving = caret.isOn || (shiftKey && selection.read() !== null);
  if (ctrlKey || metaKey) {
    if (!isMoving || (key !== 'Home' && key !== 'End')) return null;
    return { by: 'text', direction: key === 'End' ? 'next' : 'previous' };
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return { by: 'grapheme', direction: aheadOn(key, caret, drawn) };
  }
  return isMoving ? (PLAIN[key] ?? null) : null;
}

/** Which way an arrow to the side leads in the paragraph of the caret. */
function aheadOn(
  key: 'ArrowLeft' | 'ArrowRight',
  caret: Caret,
  { body, view }: DrawnArticle,
): 'next' | 'previous' {
  const isRtl = isParagraphRtl(body, caret.place()?.offset ?? view.position().offset);
  return (key === 'ArrowLeft') === isRtl ? 'next' : 'previous';
}
