import { useLayoutEffect, useState, type RefObject } from 'react';
import { useMatrixLook } from '../../state/evidence';
import { rowsToDraw, scrolledTo } from '../../ui/rows/row-window';
import type { MatrixPlace } from './matrix-moves';

/** Sizes of the matrix in pixels. */
export const MATRIX_SIZES = { row: 32, column: 92, rowHead: 208, columnHead: 68 } as const;

const { row, column, rowHead, columnHead } = MATRIX_SIZES;

/** Rows and columns drawn beyond each edge. */
const MARGIN = 4;
/** Width and height before the first measurement. */
const FIRST_GUESS = 600;

/** What of a matrix is drawn. */
export interface MatrixWindow {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Rows that a page is long. */
  readonly page: number;
  readonly onScroll: () => void;
  /** Scrolls so that a place is wholly in view beside the headings. */
  readonly show: (place: MatrixPlace) => void;
}

/** Follows how far a matrix is scrolled, which it begins with as it was left, and says what of it is to be drawn. */
export function useMatrixWindow(
  scroller: RefObject<HTMLDivElement | null>,
  count: { readonly rows: number; readonly columns: number },
  kept: MatrixPlace,
): MatrixWindow {
  const [left, setLeft] = useState(() => steps(useMatrixLook.getState().scroll.left, column));
  const [top, setTop] = useState(() => steps(useMatrixLook.getState().scroll.top, row));
  const [size, setSize] = useState({ width: FIRST_GUESS, height: FIRST_GUESS });
  const take = (box: HTMLElement): void => {
    setLeft(steps(box.scrollLeft, column));
    setTop(steps(box.scrollTop, row));
  };
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    box.scrollTo(useMatrixLook.getState().scroll);
    const watch = new ResizeObserver(() => {
      setSize({ width: box.clientWidth - rowHead, height: box.clientHeight - columnHead });
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [scroller]);
  const down = { rowHeight: row, height: Math.max(row, size.height) };
  const across = { rowHeight: column, height: Math.max(column, size.width) };
  return {
    rows: drawn({ ...down, top }, count.rows, kept.row),
    columns: drawn({ ...across, top: left }, count.columns, kept.column),
    page: Math.max(1, Math.floor(down.height / row) - 1),
    onScroll: () => {
      const box = scroller.current;
      if (!box) return;
      take(box);
      useMatrixLook.setState({ scroll: { left: box.scrollLeft, top: box.scrollTop } });
    },
    show: (place) => {
      const box = scroller.current;
      if (!box) return;
      box.scrollTo({
        top: revealed({ ...down, top: box.scrollTop }, place.row),
        left: revealed({ ...across, top: box.scrollLeft }, place.column),
      });
      take(box);
    },
  };
}

/** How far to scroll for a row or column; a heading is in view wherever that is. */
function revealed(view: Parameters<typeof scrolledTo>[0], place: number): number {
  return place < 0 ? view.top : scrolledTo(view, place);
}

/** Draws anew only when other rows or columns come into view. */
function steps(scrolled: number, size: number): number {
  return Math.floor(Math.max(0, scrolled) / size) * size;
}

/** One more than fits, as the first one may be seen in part. */
function drawn(
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
  count: number,
  kept: number,
): readonly number[] {
  return rowsToDraw({ top, height: height + rowHeight, rowHeight, count, margin: MARGIN }, [kept]);
}
