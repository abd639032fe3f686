import { mergeRegister, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { $linkAtCaret } from './behaviour/links';

/** The link at the caret and the place below it, in pixels of the window. */
export interface LinkAtCaret {
  readonly key: string;
  readonly url: string;
  readonly left: number;
  readonly bottom: number;
}

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
  return { key: node.getKey(), url, left: rect.left, bottom: rect.bottom };
}

function keepSame(before: LinkAtCaret | null, now: LinkAtCaret | null): LinkAtCaret | null {
  const isSame =
    before?.key === now?.key &&
    before?.url === now?.url &&
    before?.left === now?.left &&
    before?.bottom === now?.bottom;
  return isSame ? before : now;
}
