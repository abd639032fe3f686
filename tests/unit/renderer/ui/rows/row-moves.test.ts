import { describe, expect, it } from 'vitest';
import { moveBy, type Spot } from '../../../../../src/renderer/ui/rows/row-moves';

const TABLE = { rows: 100, cells: 3, hasHead: true, page: 10 };
const LIST = { rows: 100, cells: 0, hasHead: false, page: 10 };

function press(keys: string) {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: false,
  };
}

const at = (row: number, cell = -1): Spot => ({ row, cell });

describe('a key in a table leads', () => {
  it.each([
    ['ArrowDown', at(4), at(5)],
    ['ArrowDown', at(4, 1), at(5, 1)],
    ['ArrowDown', at(99), null],
    ['ArrowUp', at(4), at(3)],
    ['ArrowUp', at(0), at(-1, 0)],
    ['ArrowUp', at(0, 2), at(-1, 2)],
    ['ArrowUp', at(-1, 0), null],
    ['ArrowDown', at(-1, 2), at(0)],
    ['ArrowRight', at(4), at(4, 0)],
    ['ArrowRight', at(4, 2), null],
    ['ArrowLeft', at(4, 0), at(4)],
    ['ArrowLeft', at(4), null],
    ['ArrowLeft', at(-1, 0), null],
    ['ArrowRight', at(-1, 0), at(-1, 1)],
    ['PageDown', at(4), at(14)],
    ['PageDown', at(95), at(99)],
    ['PageUp', at(4), at(0)],
    ['Home', at(50), at(0)],
    ['End', at(50), at(99)],
    ['Home', at(50, 2), at(50, 0)],
    ['End', at(50, 0), at(50, 2)],
    ['Ctrl+Home', at(50, 2), at(0, 2)],
    ['Meta+End', at(50, 2), at(99, 2)],
    ['x', at(50), null],
  ])('%s from %o to %o', (keys, from, to) => {
    expect(moveBy(press(keys), from, TABLE)).toEqual(to);
  });
});

describe('a key in a list leads', () => {
  it.each([
    ['ArrowUp', at(0), null],
    ['ArrowRight', at(4), null],
    ['ArrowLeft', at(4), null],
    ['Shift+End', at(4), at(99)],
    ['Home', at(0), at(0)],
  ])('%s from %o to %o', (keys, from, to) => {
    expect(moveBy(press(keys), from, LIST)).toEqual(to);
  });

  it.each(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])(
    '%s nowhere when there are no rows',
    (keys) => {
      expect(moveBy(press(keys), at(0), { ...LIST, rows: 0 })).toBeNull();
    },
  );
});
