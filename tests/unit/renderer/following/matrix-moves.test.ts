import { describe, expect, it } from 'vitest';
import { moveInMatrix } from '../../../../src/renderer/features/following/matrix-moves';

const GROUND = { rows: 30, columns: 5, page: 10 };

describe('keys in a matrix', () => {
  it.each([
    ['ArrowDown', [0, 0], [1, 0]],
    ['ArrowDown', [29, 0], [29, 0]],
    ['ArrowUp', [0, 2], [-1, 2]],
    ['ArrowUp', [-1, 2], [-1, 2]],
    ['ArrowLeft', [3, 0], [3, -1]],
    ['ArrowRight', [3, -1], [3, 0]],
    ['ArrowRight', [3, 4], [3, 4]],
    ['PageDown', [3, 1], [13, 1]],
    ['PageDown', [25, 1], [29, 1]],
    ['PageUp', [25, 1], [15, 1]],
    ['PageUp', [4, 1], [0, 1]],
    ['PageUp', [-1, 1], [-1, 1]],
    ['Home', [4, 3], [4, 0]],
    ['Home', [4, 0], [4, -1]],
    ['End', [4, 0], [4, 4]],
    ['Ctrl+Home', [4, 3], [0, 0]],
    ['Ctrl+End', [4, 3], [29, 4]],
    ['Ctrl+ArrowUp', [4, 3], [-1, 3]],
    ['Ctrl+ArrowRight', [4, -1], [4, 4]],
  ] as const)('%s goes from %j to %j', (press, [row, column], [toRow, toColumn]) => {
    const key = press.replace('Ctrl+', '');
    const to = moveInMatrix(
      { key, ctrlKey: key !== press, metaKey: false },
      { row, column },
      GROUND,
    );
    expect(to).toEqual({ row: toRow, column: toColumn });
  });

  it('leaves other keys to others', () => {
    const press = { key: 'j', ctrlKey: false, metaKey: false };
    expect(moveInMatrix(press, { row: 0, column: 0 }, GROUND)).toBeNull();
  });
});
