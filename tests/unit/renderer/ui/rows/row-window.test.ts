import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsToDraw, scrolledTo } from '../../../../../src/renderer/ui/rows/row-window';

const VIEW = { top: 0, height: 320, rowHeight: 32, count: 10_000, margin: 6 };

const views = fc.record({
  top: fc.nat(400_000),
  height: fc.integer({ min: 1, max: 2_000 }),
  rowHeight: fc.integer({ min: 16, max: 80 }),
  count: fc.nat(12_000),
  margin: fc.nat(8),
});

describe('rows to draw', () => {
  it.each([
    ['at the top', VIEW, [], 0, 15],
    ['in the middle', { ...VIEW, top: 32_000 }, [], 994, 1_015],
    ['at the end', { ...VIEW, top: 10_000 * 32 - 320 }, [], 9_978, 9_999],
    ['of a list that just got shorter', { ...VIEW, top: 32_000, count: 5 }, [], 0, 4],
    ['with the row that has the keyboard', VIEW, [9_000], 0, 9_000],
  ])('%s', (_, view, kept, first, last) => {
    const rows = rowsToDraw(view, kept);
    expect([rows[0], rows.at(-1)]).toEqual([first, last]);
    expect(rows.length).toBeLessThan(40);
  });

  it('stand in order, each once, and hold every row in view', () => {
    fc.assert(
      fc.property(views, fc.array(fc.nat(12_000), { maxLength: 3 }), (view, kept) => {
        const rows = rowsToDraw(view, kept);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        const last = Math.min(view.count, Math.ceil((view.top + view.height) / view.rowHeight)) - 1;
        for (let row = Math.floor(view.top / view.rowHeight); row <= last; row += 1) {
          expect(rows).toContain(row);
        }
        for (const row of kept) expect(rows.includes(row)).toBe(row < view.count);
        expect(rows.every((row) => row >= 0 && row < view.count)).toBe(true);
      }),
    );
  });

  it('are there after a list of any length was scrolled anywhere, if it has rows', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(rowsToDraw(view, []).length > 0).toBe(view.count > 0);
      }),
    );
  });
});

describe('scrolling to a row', () => {
  it.each([
    ['above brings it to the top', { ...VIEW, top: 3_200 }, 10, 320],
    ['below brings it to the end', VIEW, 20, 352],
    ['in view leaves everything where it is', { ...VIEW, top: 3_200 }, 104, 3_200],
  ])('%s', (_, view, place, top) => {
    expect(scrolledTo(view, place)).toBe(top);
  });
});
