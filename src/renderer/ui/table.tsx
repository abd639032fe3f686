import { useMemo, type ReactNode } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  Cell,
  Column,
  Row,
  Table as AriaTable,
  TableBody,
  TableHeader,
  TableLayout,
  ResizableTableContainer,
  Virtualizer,
} from 'react-aria-components';
import type { ColumnProps, TableProps as AriaTableProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { RowContent, RowRenderer } from './row-content';
import styles from './table.module.css';

/** One column of a `Table`. */
export interface TableColumn {
  readonly id: string;
  readonly title: string;
  /** Pixels, or a share of what is left as `'2fr'`; `'1fr'` by default. */
  readonly width?: ColumnProps['width'] | undefined;
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

export interface TableProps<Item extends { readonly id: string }> extends Omit<
  AriaTableProps,
  | 'className'
  | 'style'
  | 'children'
  | 'aria-label'
  | 'onRowAction'
  | 'sortDescriptor'
  | 'onSortChange'
> {
  label: string;
  columns: readonly TableColumn[];
  /** Already sorted and filtered. Rows are remembered by identity: a changed item is another object. */
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

/**
 * Head and body as elements that stay the same while what they show does: React Aria builds its collection anew, row
 * by row, when they change, and choosing one of ten thousand rows must not do that.
 */
function useParts<Item extends { readonly id: string }>(
  props: Pick<TableProps<Item>, 'columns' | 'items' | 'textOf' | 'empty'>,
) {
  const { columns, items, textOf } = props;
  const empty = items.length === 0 ? props.empty : null;
  const head = useMemo(
    () => (
      <TableHeader className={classNames(styles.header)}>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} />
        ))}
      </TableHeader>
    ),
    [columns],
  );
  const body = useMemo(
    () => (
      <TableBody items={items} dependencies={[columns]} renderEmptyState={() => empty}>
        {(item) => (
          <Row id={item.id} textValue={textOf(item)} className={classNames(styles.row)}>
            {columns.map((column) => (
              <Cell key={column.id} className={classNames(styles.cell)} data-align={column.align}>
                <RowContent item={item} part={column.id} />
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    ),
    [items, columns, textOf, empty],
  );
  return [head, body] as const;
}

/** A virtualised table that fills the height it is given, with sortable columns. */
export function Table<Item extends { readonly id: string }>(props: TableProps<Item>) {
  const { label, columns, items, cell, textOf, sort, onSort, onOpen, empty, rowHeight, ...rest } =
    props;
  const [head, body] = useParts({ columns, items, textOf, empty });
  return (
    <RowRenderer value={(item, column) => cell(item as Item, column)}>
      <ResizableTableContainer className={classNames(styles.container)}>
        <Virtualizer
          layout={TableLayout}
          layoutOptions={{ rowHeight: rowHeight ?? ROW_HEIGHT, headingHeight: HEADING_HEIGHT }}
        >
          <AriaTable
            selectionBehavior="replace"
            disallowEmptySelection={rest.selectionMode === 'single'}
            {...rest}
            aria-label={label}
            className={classNames(styles.table)}
            {...(sort === undefined ? {} : { sortDescriptor: sort })}
            onSortChange={({ column, direction }) =>
              onSort?.({ column: String(column), direction })
            }
            {...(onOpen === undefined ? {} : { onRowAction: (key) => onOpen(String(key)) })}
          >
            {head}
            {body}
          </AriaTable>
        </Virtualizer>
      </ResizableTableContainer>
    </RowRenderer>
  );
}

function HeadCell({ column }: { column: TableColumn }) {
  return (
    <Column
      id={column.id}
      width={column.width ?? '1fr'}
      minWidth={column.minWidth ?? 48}
      allowsSorting={column.isSortable ?? false}
      isRowHeader={column.isRowHeader ?? false}
      textValue={column.title}
      className={classNames(styles.head)}
      data-align={column.align}
    >
      {({ sortDirection }) => (
        <span className={styles.headText}>
          <span className={styles.headTitle}>{column.title}</span>
          {sortDirection !== undefined && (
            <Icon icon={sortDirection === 'ascending' ? ArrowUp : ArrowDown} size={14} />
          )}
        </span>
      )}
    </Column>
  );
}
