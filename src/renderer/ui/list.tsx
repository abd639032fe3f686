import { useCallback, type ReactNode } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { GridListProps } from 'react-aria-components';
import { classNames } from './class-names';
import { RowContent, RowRenderer } from './row-content';
import styles from './list.module.css';

/** What a list needs to know of an item. */
export interface ListItem {
  readonly id: string;
}

export interface ListProps<Item extends ListItem> extends Omit<
  GridListProps<Item>,
  | 'className'
  | 'style'
  | 'children'
  | 'items'
  | 'renderEmptyState'
  | 'aria-label'
  | 'onAction'
  | 'layout'
> {
  /** The accessible name. */
  label: string;
  /** Rows are remembered by identity: a changed item is another object. */
  items: readonly Item[];
  /** The content of a row; names, counts and buttons, laid out by the caller. */
  children: (item: Item) => ReactNode;
  /** What type-ahead and screen readers call the row. */
  textOf: (item: Item) => string;
  /** Enter, or a press when nothing can be selected. */
  onOpen?: ((id: string) => void) | undefined;
  /** Shown when there are no items. */
  empty?: ReactNode;
  /** Fixed height of a row in pixels: 28, or 48 for two lines. */
  rowHeight?: number | undefined;
}

const ROW_HEIGHT = 28;

/** A virtualised list of rows that fills the height it is given; holds ten thousand. */
export function List<Item extends ListItem>(props: ListProps<Item>) {
  const { label, items, children, textOf, onOpen, empty, rowHeight = ROW_HEIGHT, ...rest } = props;
  const drawRow = useCallback(
    (item: Item) => (
      <GridListItem id={item.id} textValue={textOf(item)} className={classNames(styles.row)}>
        <RowContent item={item} />
      </GridListItem>
    ),
    [textOf],
  );
  return (
    <RowRenderer value={(item) => children(item as Item)}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight, padding: 4 }}>
        <GridList
          selectionBehavior="replace"
          disallowEmptySelection={rest.selectionMode === 'single'}
          {...rest}
          aria-label={label}
          className={classNames(styles.list)}
          items={items}
          {...(onOpen === undefined ? {} : { onAction: (key) => onOpen(String(key)) })}
          renderEmptyState={() => empty}
        >
          {drawRow}
        </GridList>
      </Virtualizer>
    </RowRenderer>
  );
}
