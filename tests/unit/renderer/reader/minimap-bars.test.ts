import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barsOfMarks,
  barsOfRanges,
  rowsOf,
} from '../../../../src/renderer/features/reader/minimap-bars';
import {
  MARK_COLOURS,
  type MarkColour,
  type ReaderMark,
} from '../../../../src/renderer/features/reader/reader-types';

const LENGTH = 1_000;
const ROWS = 100;

function mark(start: number, end: number, colour: MarkColour = 'sun', isStatement = false) {
  const id = `annotation:${String(start)}-${String(end)}-${colour}` as const;
  return { id, start, end, colour, isStatement } satisfies ReaderMark;
}

const anyMark = fc
  .tuple(
    fc.nat(LENGTH - 1),
    fc.integer({ min: 1, max: 200 }),
    fc.constantFrom(...MARK_COLOURS),
    fc.boolean(),
  )
  .map(([start, length, ...rest]) => mark(start, Math.min(LENGTH, start + length), ...rest));

describe('the bars of marks', () => {
  test('stand where the marks stand in the text, and are never too thin to be seen', () => {
    expect(barsOfMarks([mark(500, 600)], LENGTH, ROWS)).toEqual([
      { top: 50, bottom: 60, colours: ['sun'], isStatement: false },
    ]);
    expect(barsOfMarks([mark(500, 501)], LENGTH, ROWS)).toMatchObject([{ top: 50, bottom: 52 }]);
    expect(barsOfMarks([mark(999, 1_000)], LENGTH, ROWS)).toMatchObject([{ top: 98, bottom: 100 }]);
  });

  test('show the colours that lie over each other side by side', () => {
    expect(barsOfMarks([mark(0, 200, 'sky'), mark(100, 300, 'sun')], LENGTH, ROWS)).toEqual([
      { top: 0, bottom: 10, colours: ['sky'], isStatement: false },
      { top: 10, bottom: 20, colours: ['sun', 'sky'], isStatement: false },
      { top: 20, bottom: 30, colours: ['sun'], isStatement: false },
    ]);
  });

  test('tell where a statement is among them', () => {
    const bars = barsOfMarks([mark(0, 200), mark(100, 200, 'sun', true)], LENGTH, ROWS);
    expect(bars.map(({ isStatement }) => isStatement)).toEqual([false, true]);
  });

  test('show the three most frequent of many colours', () => {
    const many = MARK_COLOURS.flatMap((colour, at) =>
      Array.from({ length: at + 1 }, () => mark(0, 100, colour)),
    );
    expect(barsOfMarks(many, LENGTH, ROWS)).toMatchObject([{ colours: ['sky', 'leaf', 'plain'] }]);
  });

  test('cover exactly the rows of the marks, in order, however many there are', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 40 }), (marks) => {
        const bars = barsOfMarks(marks, LENGTH, ROWS);
        const covered = bars.flatMap(({ top, bottom }) => rowsFrom(top, bottom));
        const wanted = marks.flatMap((each) => {
          const { top, bottom } = rowsOf(each, LENGTH, ROWS);
          return rowsFrom(top, bottom);
        });
        expect(covered).toEqual([...new Set(wanted)].sort((a, b) => a - b));
      }),
    );
  });

  test('are no more than there are rows, for ten thousand marks', () => {
    const marks = Array.from({ length: 10_000 }, (_, at) =>
      mark(at % 990, (at % 990) + 10, MARK_COLOURS[at % 7] ?? 'sun', at % 3 === 0),
    );
    expect(barsOfMarks(marks, LENGTH, ROWS).length).toBeLessThanOrEqual(ROWS);
  });
});

describe('the bars of hits', () => {
  test('are one where they touch', () => {
    const hits = [
      { start: 0, end: 3 },
      { start: 12, end: 15 },
      { start: 700, end: 703 },
    ];
    expect(barsOfRanges(hits, LENGTH, ROWS)).toEqual([
      { top: 0, bottom: 3 },
      { top: 70, bottom: 72 },
    ]);
  });
});

function rowsFrom(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top }, (_, at) => top + at);
}
