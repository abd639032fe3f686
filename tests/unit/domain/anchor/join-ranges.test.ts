import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRanges } from '../../../../src/domain/anchor/join-ranges';

const ranges = fc.array(
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })).map(([start, length]) => ({
    start,
    end: start + length,
  })),
);

describe('joined ranges', () => {
  it('cover what at least one of the ranges covers, in order and apart from each other', () => {
    fc.assert(
      fc.property(ranges, (some) => {
        const joined = joinRanges(some);
        const holds = (list: typeof some, at: number): boolean =>
          list.some(({ start, end }) => start <= at && at < end);
        for (let at = 0; at < 50; at += 1) expect(holds(joined, at)).toBe(holds(some, at));
        joined.slice(1).forEach(({ start }, at) => {
          expect(start).toBeGreaterThan(joined[at]?.end ?? Infinity);
        });
      }),
    );
  });
});
