import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { into, partFor, placeIn } from '../../../../src/renderer/features/reader/text-map';

describe('a place in texts that follow each other', () => {
  test.each([
    [[5], 0, 'start', 0, 0],
    [[5], 5, 'end', 0, 5],
    [[2, 3], 2, 'start', 1, 0],
    [[2, 3], 2, 'end', 0, 2],
    [[2, 0, 3], 2, 'start', 2, 0],
    [[2, 0, 3], 2, 'end', 0, 2],
    [[2, 3], 5, 'start', 1, 3],
    [[2, 3], 99, 'end', 1, 3],
    [[0, 3], 0, 'end', 1, 0],
  ] as const)('in %j offset %i as %s is text %i at %i', (lengths, offset, edge, index, within) => {
    expect(placeIn(lengths, offset, edge)).toEqual({ index, offset: within });
  });

  test('counts back to the same offset', () => {
    const lengths = fc.array(fc.nat(6), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.nat(50), fc.constantFrom('start', 'end'), (texts, wish, edge) => {
        const total = texts.reduce((sum, length) => sum + length, 0);
        const offset = Math.min(wish, total);
        const place = placeIn(texts, offset, edge);
        const before = texts.slice(0, place.index).reduce((sum, length) => sum + length, 0);
        expect(before + place.offset).toBe(offset);
        expect(place.offset).toBeLessThanOrEqual(texts[place.index] ?? -1);
      }),
    );
  });

  test('never leaves a range in a text it holds nothing of', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.nat(40), fc.integer({ min: 1, max: 9 }), (texts, from, size) => {
        const total = texts.reduce((sum, length) => sum + length, 0);
        const start = Math.min(from, total - 1);
        const end = Math.min(start + size, total);
        const first = placeIn(texts, start, 'start');
        const last = placeIn(texts, end, 'end');
        expect(first.offset).toBeLessThan(texts[first.index] ?? 0);
        expect(last.offset).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the part that an offset is drawn in', () => {
  const parts = [
    { start: 0, end: 4 },
    { start: 6, end: 9 },
    { start: 9, end: 12 },
  ];
  test.each([
    [0, 'start', 0],
    [0, 'end', 0],
    [4, 'end', 0],
    [4, 'start', 1],
    [5, 'start', 1],
    [5, 'end', 0],
    [6, 'start', 1],
    [6, 'end', 0],
    [9, 'end', 1],
    [9, 'start', 2],
    [12, 'start', 2],
    [50, 'end', 2],
  ] as const)('offset %i as %s is in part %i', (offset, edge, index) => {
    expect(partFor(parts, offset, edge)).toBe(index);
  });

  test('there is none without parts', () => {
    expect(partFor([], 3, 'start')).toBe(-1);
  });

  test('an offset between parts is brought to the nearest end', () => {
    expect([3, 4, 5].map((offset) => into({ start: 0, end: 4 }, offset))).toEqual([3, 4, 4]);
    expect(into({ start: 6, end: 9 }, 5)).toBe(6);
  });
});
