import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { GridState } from './grid-state';
import { isChosen } from './row-choice';
import { elementAt } from './row-elements';
import { onRowKey } from './row-keys';
import type { Spot } from './row-moves';
import { onRowClick, onRowDoubleClick, onRowFocus, onRowPress } from './row-presses';
import { rowsToDraw } from './row-window';
import { TypeAhead } from './type-ahead';
import { type ChoiceProps, type RowChoice, useRowChoice } from './use-row-choice';
import { type RowLayout, type SeenRows, useRowView } from './use-row-view';

/** What a grid of rows is given; the rows are of one height. */
export interface RowGridProps extends ChoiceProps {
  ids: readonly string[];
  /** What rows are found by when their first letters are typed. */
  nameAt: (place: number) => string;
  layout: RowLayout;
  /** Cells of each row that the keyboard goes to; 0 in a list. */
  cells: number;
  hasHead: boolean;
  onOpen?: ((id: string) => void) | undefined;
  wish?: KeyboardWish | null | undefined;
}

/** Where the keyboard is to go from outside, fulfilled once; the number tells one wish from the next. */
export interface KeyboardWish {
  readonly id: string;
  readonly turn: number;
}

/** One row to draw. */
export interface DrawnRow {
  readonly place: number;
  readonly id: string;
  readonly isChosen: boolean;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  /** The cell with the keyboard; -1 for none. */
  readonly cell: number;
}

/** The elements of a grid. */
export interface RowGridElements {
  /** The one with the grid's role. */
  readonly grid: RefObject<HTMLDivElement | null>;
  /** The one around it that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** A long grid of which only the rows in view are on the page. */
export interface RowGrid {
  readonly onScroll: SeenRows['onScroll'];
  readonly rows: readonly DrawnRow[];
  /** The cell of the head with the keyboard; -1 for none. */
  readonly headCell: number;
  readonly choice: RowChoice;
  readonly handlers: GridHandlers;
  /** To be called by a row that goes from the page with the keyboard in it. */
  readonly onGone: () => void;
}

/** Handlers for the element with the grid's role. */
export interface GridHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Where the keyboard got to: the row of an id (`null` for the head), which had a place then. */
interface Current extends Spot {
  readonly id: string | null;
  /** Counts the moves that take the focus along. */
  readonly turn: number;
}

/**
 * The behaviour of ARIA's grid pattern for rows of one height: arrows, Home, End, page keys, first letters, choosing
 * one or many by press and key. One row is Tab's stop. Costs what is in view, however many rows there are.
 */
export function useRowGrid(props: RowGridProps, { grid, scroller }: RowGridElements): RowGrid {
  const { ids, layout } = props;
  const seen = useRowView(scroller, layout);
  const choice = useRowChoice(props, ids);
  const [current, setCurrent] = useState<Current | null>(null);
  const spot = useSpot(current, ids);
  const first = useFirstChosen(choice, ids);
  const stop = spot && spot.row >= 0 ? spot.row : Math.max(0, first);
  const onGone = useFocus(grid, current, ids[stop] ?? null);
  const [typing] = useState(() => new TypeAhead());
  const press = usePress(choice, ids, first);
  const moveTo = (to: Spot, isFocused: boolean): void => {
    const turn = (current?.turn ?? 0) + (isFocused ? 1 : 0);
    setCurrent({ ...to, id: ids[to.row] ?? null, turn });
  };
  const state: GridState = {
    ...{ ids, choice, typing, spot, stop, press },
    nameAt: props.nameAt,
    cells: props.cells,
    hasHead: props.hasHead,
    page: Math.max(1, Math.floor(seen.height / layout.rowHeight) - 1),
    open: props.onOpen ?? null,
    settle: (at) => moveTo(at, false),
    go: (to, way) => {
      moveTo(to, true);
      if (to.row >= 0) seen.reveal(to.row);
      if (way !== null) press(to.row, way);
    },
  };
  useWish(props.wish ?? null, state);
  return {
    ...{ choice, onGone, onScroll: seen.onScroll },
    rows: drawnRows({ ids, choice, spot, stop }, seen, layout),
    headCell: spot?.row === -1 ? spot.cell : -1,
    handlers: useHandlers(state),
  };
}

function useWish(wish: KeyboardWish | null, { ids, go }: GridState): void {
  const follow = useEffectEvent((id: string) => {
    const row = ids.indexOf(id);
    if (row >= 0) go({ row, cell: -1 }, null);
  });
  useEffect(() => {
    if (wish) follow(wish.id);
  }, [wish]);
}

function useHandlers(state: GridState): GridHandlers {
  const byPointer = useRef(false);
  return {
    onKeyDown: (event) => onRowKey(state, event),
    onMouseDown: (event) => {
      byPointer.current = true;
      onRowPress(state, event);
    },
    onClick: (event) => {
      byPointer.current = false;
      onRowClick(state, event);
    },
    onDoubleClick: (event) => onRowDoubleClick(state, event),
    onFocus: (event) => {
      onRowFocus(state, event, byPointer.current);
      byPointer.current = false;
    },
  };
}

/** Chooses by place and remembers where a choice of several in a row begins: at `first` before any press. */
function usePress(choice: RowChoice, ids: readonly string[], first: number): GridState['press'] {
  const anchor = useRef<string | null>(null);
  return (place, way) => {
    const id = ids[place];
    if (id === undefined) return;
    if (way !== 'extend') anchor.current = id;
    choice.choose(way, id, anchor.current ?? ids[first] ?? id);
  };
}

function drawnRows(
  { ids, choice, spot, stop }: Pick<GridState, 'ids' | 'choice' | 'spot' | 'stop'>,
  seen: SeenRows,
  { rowHeight }: RowLayout,
): DrawnRow[] {
  const { top, height, margin } = seen;
  // One row more than fits, as the topmost may be seen in part.
  const view = { top, height: height + rowHeight, rowHeight, count: ids.length, margin };
  return rowsToDraw(view, [stop]).map((place) => {
    const id = ids[place] ?? '';
    return {
      place,
      id,
      isChosen: choice.mode !== 'none' && isChosen(choice.chosen, id),
      isStop: place === stop,
      cell: spot?.row === place ? spot.cell : -1,
    };
  });
}

/** Where the keyboard is by the places that the rows have now; a row that is gone gives way to its neighbour. */
function useSpot(current: Current | null, ids: readonly string[]): Spot | null {
  return useMemo(() => {
    if (current === null) return null;
    const { id, row, cell } = current;
    if (id === null) return { row: -1, cell };
    const place = ids[row] === id ? row : ids.indexOf(id);
    if (place >= 0) return { row: place, cell };
    return ids.length === 0 ? null : { row: Math.min(row, ids.length - 1), cell };
  }, [current, ids]);
}

function useFirstChosen({ mode, chosen }: RowChoice, ids: readonly string[]): number {
  return useMemo(
    () => (mode === 'none' ? -1 : ids.findIndex((id) => isChosen(chosen, id))),
    [mode, chosen, ids],
  );
}

/** Takes the focus where the keyboard went, and to the neighbour of a row that went away with it. */
function useFocus(
  grid: RefObject<HTMLDivElement | null>,
  current: Current | null,
  stopId: string | null,
): () => void {
  const turn = current?.turn ?? 0;
  const taken = useRef(0);
  const isLost = useRef(false);
  useLayoutEffect(() => {
    const box = grid.current;
    if (!box) return;
    if (turn !== taken.current && current !== null) {
      elementAt(box, current.id, current.cell)?.focus({ preventScroll: true });
    } else if (isLost.current) {
      (stopId === null ? box : elementAt(box, stopId, -1))?.focus({ preventScroll: true });
    }
    taken.current = turn;
    isLost.current = false;
  });
  return useMemo(
    () => () => {
      isLost.current = true;
    },
    [],
  );
}
