import { useEffect, useEffectEvent } from 'react';
import type { CaretMove } from './caret';
import type { DrawnArticle } from './drawn-article';
import { isParagraphRtl } from './edge-box';

/**
 * Moves the caret by the keys that move one in any text, while the text itself has the keyboard. Left and right turn
 * it on; until it is, up and down scroll, and Home and End go to the headline and the end.
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
    const edge = edgeOf(event, drawn);
    if (edge !== null) {
      event.preventDefault();
      drawn.goToEdge(edge);
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

/** Whether the caret or a selection is what the keys move. */
function isMoving({ shiftKey }: KeyboardEvent, { caret, selection }: DrawnArticle): boolean {
  return caret.isOn || (shiftKey && selection.read() !== null);
}

/**
 * The edge of the article that Home and End scroll to; `null` where they or other keys mean something else. The engine's
 * own scrolling stops short of an edge that moves away while the text on the way is laid out.
 */
function edgeOf(event: KeyboardEvent, drawn: DrawnArticle): 'start' | 'end' | null {
  const { key, altKey, shiftKey } = event;
  if ((key !== 'Home' && key !== 'End') || altKey || shiftKey || isMoving(event, drawn))
    return null;
  return key === 'Home' ? 'start' : 'end';
}

/** The move that keys ask for beside the commands; `null` for none. */
function moveOf(event: KeyboardEvent, drawn: DrawnArticle): Step | null {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (!isMoving(event, drawn) || (key !== 'Home' && key !== 'End')) return null;
    return { by: 'text', direction: key === 'End' ? 'next' : 'previous' };
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return { by: 'grapheme', direction: aheadOn(key, drawn) };
  }
  return isMoving(event, drawn) ? (PLAIN[key] ?? null) : null;
}

/** Which way an arrow to the side leads in the paragraph of the caret. */
function aheadOn(
  key: 'ArrowLeft' | 'ArrowRight',
  { body, view, caret }: DrawnArticle,
): 'next' | 'previous' {
  const isRtl = isParagraphRtl(body, caret.place()?.offset ?? view.position().offset);
  return (key === 'ArrowLeft') === isRtl ? 'next' : 'previous';
}
