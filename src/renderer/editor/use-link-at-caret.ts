import { mergeRegister, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { $linkAtCaret } from './behaviour/links';

/** The link at the caret and where there is room beside it, in pixels of the window. */
export interface LinkAtCaret {
  readonly key: string;
  readonly url: string;
  readonly left: number;
  /** Distance from the upper edge, null where the room is above. */
  readonly top: number | null;
  /** Distance from the lower edge, null where the room is below. */
  readonly bottom: number | null;
}

/** The room that a link's address and what can be done with it take up at most. */
const ROOM = { width: 336, height: 112 };

/** The link the caret stands in, or `null`; follows the caret, scrolling and resizing. */
export function useLinkAtCaret(editor: LexicalEditor): LinkAtCaret | null {
  const [link, setLink] = useState<LinkAtCaret | null>(null);
  useEffect(() => {
    const look = (): void => setLink((before) => keepSame(before, findLink(editor)));
    look();
    window.addEventListener('scroll', look, true);
    window.addEventListener('resize', look);
    return mergeRegister(editor.registerUpdateListener(look), () => {
      window.removeEventListener('scroll', look, true);
      window.removeEventListener('resize', look);
    });
  }, [editor]);
  return link;
}

function findLink(editor: LexicalEditor): LinkAtCaret | null {
  const state = editor.getEditorState();
  const node = state.read($linkAtCaret);
  const element = node && editor.getElementByKey(node.getKey());
  if (node === null || element === null) return null;
  const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const url = state.read(() => node.getURL());
  return { key: node.getKey(), url, ...roomBeside(rect) };
}

function roomBeside(rect: DOMRect): Pick<LinkAtCaret, 'left' | 'top' | 'bottom'> {
  const { innerWidth, innerHeight } = window;
  const left = Math.max(0, Math.min(rect.left, innerWidth - ROOM.width));
  const isBelow = rect.bottom + ROOM.height < innerHeight || rect.top < ROOM.height;
  return {
    left,
    top: isBelow ? rect.bottom : null,
    bottom: isBelow ? null : innerHeight - rect.top,
  };
}

function keepSame(before: LinkAtCaret | null, now: LinkAtCaret | null): LinkAtCaret | null {
  const isSame = JSON.stringify(before) === JSON.stringify(now);
  return isSame ? before : now;
}
