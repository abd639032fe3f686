import { useEffect, useState, type RefObject } from 'react';

/** Width of an element in pixels, followed as it changes; as wide as can be before the first measurement. */
export function useBoxWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [box]);
  return width;
}
