import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject, UIEvent } from 'react';
import { scrolledTo } from './row-window';

/** How rows lie in their scroller, in pixels. */
export interface RowLayout {
  readonly rowHeight: number;
  /** What lies above the first row. */
  readonly lead: number;
  /** How much of the scroller a head covers that stays where it is. */
  readonly covered: number;
}

/** The part of a long column of rows that is in view. */
export interface SeenRows {
  /** As {@link RowView} has them. */
  readonly top: number;
  readonly height: number;
  readonly margin: number;
  /** To be called when the scroller scrolls. */
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** Scrolls until a row is wholly in view. */
  readonly reveal: (place: number) => void;
}

/** Height in pixels before the first measurement. */
const FIRST_GUESS = 600;

/** Rows beyond each edge of the view: few in the first frame, which is to be there soon. */
const MARGIN = { first: 1, later: 6 } as const;
/** The first frame is painted by then, in milliseconds. */
const PAINTED = 250;

/** Follows how far a scroller is scrolled and how high it is; draws anew only when other rows come into view. */
export function useRowView(
  scroller: RefObject<HTMLDivElement | null>,
  { rowHeight, lead, covered }: RowLayout,
): SeenRows {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(FIRST_GUESS);
  const [margin, setMargin] = useState<number>(MARGIN.first);
  const shift = lead - covered;
  const take = (box: HTMLElement): void => {
    setTop(Math.max(0, Math.floor((box.scrollTop - shift) / rowHeight) * rowHeight));
    setHeight(Math.max(rowHeight, box.clientHeight - covered));
  };
  const onResize = useEffectEvent(take);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => onResize(box));
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller]);
  useEffect(() => {
    const timer = setTimeout(() => setMargin(MARGIN.later), PAINTED);
    return () => clearTimeout(timer);
  }, []);
  const reveal = (place: number): void => {
    const box = scroller.current;
    if (!box) return;
    const view = { top: box.scrollTop - shift, height: box.clientHeight - covered, rowHeight };
    // The very first row also brings back what lies above it.
    box.scrollTo({ top: place === 0 ? 0 : scrolledTo(view, place) + shift });
    take(box);
  };
  return { top, height, margin, onScroll: ({ currentTarget }) => take(currentTarget), reveal };
}
