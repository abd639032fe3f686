/** A key press, as far as lists care. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the keyboard stands in a grid. */
export interface Spot {
  /** Place of the row; -1 for the head of a table. */
  readonly row: number;
  /** Place of the cell in the row; -1 for the row as a whole. */
  readonly cell: number;
}

/** What can be gone through. */
export interface Ground {
  readonly rows: number;
  /** Cells that can be gone to in each row; none in a list. */
  readonly cells: number;
  readonly hasHead: boolean;
  /** Rows that a page is long. */
  readonly page: number;
}

/** Where a key leads from a spot, following the grid pattern of ARIA; `null` when it leads nowhere. */
export function moveBy(press: KeyPress, from: Spot, ground: Ground): Spot | null {
  const isMod = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case 'ArrowDown':
      return toRow(from, from.row + 1, ground);
    case 'ArrowUp':
      return toRow(from, from.row - 1, ground);
    case 'PageDown':
      return toRow(from, Math.min(from.row + ground.page, ground.rows - 1), ground);
    case 'PageUp':
      return toRow(from, Math.max(from.row - ground.page, 0), ground);
    case 'Home':
      return from.cell > 0 && !isMod ? { ...from, cell: 0 } : toRow(from, 0, ground);
    case 'End':
      if (from.cell >= 0 && !isMod) return { ...from, cell: ground.cells - 1 };
      return toRow(from, ground.rows - 1, ground);
    case 'ArrowRight':
      return from.cell < ground.cells - 1 ? { ...from, cell: from.cell + 1 } : null;
    case 'ArrowLeft':
      return from.cell > (from.row < 0 ? 0 : -1) ? { ...from, cell: from.cell - 1 } : null;
    default:
      return null;
  }
}

function toRow(from: Spot, row: number, { rows, hasHead }: Ground): Spot | null {
  if (row < 0) return hasHead && from.row >= 0 ? { row: -1, cell: Math.max(0, from.cell) } : null;
  if (row >= rows) return null;
  // The head has cells only; coming down from it chooses the row as a whole.
  return { row, cell: from.row < 0 ? -1 : from.cell };
}
