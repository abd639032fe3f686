import { useEffect, type RefObject } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import { typedAhead } from '../../state/typing-ahead';
import { useView } from '../../state/view-store';

const FIELDS = 'input, textarea, [contenteditable=true], [role=radio], button';

/** Puts the keyboard into the part of the open card that a command asked for, once. A card that is closing leaves it. */
export function useCardWish(editor: RefObject<HTMLDivElement | null>, id: AnnotationId): void {
  const wish = useView((state) => state.cardWish);
  useEffect(() => {
    if (!wish || useView.getState().focusedAnnotation !== id) return undefined;
    const frame = requestAnimationFrame(() => {
      const part = editor.current?.querySelector(`[data-part="${wish.part}"]`);
      const field = part?.querySelector<HTMLElement>(FIELDS);
      field?.focus();
      if (field?.isContentEditable) caretToEnd(field);
      typeInto(field);
      useView.setState((view) => (view.cardWish === wish ? { cardWish: null } : {}));
    });
    return () => cancelAnimationFrame(frame);
  }, [wish, editor, id]);
}

/** Puts what was typed while the card was opening into its field, as if it had been there. */
function typeInto(field: HTMLElement | null | undefined): void {
  const text = typedAhead();
  if (field && text !== '') window.document.execCommand('insertText', false, text);
}

function caretToEnd(field: HTMLElement): void {
  const selection = window.getSelection();
  selection?.selectAllChildren(field);
  selection?.collapseToEnd();
}
