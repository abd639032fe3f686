import { useEffect, type RefObject } from 'react';
import { useView } from '../../state/view-store';

const FIELDS = 'input, textarea, [contenteditable=true], [role=radio], button';

/** Puts the keyboard into the part of the open card that a command asked for, once. */
export function useCardWish(editor: RefObject<HTMLDivElement | null>): void {
  const wish = useView((state) => state.cardWish);
  useEffect(() => {
    if (!wish) return undefined;
    const frame = requestAnimationFrame(() => {
      const part = editor.current?.querySelector(`[data-part="${wish.part}"]`);
      const field = part?.querySelector<HTMLElement>(FIELDS);
      field?.focus();
      if (field?.isContentEditable) caretToEnd(field);
      useView.setState((view) => (view.cardWish === wish ? { cardWish: null } : {}));
    });
    return () => cancelAnimationFrame(frame);
  }, [wish, editor]);
}

function caretToEnd(field: HTMLElement): void {
  const selection = window.getSelection();
  selection?.selectAllChildren(field);
  selection?.collapseToEnd();
}
