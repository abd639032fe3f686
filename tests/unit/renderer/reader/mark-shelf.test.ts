import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as intervalIndex from '../../../../src/domain/annotation/interval-index';
import { HIGHLIGHT_COLOURS } from '../../../../src/domain/annotation/annotation';
import { MarkShelf } from '../../../../src/renderer/features/reader/mark-shelf';
import type { ReaderMark } from '../../../../src/renderer/features/reader/reader-types';

const SECTIONS = [
  { start: 0, end: 10 },
  { start: 12, end: 30 },
  { start: 32, end: 50 },
];

function mark(id: number, start: number, end: number, more: Partial<ReaderMark> = {}): ReaderMark {
  return { id: `annotation:${String(id)}`, start, end, colour: 'sun', isStatement: false, ...more };
}

function shelfWith(marks: readonly ReaderMark[]): MarkShelf {
  const shelf = new MarkShelf(SECTIONS);
  shelf.replace(marks);
  return shelf;
}

const anyMarks = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(12),
      ends: fc.tuple(fc.nat(50), fc.nat(50)),
      colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
      isStatement: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  )
  .map((wishes) =>
    wishes.map(({ id, ends, colour, isStatement }) =>
      mark(id, Math.min(...ends), Math.max(...ends) + 1, { colour, isStatement }),
    ),
  );

describe('what marks paint', () => {
  test('of a statement in parts the whole passage is coloured, and only what was said underlined', () => {
    const parts = [
      { start: 13, end: 16 },
      { start: 20, end: 24 },
    ];
    const paint = shelfWith([mark(1, 13, 24, { isStatement: true, parts })]).paint(1, null);
    expect(paint.get('reader-sun')).toEqual([{ start: 13, end: 24 }]);
    expect(paint.get('reader-sun-statement')).toEqual(parts);
  });

  test('changes when the parts of a statement do', () => {
    const shelf = shelfWith([mark(1, 13, 24, { isStatement: true })]);
    const parts = [
      { start: 13, end: 16 },
      { start: 20, end: 24 },
    ];
    expect([...shelf.replace([mark(1, 13, 24, { isStatement: true, parts })])]).toEqual([1]);
  });

  test('a mark over two sections paints each as far as it lies in it', () => {
    const shelf = shelfWith([mark(1, 5, 20)]);
    expect(shelf.paint(0, null).get('reader-sun')).toEqual([{ start: 5, end: 10 }]);
    expect(shelf.paint(1, null).get('reader-sun')).toEqual([{ start: 12, end: 20 }]);
    expect(shelf.paint(2, null).size).toBe(0);
  });

  test('marks of one colour merge, and where they overlap another layer tells', () => {
    const paint = shelfWith([mark(1, 0, 6), mark(2, 4, 9)]).paint(0, null);
    expect(paint.get('reader-sun')).toEqual([{ start: 0, end: 9 }]);
    expect(paint.get('reader-sun-overlap')).toEqual([{ start: 4, end: 6 }]);
  });

  test('marks of two colours overlap without another layer', () => {
    const paint = shelfWith([mark(1, 0, 6), mark(2, 4, 9, { colour: 'sky' })]).paint(0, null);
    expect([...paint.keys()]).toEqual(['reader-sun', 'reader-sky']);
  });

  test('a statement has its line besides its colour', () => {
    const paint = shelfWith([mark(1, 0, 6, { isStatement: true }), mark(2, 6, 9)]).paint(0, null);
    expect(paint.get('reader-sun')).toEqual([{ start: 0, end: 9 }]);
    expect(paint.get('reader-sun-statement')).toEqual([{ start: 0, end: 6 }]);
  });

  test('the mark that stands out is left to its own layer', () => {
    const paint = shelfWith([mark(1, 0, 6), mark(2, 4, 9)]).paint(0, 'annotation:1');
    expect(paint.get('reader-sun')).toEqual([{ start: 4, end: 9 }]);
    expect(paint.has('reader-sun-overlap')).toBe(false);
  });
});

describe('changing the marks', () => {
  test('touches only the sections where something changed', () => {
    const shelf = shelfWith([mark(1, 0, 5), mark(2, 14, 20), mark(3, 40, 45)]);
    const next = [mark(1, 0, 5), mark(2, 14, 21), mark(3, 40, 45)];
    expect([...shelf.replace(next)]).toEqual([1]);
    expect([...shelf.replace([...next, mark(4, 8, 13)])].sort()).toEqual([0, 1]);
    expect([...shelf.replace(next.slice(0, 2))].sort()).toEqual([0, 1, 2]);
    expect([...shelf.replace(next.slice(0, 2).map((each) => ({ ...each })))]).toEqual([]);
  });

  test('leads to the same as beginning with the new marks, and nothing else changes', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (before, after) => {
        const shelf = shelfWith(before);
        const painted = SECTIONS.map((_, index) => [...shelf.paint(index, null)]);
        const touched = shelf.replace(after);
        const fresh = shelfWith(after);
        SECTIONS.forEach((_, index) => {
          const now = [...shelf.paint(index, null)];
          expect(now).toEqual([...fresh.paint(index, null)]);
          if (!touched.has(index)) expect(now).toEqual(painted[index]);
        });
      }),
    );
  });
});

describe('the marks at an offset', () => {
  test('are those that hold it, the shortest first', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, fc.nat(49), (before, after, offset) => {
        const shelf = shelfWith(before);
        shelf.at(offset);
        shelf.replace(after);
        if (!SECTIONS.some(({ start, end }) => start <= offset && offset < end)) return;
        const ids = shelf.at(offset).map(({ id }) => id);
        const holding = after.filter(({ start, end }) => start <= offset && offset < end);
        expect([...ids].sort()).toEqual(holding.map(({ id }) => id).sort());
        const lengths = shelf.at(offset).map(({ start, end }) => end - start);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a list of which only one stretch is another', () => {
  test('leads to the same marks as a fresh one', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, fc.nat(10), fc.nat(3), (before, wished, from, dropped) => {
        const kept = before.toSpliced(from, dropped);
        const fresh = wished.filter(({ id }) => kept.every((one) => one.id !== id));
        const after = kept.toSpliced(from, 0, ...fresh);
        const shelf = shelfWith(before);
        shelf.replace(after);
        for (const { id } of [...before, ...after]) {
          expect(shelf.get(id)).toEqual(after.find((one) => one.id === id) ?? null);
        }
        for (const [at] of SECTIONS.entries()) {
          expect(shelf.paint(at, null)).toEqual(shelfWith(after).paint(at, null));
        }
      }),
    );
  });
});

vi.mock('../../../../src/domain/annotation/interval-index', { spy: true });
afterEach(() => {
  vi.clearAllMocks();
});

describe('a click among ten thousand marks', () => {
  const COUNT = 10_000;
  const sections = Array.from({ length: 100 }, (_, at) => ({
    start: at * 1_000,
    end: at * 1_000 + 998,
  }));
  const marks = Array.from({ length: COUNT }, (_, at) => mark(at, at * 9, at * 9 + 40));
  const built = vi.mocked(intervalIndex.buildIntervalIndex);

  test('[I1] looks at those of its own section only, and builds their index once', () => {
    const shelf = new MarkShelf(sections);
    shelf.replace(marks);
    expect(built).not.toHaveBeenCalled();
    shelf.at(50_500);
    shelf.at(50_600);
    expect(built).toHaveBeenCalledTimes(1);
    const indexed = built.mock.calls[0]?.[0].length ?? COUNT;
    const inSection = marks.filter(({ start, end }) => start < 50_998 && end > 50_000).length;
    expect(indexed).toBe(inSection);
    expect(indexed).toBeLessThan(COUNT / 80);
  });

  test('keeps the indexes of all sections that an edit does not touch', () => {
    const shelf = new MarkShelf(sections);
    shelf.replace(marks);
    shelf.at(50_500);
    shelf.replace([...marks, mark(COUNT, 100, 140)]);
    shelf.at(50_500);
    expect(built).toHaveBeenCalledTimes(1);
  });
});

describe('the marks that begin in a section', () => {
  test('come by their start, without those that reach into it', () => {
    const shelf = shelfWith([mark(1, 20, 25), mark(2, 5, 40), mark(3, 13, 14)]);
    expect(shelf.beginningIn(1).map(({ id }) => id)).toEqual(['annotation:3', 'annotation:1']);
    expect(shelf.beginningIn(9)).toEqual([]);
  });
});
