import { useEffect, useEffectEvent } from 'react';

/** What Escape closes, the newest last. */
const open: object[] = [];

/**
 * Lets Escape close a modal window even while the focus is not in it: in the moments before it gets there, and when
 * what had it went away. What lies behind the window must not hear the key.
 */
export function useEscape(isOpen: boolean, close: () => void): void {
  const onEscape = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return undefined;
    const me = {};
    open.push(me);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || open.at(-1) !== me || !isBehind(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      open.splice(open.indexOf(me), 1);
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [isOpen]);
}

/** Windows, menus and lists that float hang on the body, beside the page itself. */
function isBehind(target: EventTarget | null): boolean {
  if (target === document.body || target === document.documentElement) return true;
  return target instanceof Element && target.closest('#root') !== null;
}
