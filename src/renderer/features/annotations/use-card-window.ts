import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Cards drawn at once on each side of the place that is looked at. */
const REACH = 40;

/** Which slice of a long list is drawn: it grows where its ends come into view, and jumps where it is told to. */
export function useCardWindow(count: number): {
  readonly from: number;
  readonly to: number;
  /** Makes sure that the card at an index is drawn. */
  readonly showAround: (index: number) => void;
  /** To be put on an element before the first and behind the last card. */
  readonly earlier: RefObject<HTMLDivElement | null>;
  readonly later: RefObject<HTMLDivElement | null>;
} {
  const [slice, setSlice] = useState({ from: 0, to: 2 * REACH });
  const earlier = useRef<HTMLDivElement>(null);
  const later = useRef<HTMLDivElement>(null);
  const showAround = useCallback((index: number) => {
    setSlice((now) => (index >= now.from && index < now.to ? now : around(index)));
  }, []);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) setSlice((now) => grown(now, target === earlier.current, count));
        }
      },
      { rootMargin: '400px' },
    );
    for (const end of [earlier.current, later.current]) if (end) watch.observe(end);
    return () => watch.disconnect();
  }, [count, slice.from, slice.to]);
  return { from: slice.from, to: Math.min(slice.to, count), showAround, earlier, later };
}

interface Slice {
  readonly from: number;
  readonly to: number;
}

function around(index: number): Slice {
  return { from: Math.max(0, index - REACH), to: index + REACH };
}

function grown(slice: Slice, isBefore: boolean, count: number): Slice {
  if (isBefore)
    return slice.from === 0 ? slice : { ...slice, from: Math.max(0, slice.from - REACH) };
  return slice.to >= count ? slice : { ...slice, to: slice.to + REACH };
}
