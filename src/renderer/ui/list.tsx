import { useMemo, useRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import { RowContent, RowRenderer } from './row-content';
import { CONTENTS, EmptyRow, Row } from './rows/drawn-row';
import type { ChoiceProps } from './rows/use-row-choice';
import { type KeyboardWish, useRowGrid } from './rows/use-row-grid';
import styles from './list.module.css';

/** What a list needs to know of an item. */
export interface ListItem {
  readonly id: string;
}

export interface ListProps<Item extends ListItem> extends ChoiceProps {
  /** The accessible name. */
  label: string;
  items: readonly Item[];
  /** The content of a row; names, counts and buttons, laid out by the caller. */
  children: (item: Item) => ReactNode;
  /** What type-ahead and screen readers call the row. */
  textOf: (item: Item) => string;
  /** Enter, or a press when nothing can be selected. */
  onOpen?: ((id: string) => void) | undefined;
  /** A row that the keyboard is to go to. */
  wish?: KeyboardWish | null | undefined;
  /** Shown when there are no items. */
  empty?: ReactNode;
  /** Fixed height of a row in pixels: 28, or 48 for two lines. */
  rowHeight?: number | undefined;
}

const ROW_HEIGHT = 28;
/** Above the first row and below the last, in pixels. */
const PADDING = 4;

/** A list of rows that fills the height it is given and draws those in view, be there ten or ten thousand. */
export function List<Item extends ListItem>(props: ListProps<Item>) {
  const { label, items, children, textOf, empty, rowHeight = ROW_HEIGHT } = props;
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const nameAt = (place: number): string => {
    const item = items[place];
    return item ? textOf(item) : '';
  };
  const layout = { rowHeight, lead: PADDING, covered: 0 };
  const [grid, scroller] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const { rows, choice, handlers, onGone, onScroll } = useRowGrid(
    { ...props, ids, nameAt, layout, cells: 0, hasHead: false },
    { grid, scroller },
  );
  const height = items.length * rowHeight + 2 * PADDING;
  return (
    <RowRenderer value={(item) => children(item as Item)}>
      <div ref={scroller} className={styles.list} onScroll={onScroll}>
        <div
          ref={grid}
          role="grid"
          aria-label={label}
          aria-rowcount={items.length}
          aria-multiselectable={choice.mode === 'multiple' || undefined}
          tabIndex={items.length === 0 ? 0 : -1}
          className={styles.rows}
          style={items.length === 0 ? undefined : { height }}
          {...handlers}
        >
          {items.length === 0 && <EmptyRow>{empty}</EmptyRow>}
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              label={nameAt(row.place)}
              number={row.place + 1}
              isChoosable={choice.mode !== 'none'}
              className={classNames(styles.row)}
              style={{ top: PADDING + row.place * rowHeight, height: rowHeight }}
              onGone={onGone}
            >
              <div role="gridcell" style={CONTENTS}>
                <RowContent item={items[row.place]} />
              </div>
            </Row>
          ))}
        </div>
      </div>
    </RowRenderer>
  );
}
