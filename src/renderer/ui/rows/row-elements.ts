/** Where an element lies in a grid of rows: the id of its row and the place of its cell, as far as there are any. */
export interface Located {
  readonly id: string | null;
  readonly isHead: boolean;
  /** -1 for the row as a whole. */
  readonly cell: number;
}

const FOCUSABLE = 'button, input, a[href], [tabindex]';

/** Says where in a grid an element lies. */
export function locate(target: Element): Located {
  const row = target.closest('[role=row]');
  const cell = target.closest('[data-cell]')?.getAttribute('data-cell') ?? null;
  return {
    id: row?.getAttribute('data-key') ?? null,
    isHead: row !== null && row.hasAttribute('data-head'),
    cell: cell === null ? -1 : Number(cell),
  };
}

/** The element of a row (`null` for the head) or of a cell in it. */
export function elementAt(grid: Element, id: string | null, cell: number): HTMLElement | null {
  const rows = [...grid.querySelectorAll<HTMLElement>('[role=row]')];
  const row = rows.find((each) =>
    id === null ? each.hasAttribute('data-head') : each.getAttribute('data-key') === id,
  );
  if (!row || cell < 0) return row ?? null;
  return row.querySelector<HTMLElement>(`[data-cell="${cell}"]`) ?? row;
}

/** Whether an element is a control of its own inside a row, which presses and keys belong to. */
export function isControl(target: Element): boolean {
  const own = target.closest('button, input, label, a[href]');
  return own !== null && own.closest('[role=row]') !== null && own.closest('[role=grid]') !== null;
}

/** The control in a row that comes after (or before) the one with the focus; the row itself before the first. */
export function nextControl(active: Element, step: 1 | -1): HTMLElement | null {
  const row = active.closest<HTMLElement>('[role=row]');
  if (!row) return null;
  const stops = [row, ...row.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return stops[stops.findIndex((stop) => stop === active) + step] ?? null;
}

/** The last thing in a grid that Tab would stop at; leaving from there, Tab leaves the grid. */
export function lastStop(grid: Element): HTMLElement | null {
  const stops = [...grid.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return stops.filter((stop) => stop.tabIndex >= 0).at(-1) ?? null;
}
