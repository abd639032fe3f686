import { memo } from 'react';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { ArrangedMatrix } from '../../../domain/statement/arrange-matrix';
import type { EvidenceMatrix, MatrixAxis, MatrixHeading } from '../../../domain/statement/matrix';
import { cellWords, countWords } from '../../../domain/statement/phrase-matrix';
import { MATRIX_SIZES } from './use-matrix-window';
import styles from './matrix.module.css';

/** Shades by which counts are told apart besides their numbers. */
const SHADES = 5;

interface CommonProps {
  matrix: EvidenceMatrix;
  arranged: ArrangedMatrix;
  /** Columns that are drawn. */
  columns: readonly number[];
  /** Place of the column at which Tab stops, -1 for the heading; `null` when it is in another row. */
  stop: number | null;
  /** Place of the column whose statements are listed; `null` when that is in another row. */
  opened: number | null;
}

interface RowProps extends CommonProps {
  /** Place of the row. */
  row: number;
}

/** A row of the matrix: its heading, which stays in view, and those of its cells that are drawn. */
export const MatrixRow = memo(function MatrixRow(props: RowProps) {
  const { matrix, arranged, columns, row, stop, opened } = props;
  const heading = arranged.rows[row];
  if (!heading) return null;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      style={{ top: MATRIX_SIZES.columnHead + row * MATRIX_SIZES.row }}
    >
      <RowHead {...props} heading={heading} />
      {columns.map((column) => (
        <Cell
          key={column}
          {...{ matrix, arranged, row, column }}
          isStop={column === stop}
          isOpened={column === opened}
        />
      ))}
    </div>
  );
});

function RowHead({ matrix, heading, row, stop, opened }: RowProps & { heading: MatrixHeading }) {
  const name = shownName(heading, matrix.rowsAre);
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={`${name}: ${countWords(heading)}`}
      aria-selected={opened === -1}
      title={name}
      tabIndex={stop === -1 ? 0 : -1}
      data-row={row}
      data-column={-1}
      className={styles.rowHead}
    >
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.sum}>{heading.statements.toLocaleString()}</span>
    </div>
  );
}

interface CellProps {
  matrix: EvidenceMatrix;
  arranged: ArrangedMatrix;
  row: number;
  column: number;
  isStop: boolean;
  isOpened: boolean;
}

function Cell({ matrix, arranged, row, column, isStop, isOpened }: CellProps) {
  const [rowHeading, columnHeading] = [arranged.rows[row], arranged.columns[column]];
  if (!rowHeading || !columnHeading) return null;
  const cell = arranged.at(row, column);
  const { what } = cellWords(matrix, rowHeading, columnHeading, cell);
  const isSilent = rowHeading.anywhere === 0 || columnHeading.anywhere === 0;
  const names = `${rowHeading.name}, ${columnHeading.name}`;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={`${names}: ${what}`}
      aria-selected={isOpened}
      title={what}
      tabIndex={isStop ? 0 : -1}
      data-row={row}
      data-column={column}
      data-shade={cell === null ? undefined : shadeOf(cell.statements, arranged.most)}
      data-empty={cell === null ? '' : undefined}
      className={styles.cell}
      style={{ left: MATRIX_SIZES.rowHead + column * MATRIX_SIZES.column }}
    >
      {cell === null ? (isSilent ? '–' : '0') : cell.statements.toLocaleString()}
    </div>
  );
}

/** From 1 for one statement to the darkest for the most; in even steps of the logarithm, as counts lie. */
function shadeOf(statements: number, most: number): number {
  if (most <= 1) return 1;
  return 1 + Math.round(((SHADES - 1) * Math.log(statements)) / Math.log(most));
}

interface HeadProps extends CommonProps {
  locale: string;
}

/** The headings of the columns, which stay in view, with the whole matrix's own in the corner. */
export const MatrixHead = memo(function MatrixHead(props: HeadProps) {
  const { matrix, arranged, columns, stop, opened, locale } = props;
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label={`All: ${countWords(matrix)}`}
        aria-selected={opened === -1}
        tabIndex={stop === -1 ? 0 : -1}
        data-row={-1}
        data-column={-1}
        className={styles.corner}
      >
        <span className={styles.name}>All</span>
        <span className={styles.sum}>{matrix.statements.toLocaleString()}</span>
      </div>
      {columns.map((column) => {
        const heading = arranged.columns[column];
        return (
          heading && (
            <ColumnHead
              key={column}
              {...{ heading, column, locale }}
              axis={matrix.columnsAre}
              isStop={column === stop}
              isOpened={column === opened}
            />
          )
        );
      })}
    </div>
  );
});

interface ColumnHeadProps {
  heading: MatrixHeading;
  axis: MatrixAxis;
  column: number;
  isStop: boolean;
  isOpened: boolean;
  locale: string;
}

function ColumnHead({ heading, axis, column, isStop, isOpened, locale }: ColumnHeadProps) {
  const name = shownName(heading, axis);
  const about = axis === 'articles' ? aboutArticle(heading, locale) : null;
  const whole = about === null ? name : `${name}, ${about}`;
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      aria-label={`${whole}: ${countWords(heading)}`}
      aria-selected={isOpened}
      title={whole}
      tabIndex={isStop ? 0 : -1}
      data-row={-1}
      data-column={column}
      className={styles.columnHead}
      style={{ left: MATRIX_SIZES.rowHead + column * MATRIX_SIZES.column }}
    >
      <span className={styles.columnName} dir="auto">
        {name}
      </span>
      <span className={styles.sum}>{heading.statements.toLocaleString()}</span>
    </div>
  );
}

/** A tag below others by its own name first, as the names above it are cut off before it where there is little room. */
function shownName({ name }: MatrixHeading, axis: MatrixAxis): string {
  if (axis !== 'tags') return name;
  const [own = name, ...above] = name.split(' / ').reverse();
  return above.length === 0 ? own : `${own} (${above.reverse().join(' / ')})`;
}

function aboutArticle({ publisher, published }: MatrixHeading, locale: string): string {
  const date = published === null ? 'date unknown' : describeEdtf(published, locale);
  return publisher === null ? date : `${publisher}, ${date}`;
}
