import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Width in pixels before the first measurement. */
const FIRST_GUESS = 900;

/** Width of an element in pixels, followed as it changes. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(FIRST_GUESS);
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
