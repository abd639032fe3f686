import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum, tallWindow } from '../../../../../src/renderer/ui/rows/tall-window';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });

describe('the window on a long column', () => {
  it.each([
    ['the top', [10, 20, 30], 0, 15, { from: 0, to: 2, before: 0, after: 30 }],
    ['the middle', [10, 20, 30, 40], 12, 40, { from: 1, to: 3, before: 10, after: 40 }],
    ['beyond the end', [10, 20], 500, 900, { from: 1, to: 2, before: 10, after: 0 }],
    ['above the top', [10, 20], -900, -500, { from: 0, to: 1, before: 0, after: 20 }],
    ['nothing', [], 0, 100, { from: 0, to: 0, before: 0, after: 0 }],
  ])('holds the rows of %s', (_, rows, top, bottom, expected) => {
    expect(tallWindow(rows, top, bottom)).toEqual(expected);
  });

  it('leaves out only what it counts before and behind, and never what is in view', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 20_000 }), fc.nat(2_000), (rows, at, tall) => {
        const all = sum(rows, 0, rows.length);
        const top = at % all;
        const { from, to, before, after } = tallWindow(rows, top, top + tall);
        expect(before + sum(rows, from, to) + after).toBe(all);
        expect(before).toBeLessThanOrEqual(top);
        expect(all - after).toBeGreaterThanOrEqual(Math.min(all, top + tall));
      }),
    );
  });
});
