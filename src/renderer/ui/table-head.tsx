import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { Icon } from './icon';
import type { TableColumn, TableSort } from './table';
import styles from './table.module.css';

export interface TableHeadProps {
  columns: readonly TableColumn[];
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
  /** Place of the heading with the keyboard; -1 for none. */
  cell: number;
  style: CSSProperties;
}

/** The headings of a table; a press, Enter or Space sorts by one, a second one the other way round. */
export function TableHead({ columns, sort, onSort, cell, style }: TableHeadProps) {
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} data-head className={styles.heads} style={style}>
        {columns.map((column, place) => (
          <HeadCell
            key={column.id}
            column={column}
            place={place}
            direction={sort?.column === column.id ? sort.direction : null}
            hasKeyboard={place === cell}
            onSort={onSort}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps {
  column: TableColumn;
  place: number;
  /** `null` when the table is not sorted by it. */
  direction: TableSort['direction'] | null;
  hasKeyboard: boolean;
  onSort: ((sort: TableSort) => void) | undefined;
}

function HeadCell({ column, place, direction, hasKeyboard, onSort }: HeadCellProps) {
  const { id, title, align, isSortable = false } = column;
  const sortBy = (): void => {
    if (!isSortable) return;
    onSort?.({ column: id, direction: direction === 'ascending' ? 'descending' : 'ascending' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    sortBy();
  };
  return (
    <div
      role="columnheader"
      aria-colindex={place + 1}
      aria-sort={isSortable ? (direction ?? 'none') : undefined}
      data-cell={place}
      data-align={align}
      data-sortable={isSortable || undefined}
      data-sorted={direction ?? undefined}
      tabIndex={hasKeyboard ? 0 : -1}
      className={styles.head}
      onClick={sortBy}
      onKeyDown={onKeyDown}
    >
      <span className={styles.headText}>
        <span className={styles.headTitle}>{title}</span>
        {direction !== null && (
          <Icon icon={direction === 'ascending' ? ArrowUp : ArrowDown} size={14} />
        )}
      </span>
    </div>
  );
}
