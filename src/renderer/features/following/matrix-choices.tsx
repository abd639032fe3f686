import { ArrowDownWideNarrow } from 'lucide-react';
import type { Selection } from 'react-aria-components';
import {
  MATRIX_COLUMNS,
  MATRIX_ORDERS,
  MATRIX_ROWS,
  type MatrixAxis,
  type MatrixColumns,
  type MatrixOrder,
} from '../../../domain/statement/matrix';
import { arrange, chooseAxes, useMatrixLook } from '../../state/evidence';
import { Button } from '../../ui/button';
import { MenuButton, MenuItem, MenuSection } from '../../ui/menu';
import { Select } from '../../ui/select';

const WORDS: Readonly<Record<MatrixAxis, string>> = {
  speakers: 'Speakers',
  tags: 'Tags',
  articles: 'Articles',
};

const ROWS = MATRIX_ROWS.map((id) => ({ id, label: WORDS[id] }));
const COLUMNS = MATRIX_COLUMNS.map((id) => ({ id, label: WORDS[id] }));

/** What the matrix counts against what, and how its rows and columns are ordered. */
export function MatrixChoices() {
  const { rows, columns, arrangement } = useMatrixLook();
  const { rowOrder, columnOrder, withEmpty } = arrangement;
  return (
    <>
      <Select
        label="Rows"
        isLabelHidden
        variant="quiet"
        options={ROWS}
        value={rows}
        onChange={(chosen) => chooseAxes({ rows: chosen })}
      />
      <span aria-hidden>×</span>
      <Select
        label="Columns"
        isLabelHidden
        variant="quiet"
        options={COLUMNS}
        value={columns}
        onChange={(chosen) => chooseAxes({ columns: chosen })}
      />
      <MenuButton
        label="Order and empty ones"
        placement="bottom end"
        trigger={
          <Button icon={ArrowDownWideNarrow} variant="quiet">
            Order
          </Button>
        }
      >
        <Orders
          title="Rows"
          byName="By name"
          value={rowOrder}
          onChange={(order) => arrange({ rowOrder: order })}
        />
        <Orders
          title="Columns"
          byName={nameOrder(columns)}
          value={columnOrder}
          onChange={(order) => arrange({ columnOrder: order })}
        />
        <MenuSection
          title="Without a statement"
          selectionMode="multiple"
          selectedKeys={withEmpty ? ['empty'] : []}
          onSelectionChange={(keys) => arrange({ withEmpty: keys === 'all' || keys.has('empty') })}
        >
          <MenuItem id="empty" label="Show empty rows and columns" />
        </MenuSection>
      </MenuButton>
    </>
  );
}

function nameOrder(columns: MatrixColumns): string {
  return columns === 'articles' ? 'By date published' : 'By name';
}

interface OrdersProps {
  title: string;
  byName: string;
  value: MatrixOrder;
  onChange: (order: MatrixOrder) => void;
}

function Orders({ title, byName, value, onChange }: OrdersProps) {
  const choose = (keys: Selection): void => {
    const chosen = MATRIX_ORDERS.find((order) => keys !== 'all' && keys.has(order));
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <MenuSection
      title={title}
      selectionMode="single"
      selectedKeys={[value]}
      onSelectionChange={choose}
    >
      <MenuItem id="name" label={byName} />
      <MenuItem id="count" label="By number of statements" />
    </MenuSection>
  );
}
