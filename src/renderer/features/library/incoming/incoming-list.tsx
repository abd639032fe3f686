import { useMemo } from 'react';
import type { BatchRow } from '../../../../domain/incoming/batch';
import { chooseItem, useBatch } from '../../../state/import-batch';
import { EmptyState } from '../../../ui/empty-state';
import { List } from '../../../ui/list';
import { INCOMING_ROW_HEIGHT, IncomingRow, rowName } from './incoming-row';

interface Item {
  readonly id: string;
  readonly row: BatchRow;
}

/** The same row is always the same item, so that what did not change is not drawn again. */
const known = new WeakMap<BatchRow, Item>();

function itemOf(row: BatchRow): Item {
  const before = known.get(row);
  if (before) return before;
  const item = { id: String(row.id), row };
  known.set(row, item);
  return item;
}

/** What is brought in, one row each; the list draws those in view. */
export function IncomingList({ rows }: { rows: readonly BatchRow[] }) {
  const chosen = useBatch((state) => state.chosen);
  const wished = useBatch((state) => state.wish);
  const items = useMemo(() => rows.map(itemOf), [rows]);
  const selected = useMemo(() => (chosen === null ? [] : [String(chosen)]), [chosen]);
  const wish = useMemo(() => wished && { id: String(wished.item), turn: wished.turn }, [wished]);
  return (
    <List
      label="What is brought in"
      items={items}
      rowHeight={INCOMING_ROW_HEIGHT}
      textOf={({ row }) => rowName(row)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selected}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) chooseItem(Number(id));
      }}
      wish={wish}
      empty={<EmptyState>Nothing of this kind.</EmptyState>}
    >
      {({ row }) => <IncomingRow row={row} />}
    </List>
  );
}
