import { useRef } from 'react';
import { useLocale } from 'react-aria-components';
import type { ArrangedMatrix } from '../../../domain/statement/arrange-matrix';
import type { EvidenceMatrix } from '../../../domain/statement/matrix';
import { type MatrixSpot, useMatrixLook } from '../../state/evidence';
import { MatrixHead, MatrixRow } from './matrix-cells';
import type { MatrixPlace } from './matrix-moves';
import { useMatrixKeys, usePlaces } from './use-matrix-keys';
import { MATRIX_SIZES, useMatrixWindow } from './use-matrix-window';
import styles from './matrix.module.css';

interface GridProps {
  matrix: EvidenceMatrix;
  arranged: ArrangedMatrix;
  /** Whose statements are listed. */
  opened: MatrixSpot | null;
  onOpen: (spot: MatrixSpot, by: 'key' | 'press') => void;
}

/** The matrix as a grid: what is in view is drawn, arrows go from cell to cell, Enter or a press opens one. */
export function MatrixGrid({ matrix, arranged, opened, onOpen }: GridProps) {
  const { locale } = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const places = usePlaces(arranged);
  const spot = useMatrixLook((state) => state.spot);
  const stop = (spot && places.of(spot)) ?? FIRST;
  const shown = opened && places.of(opened);
  const count = { rows: arranged.rows.length, columns: arranged.columns.length };
  const seen = useMatrixWindow(scroller, count, stop);
  const handlers = useMatrixKeys(scroller, { places, stop, count, seen, onOpen });
  const common = { matrix, arranged, columns: seen.columns };
  return (
    <div ref={scroller} className={styles.scroller} onScroll={seen.onScroll}>
      <div
        role="grid"
        aria-label={`Statements: ${matrix.rowsAre} by ${matrix.columnsAre}`}
        aria-rowcount={count.rows + 1}
        aria-colcount={count.columns + 1}
        className={styles.grid}
        style={{
          width: MATRIX_SIZES.rowHead + count.columns * MATRIX_SIZES.column,
          height: MATRIX_SIZES.columnHead + count.rows * MATRIX_SIZES.row,
        }}
        {...handlers}
      >
        <MatrixHead {...common} {...inRow(-1, stop, shown)} locale={locale} />
        {seen.rows.map((row) => (
          <MatrixRow key={row} {...common} {...inRow(row, stop, shown)} row={row} />
        ))}
      </div>
    </div>
  );
}

const FIRST: MatrixPlace = { row: 0, column: 0 };

/** The columns of a row at which Tab stops and whose statements are listed. */
function inRow(row: number, stop: MatrixPlace, opened: MatrixPlace | null) {
  return {
    stop: stop.row === row ? stop.column : null,
    opened: opened?.row === row ? opened.column : null,
  };
}
