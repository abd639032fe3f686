import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, clipOrdered, coverage } from '../../../../src/renderer/features/reader/coverage';
import type { TextRange } from '../../../../src/renderer/features/reader/reader-types';
import { anyRanges } from './article-texts';

const LENGTH = 40;

/** The runs of units that at least `least` ranges hold, by counting every unit. */
function naiveRuns(ranges: readonly TextRange[], least: number): TextRange[] {
  const runs: TextRange[] = [];
  for (let at = 0; at < LENGTH; at += 1) {
    const depth = ranges.filter(({ start, end }) => start <= at && at < end).length;
    const last = runs.at(-1);
    if (depth < least) continue;
    if (last?.end === at) runs[runs.length - 1] = { start: last.start, end: at + 1 };
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
}

describe('coverage', () => {
  test.each([
    ['nothing', [], [], []],
    ['one range', [[2, 5]], [[2, 5]], []],
    [
      'two that touch',
      [
        [0, 3],
        [3, 6],
      ],
      [[0, 6]],
      [],
    ],
    [
      'two that overlap',
      [
        [0, 4],
        [2, 6],
      ],
      [[0, 6]],
      [[2, 4]],
    ],
    [
      'one inside another',
      [
        [0, 9],
        [3, 4],
      ],
      [[0, 9]],
      [[3, 4]],
    ],
    [
      'the same one twice',
      [
        [1, 2],
        [1, 2],
      ],
      [[1, 2]],
      [[1, 2]],
    ],
    [
      'overlaps that touch',
      [
        [0, 4],
        [2, 4],
        [4, 6],
        [4, 8],
      ],
      [[0, 8]],
      [[2, 6]],
    ],
  ])('%s', (_, ranges, once, twice) => {
    const made = (ends: readonly number[][]) =>
      ends.map(([start = 0, end = 0]) => ({ start, end }));
    expect(coverage(made(ranges))).toEqual({ once: made(once), twice: made(twice) });
  });

  test('is what counting every unit gives', () => {
    fc.assert(
      fc.property(anyRanges(LENGTH), (ranges) => {
        expect(coverage(ranges)).toEqual({
          once: naiveRuns(ranges, 1),
          twice: naiveRuns(ranges, 2),
        });
      }),
    );
  });
});

describe('clipping', () => {
  test('keeps exactly what lies inside', () => {
    const ranges = [
      { start: 0, end: 4 },
      { start: 3, end: 9 },
      { start: 9, end: 12 },
    ];
    expect(clip(ranges, { start: 4, end: 9 })).toEqual([{ start: 4, end: 9 }]);
  });

  test('of ordered ranges is the same without looking at all of them', () => {
    fc.assert(
      fc.property(anyRanges(LENGTH), fc.nat(LENGTH), fc.nat(LENGTH), (ranges, one, other) => {
        const ordered = coverage(ranges).once;
        const bounds = { start: Math.min(one, other), end: Math.max(one, other) };
        expect(clipOrdered(ordered, bounds)).toEqual(clip(ordered, bounds));
      }),
    );
  });
});
