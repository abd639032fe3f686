import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_TIME, spanOf } from '../../../../src/domain/statement/timeline-span';
import { ticksFor } from '../../../../src/renderer/features/following/timeline-ticks';

const day = (date: string) => spanOf(date)?.from ?? Number.NaN;
const over = (from: string, to: string, width = 800) =>
  ticksFor({ from: day(from), to: day(to) }, width, 'en-GB');

describe('the ticks of a window of time', () => {
  it.each([
    ['ten days', '2031-03-01', '2031-03-11', '3', ['March 2031']],
    ['a year', '2030-07-01', '2031-07-01', 'Aug', ['2030', '2031']],
    ['centuries', '0001-01-01', '9999-12-31', '1000', []],
  ])('[TL5] over %s are named as they are read', (_, from, to, label, stretches) => {
    const axis = over(from, to);
    expect(axis.ticks.map((tick) => tick.label)).toContain(label);
    expect(axis.stretches.map((stretch) => stretch.label)).toEqual(stretches);
  });

  it('[TL5] are whole days within the window, in order, and neither none nor too many', () => {
    const window = fc
      .tuple(
        fc.integer({ min: ALL_TIME.from, max: ALL_TIME.to - 11 }),
        fc.integer({ min: 10, max: 900_000 }),
      )
      .map(([from, length]) => ({ from, to: Math.min(from + length, ALL_TIME.to) }));
    fc.assert(
      fc.property(window, fc.integer({ min: 300, max: 2000 }), (shown, width) => {
        const { ticks } = ticksFor(shown, width, 'en');
        const days = ticks.map(({ at }) => at);
        expect(days.length).toBeGreaterThan(0);
        expect(days.length).toBeLessThanOrEqual(width / 25);
        expect(days.every((at) => Number.isInteger(at) && at >= shown.from && at <= shown.to)).toBe(
          true,
        );
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      }),
    );
  });
});
