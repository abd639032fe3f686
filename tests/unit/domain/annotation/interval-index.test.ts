import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIntervalIndex } from '../../../../src/domain/annotation/interval-index';

const intervals = fc
  .array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 60, size: 'max' })
  .map((list) => list.map(([start, length], id) => ({ id, start, end: start + length })));

describe('interval index', () => {
  it('[I1] answers what going through all intervals would', () => {
    fc.assert(
      fc.property(
        intervals,
        fc.integer({ min: -2, max: 60 }),
        fc.nat(20),
        (list, start, length) => {
          const index = buildIntervalIndex(list);
          const end = start + length;
          const naive = (from: number, to: number) =>
            list
              .filter((one) => one.start < one.end && from < to && one.start < to && one.end > from)
              .sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id)
              .map(({ id }) => id);
          expect(index.within(start, end)).toEqual(naive(start, end));
          expect(index.at(start)).toEqual(naive(start, start + 1));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('[I2] holds an interval from its start up to its end', () => {
    const index = buildIntervalIndex([
      { id: 'a', start: 2, end: 4 },
      { id: 'empty', start: 3, end: 3 },
    ]);
    expect([1, 2, 3, 4].map((offset) => index.at(offset))).toEqual([[], ['a'], ['a'], []]);
    expect(index.within(4, 9)).toEqual([]);
    expect(index.within(0, 2)).toEqual([]);
  });

  it('[I1] has nothing in it when it is empty', () => {
    expect(buildIntervalIndex([]).within(0, 100)).toEqual([]);
  });

  it('[I1] passes over what ends too early: a hit among 100,000 costs little', () => {
    const many = Array.from({ length: 100_000 }, (_, id) => ({ id, start: id, end: id + 3 }));
    const index = buildIntervalIndex(many);
    const start = performance.now();
    for (let at = 0; at < 10_000; at += 1) index.at(at * 10);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(index.at(99_999)).toEqual([99_997, 99_998, 99_999]);
  });
});
