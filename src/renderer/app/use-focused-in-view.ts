import { useEffect, type RefObject } from 'react';

/**
 * Brings a pane into view when it gets the focus or is put elsewhere, where not all panes have room. While the pointer
 * is pressed in it nothing moves under it: words may be being selected.
 */
export function useFocusedInView(
  pane: RefObject<HTMLElement | null>,
  isFocused: boolean,
  where: string,
): void {
  useEffect(() => {
    if (!isFocused) return undefined;
    const show = (): void => pane.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (pane.current?.matches(':active') !== true) {
      show();
      return undefined;
    }
    window.addEventListener('pointerup', show, { once: true });
    return () => window.removeEventListener('pointerup', show);
  }, [pane, isFocused, where]);
}
