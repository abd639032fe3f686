import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Hears Escape pressed inside an element before anything else does; an open tooltip would keep it to itself. */
export function useEscapeIn(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const tell = useEffectEvent(onEscape);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (!element.current?.contains(event.target as Node)) return;
      event.preventDefault();
      event.stopPropagation();
      tell();
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, [element]);
}
