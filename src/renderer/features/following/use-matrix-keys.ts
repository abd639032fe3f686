import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { ArrangedMatrix } from '../../../domain/statement/arrange-matrix';
import type { MatrixHeading, MatrixKey } from '../../../domain/statement/matrix';
import { type MatrixSpot, useMatrixLook } from '../../state/evidence';
import { type MatrixPlace, moveInMatrix } from './matrix-moves';
import type { MatrixWindow } from './use-matrix-window';

/** Where a matrix and its parts are, by their places and by what rows and columns are for. */
export type MatrixPlaces = ReturnType<typeof usePlaces>;

interface KeysProps {
  places: MatrixPlaces;
  /** Where Tab stops. */
  stop: MatrixPlace;
  count: { readonly rows: number; readonly columns: number };
  seen: MatrixWindow;
  onOpen: (spot: MatrixSpot, by: 'key' | 'press') => void;
}

/** What keys, presses and the focus do in a matrix; handlers for the element with the grid's role. */
export function useMatrixKeys(
  scroller: RefObject<HTMLDivElement | null>,
  { places, stop, count, seen, onOpen }: KeysProps,
) {
  const focusSoon = useFocusAt(scroller, stop);
  const settle = (at: MatrixPlace): void => useMatrixLook.setState({ spot: places.at(at) });
  const go = (to: MatrixPlace): void => {
    settle(to);
    seen.show(to);
    focusSoon();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.defaultPrevented) return;
    const opens = event.key === 'Enter' || event.key === ' ';
    const to = opens ? stop : moveInMatrix(event, stop, { ...count, page: seen.page });
    if (to === null) return;
    event.preventDefault();
    if (opens) onOpen(places.at(stop), 'key');
    else go(to);
  };
  const onClick = (event: MouseEvent): void => {
    const at = placeUnder(event.target as Element);
    if (at === null) return;
    go(at);
    onOpen(places.at(at), 'press');
  };
  const onFocus = (event: FocusEvent): void => {
    const at = placeUnder(event.target) ?? stop;
    const isElsewhere = at.row !== stop.row || at.column !== stop.column;
    if (isElsewhere || useMatrixLook.getState().spot === null) settle(at);
  };
  return { onKeyDown, onClick, onFocus };
}

function placeUnder(target: Element): MatrixPlace | null {
  const cell = target.closest<HTMLElement>('[data-row][data-column]');
  if (!cell) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/** Turns places into what rows and columns are for, which stays when the matrix is laid out differently, and back. */
export function usePlaces({ rows, columns }: ArrangedMatrix) {
  return useMemo(() => {
    const [rowPlaces, columnPlaces] = [placesOf(rows), placesOf(columns)];
    const sideAt = (headings: readonly MatrixHeading[], at: number) => {
      const heading = headings[at];
      return heading === undefined ? null : { key: heading.key };
    };
    return {
      at: ({ row, column }: MatrixPlace): MatrixSpot => ({
        row: sideAt(rows, row),
        column: sideAt(columns, column),
      }),
      /** `null` when it is not in the matrix. */
      of: ({ row, column }: MatrixSpot): MatrixPlace | null => {
        const atRow = row === null ? -1 : rowPlaces.get(row.key);
        const atColumn = column === null ? -1 : columnPlaces.get(column.key);
        if (atRow === undefined || atColumn === undefined) return null;
        return { row: atRow, column: atColumn };
      },
    };
  }, [rows, columns]);
}

function placesOf(headings: readonly MatrixHeading[]): ReadonlyMap<MatrixKey, number> {
  return new Map(headings.map(({ key }, at) => [key, at]));
}

/**
 * Takes the focus along after a move; and to the cell that had it, when the matrix comes back while nothing else has
 * the focus.
 */
function useFocusAt(
  scroller: RefObject<HTMLDivElement | null>,
  { row, column }: MatrixPlace,
): () => void {
  const isWanted = useRef(false);
  const take = useEffectEvent(() => {
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
      ?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (useMatrixLook.getState().spot === null) return undefined;
    // The panes, where the focus was, are out of sight by then.
    const frame = requestAnimationFrame(() => {
      if (isFocusFree()) take();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    take();
  });
  return () => {
    isWanted.current = true;
  };
}

/** Whether nothing that can be seen has the focus. */
function isFocusFree(): boolean {
  const { activeElement, body } = window.document;
  return activeElement === null || activeElement === body || !activeElement.checkVisibility();
}
