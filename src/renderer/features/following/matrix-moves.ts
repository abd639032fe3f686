/** A place in the matrix as it is laid out; -1 for the headings of rows, and of columns. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

/** How far there is to go. */
export interface MatrixGround {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page is long. */
  readonly page: number;
}

/** A key press, as far as the matrix cares. */
export interface MatrixPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key leads from a place, following the grid pattern of ARIA; the headings belong to the grid. `null` for a key
 * that leads nowhere.
 */
export function moveInMatrix(
  { key, ctrlKey, metaKey }: MatrixPress,
  { row, column }: MatrixPlace,
  { rows, columns, page }: MatrixGround,
): MatrixPlace | null {
  const isMod = ctrlKey || metaKey;
  const within = (at: number, count: number) => Math.max(-1, Math.min(at, count - 1));
  const to = (nextRow: number, nextColumn: number): MatrixPlace => ({
    row: within(nextRow, rows),
    column: within(nextColumn, columns),
  });
  switch (key) {
    case 'ArrowDown':
      return to(isMod ? rows : row + 1, column);
    case 'ArrowUp':
      return to(isMod ? -1 : row - 1, column);
    case 'ArrowRight':
      return to(row, isMod ? columns : column + 1);
    case 'ArrowLeft':
      return to(row, isMod ? -1 : column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(Math.max(row - page, Math.min(row, 0)), column);
    case 'Home':
      return to(isMod ? 0 : row, row < 0 || column > 0 ? 0 : -1);
    case 'End':
      return to(isMod ? rows : row, columns);
    default:
      return null;
  }
}
