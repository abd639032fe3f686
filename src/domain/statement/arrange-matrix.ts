import { compareEdtf } from '../article/edtf-date';
import { compareNames } from '../tag/name';
import type {
  EvidenceMatrix,
  MatrixArrangement,
  MatrixCell,
  MatrixHeading,
  MatrixOrder,
} from './matrix';

/** A matrix laid out. */
export interface ArrangedMatrix {
  readonly rows: readonly MatrixHeading[];
  readonly columns: readonly MatrixHeading[];
  /** Rows and columns without a statement that were left out. */
  readonly leftOutRows: number;
  readonly leftOutColumns: number;
  /** The cell at a position of `rows` and one of `columns`; `null` for one without a statement. */
  readonly at: (row: number, column: number) => MatrixCell | null;
  /** The most statements of one cell; 0 when all are empty. */
  readonly most: number;
}

/** Usual order: by name, as a register is read. */
export const USUAL_ARRANGEMENT: MatrixArrangement = {
  rowOrder: 'name',
  columnOrder: 'name',
  withEmpty: false,
};

/** Puts rows and columns in order and leaves out what is empty, unless that is wanted. */
export function arrangeMatrix(
  matrix: EvidenceMatrix,
  { rowOrder, columnOrder, withEmpty }: MatrixArrangement,
): ArrangedMatrix {
  const rows = ordered(matrix.rows, rowOrder, withEmpty);
  const columns = ordered(matrix.columns, columnOrder, withEmpty);
  const width = matrix.columns.length;
  const cells = new Map(matrix.cells.map((cell) => [cell.row * width + cell.column, cell]));
  return {
    rows: rows.map(({ heading }) => heading),
    columns: columns.map(({ heading }) => heading),
    leftOutRows: matrix.rows.length - rows.length,
    leftOutColumns: matrix.columns.length - columns.length,
    at: (row, column) => {
      const place = (rows[row]?.at ?? Number.NaN) * width + (columns[column]?.at ?? Number.NaN);
      return cells.get(place) ?? null;
    },
    most: matrix.cells.reduce((most, { statements }) => Math.max(most, statements), 0),
  };
}

interface Placed {
  readonly heading: MatrixHeading;
  /** Where it stands in the matrix. */
  readonly at: number;
}

/** What has no speaker or no tag comes last in either order. */
function ordered(
  headings: readonly MatrixHeading[],
  order: MatrixOrder,
  withEmpty: boolean,
): readonly Placed[] {
  return headings
    .map((heading, at) => ({ heading, at }))
    .filter(({ heading }) => withEmpty || heading.statements > 0)
    .sort((a, b) => {
      const [one, other] = [a.heading, b.heading];
      return (
        Number(one.key === null) - Number(other.key === null) ||
        (order === 'count' ? other.statements - one.statements : 0) ||
        compareEdtf(one.published, other.published) ||
        compareNames(one.name, other.name) ||
        a.at - b.at
      );
    });
}
