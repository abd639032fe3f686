import { useMemo, useRef, type ReactNode } from 'react';
import { RowContent, RowRenderer } from './row-content';
import { EmptyRow, Row } from './rows/drawn-row';
import type { ChoiceProps } from './rows/use-row-choice';
import { type DrawnRow, useRowGrid } from './rows/use-row-grid';
import { TableHead } from './table-head';
import styles from './table.module.css';

/** One column of a `Table`. */
export interface TableColumn {
  readonly id: string;
  readonly title: string;
  /** Pixels, or a share of what is left as `'2fr'`; `'1fr'` by default. */
  readonly width?: number | `${number}fr` | undefined;
  readonly minWidth?: number | undefined;
  readonly isSortable?: boolean | undefined;
  /** The column that names the row; exactly one. */
  readonly isRowHeader?: boolean | undefined;
  /** `end` for counts and dates that are compared. */
  readonly align?: 'start' | 'end' | undefined;
}

/** By which column a table is sorted, and which way. */
export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableProps<Item extends { readonly id: string }> extends ChoiceProps {
  label: string;
  columns: readonly TableColumn[];
  /** Already sorted and filtered. */
  items: readonly Item[];
  /** The content of one cell. */
  cell: (item: Item, columnId: string) => ReactNode;
  /** What type-ahead and screen readers call the row. */
  textOf: (item: Item) => string;
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  /** Enter, or a press when nothing can be selected. */
  onOpen?: ((id: string) => void) | undefined;
  empty?: ReactNode;
  /** Fixed height of a row in pixels; 32 by default. */
  rowHeight?: number | undefined;
}

const ROW_HEIGHT = 32;
const HEADING_HEIGHT = 30;

/** A table that fills the height it is given, with sortable columns; draws the rows in view, however many there are. */
export function Table<Item extends { readonly id: string }>(props: TableProps<Item>) {
  const { label, columns, items, cell, textOf, rowHeight = ROW_HEIGHT } = props;
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const nameAt = (place: number): string => {
    const item = items[place];
    return item ? textOf(item) : '';
  };
  const layout = { rowHeight, lead: HEADING_HEIGHT, covered: HEADING_HEIGHT };
  const [grid, scroller] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const { rows, headCell, choice, handlers, onGone, onScroll } = useRowGrid(
    { ...props, ids, nameAt, layout, cells: columns.length, hasHead: true },
    { grid, scroller },
  );
  const template = useMemo(() => columns.map(trackOf).join(' '), [columns]);
  return (
    <RowRenderer value={(item, column) => cell(item as Item, column)}>
      <div ref={scroller} className={styles.container} onScroll={onScroll}>
        <div
          ref={grid}
          role="grid"
          aria-label={label}
          aria-rowcount={items.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable={choice.mode === 'multiple' || undefined}
          tabIndex={items.length === 0 ? 0 : -1}
          className={styles.table}
          style={{ minWidth: columns.reduce((sum, column) => sum + leastWidth(column), 0) }}
          {...handlers}
        >
          <TableHead
            columns={columns}
            sort={props.sort}
            onSort={props.onSort}
            cell={headCell}
            style={{ gridTemplateColumns: template, height: HEADING_HEIGHT }}
          />
          <div role="rowgroup" className={styles.body} style={{ height: items.length * rowHeight }}>
            {items.length === 0 && <EmptyRow>{props.empty}</EmptyRow>}
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                label={nameAt(row.place)}
                number={row.place + 2}
                isChoosable={choice.mode !== 'none'}
                className={styles.row}
                style={{
                  gridTemplateColumns: template,
                  top: row.place * rowHeight,
                  height: rowHeight,
                }}
                onGone={onGone}
              >
                <Cells row={row} item={items[row.place]} columns={columns} />
              </Row>
            ))}
          </div>
        </div>
      </div>
    </RowRenderer>
  );
}

interface CellsProps {
  row: DrawnRow;
  item: unknown;
  columns: readonly TableColumn[];
}

function Cells({ row, item, columns }: CellsProps) {
  return columns.map(({ id, align, isRowHeader = false }, place) => (
    <div
      key={id}
      role={isRowHeader ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      data-cell={place}
      data-align={align}
      // Only the keyboard goes to a cell; a press goes to its row.
      tabIndex={place === row.cell ? (row.isStop ? 0 : -1) : undefined}
      className={styles.cell}
    >
      <RowContent item={item} part={id} />
    </div>
  ));
}

const LEAST_WIDTH = 48;

function leastWidth({ width, minWidth = LEAST_WIDTH }: TableColumn): number {
  return typeof width === 'number' ? width : minWidth;
}

function trackOf(column: TableColumn): string {
  const { width = '1fr' } = column;
  return typeof width === 'number' ? `${width}px` : `minmax(${leastWidth(column)}px, ${width})`;
}
