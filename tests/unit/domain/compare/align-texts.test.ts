import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignTexts,
  correspondingPassage,
  mapOffset,
  turned,
} from '../../../../src/domain/compare/align-texts';
import type { PassagePair } from '../../../../src/domain/compare/heaviest-chain';

const LENGTHS = { first: 60, second: 90 };

function pair(first: number, second: number, length = 5, weight = length): PassagePair {
  return {
    first: { start: first, end: first + length },
    second: { start: second, end: second + length },
    weight,
  };
}

const pairs = fc.array(
  fc
    .tuple(fc.nat(55), fc.nat(85), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }))
    .map(([first, second, length, weight]) => pair(first, second, length, weight)),
  { maxLength: 24, size: 'max' },
);

describe('aligned texts', () => {
  it('[B1] never fall, and lead from the beginnings to the ends', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const alignment = alignTexts(LENGTHS, some);
        const mapped = Array.from({ length: 121 }, (_, at) => mapOffset(alignment, at / 2));
        expect(mapped[0]).toBe(0);
        expect(mapped[120]).toBe(LENGTHS.second);
        mapped.forEach((offset, at) => expect(offset).toBeGreaterThanOrEqual(mapped[at - 1] ?? 0));
      }),
      { numRuns: 500 },
    );
  });

  it('[B2] go through every pair they keep: its passages lie beside each other', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const alignment = alignTexts(LENGTHS, some);
        for (const { first, second } of alignment.anchors) {
          const middle = (first.start + first.end) / 2;
          expect(mapOffset(alignment, middle)).toBeCloseTo((second.start + second.end) / 2);
          if (first.start > 0) expect(mapOffset(alignment, first.start)).toBe(second.start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[B3] keep the pairs that weigh most together of those that do not cross', () => {
    fc.assert(
      fc.property(
        fc.array(
          pairs.filter((some) => some.length > 0),
          { maxLength: 1 },
        ),
        (lists) => {
          const some = (lists[0] ?? []).slice(0, 9);
          const kept = alignTexts(LENGTHS, some).anchors;
          expect(weightOf(kept)).toBe(heaviestByTrying(some));
          kept.slice(1).forEach((next, at) => expect(isBehind(next, kept[at])).toBe(true));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('[B4] seen from the other text lead back', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 1, max: 59, noNaN: true }), (some, offset) => {
        const alignment = alignTexts(LENGTHS, some);
        const there = mapOffset(alignment, offset);
        const isSteep = alignment.second.some((end, at) => end === alignment.second[at + 1]);
        if (!isSteep) expect(mapOffset(turned(alignment), there)).toBeCloseTo(offset, 6);
      }),
    );
  });

  it('[B5] run in proportion where nothing corresponds', () => {
    const alignment = alignTexts(LENGTHS, []);
    expect([0, 20, 30, 60].map((offset) => mapOffset(alignment, offset))).toEqual([0, 30, 45, 90]);
    expect(mapOffset(alignTexts({ first: 0, second: 7 }, []), 0)).toBe(0);
  });

  it('leave out pairs that lie outside the texts', () => {
    const alignment = alignTexts(LENGTHS, [pair(58, 3), pair(10, 88), pair(4, 4, 5, 0)]);
    expect(alignment.anchors).toEqual([]);
  });

  it('take ten thousand pairs in far less than a frame of a person’s patience', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      pair((at * 7919) % 900_000, (at * 104_729) % 900_000, 20, 1 + (at % 7)),
    );
    const begun = performance.now();
    alignTexts({ first: 1_000_000, second: 1_000_000 }, many);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('what corresponds to a passage', () => {
  const moved = pair(40, 2, 5);
  const some = [pair(0, 0), pair(10, 20, 5, 9), moved, pair(20, 40, 5, 9)];
  const alignment = alignTexts(LENGTHS, some);

  it.each([
    ['the pair that covers most of it', { start: 8, end: 14 }, { start: 20, end: 25 }],
    ['a pair that was moved too', { start: 41, end: 43 }, { start: 2, end: 7 }],
    ['the pair under a bare place', { start: 22, end: 22 }, { start: 40, end: 45 }],
  ])('[B6] is %s', (_, passage, expected) => {
    expect(correspondingPassage(alignment, some, passage)).toEqual({
      ...expected,
      kind: 'matched',
    });
  });

  it('[B6] is otherwise where the texts run side by side', () => {
    expect(correspondingPassage(alignment, some, { start: 16, end: 18 })).toMatchObject({
      kind: 'between',
      start: 28,
    });
  });

  it.each([
    [
      { start: 0, end: 0 },
      { start: 0, end: 1 },
    ],
    [
      { start: 60, end: 60 },
      { start: 89, end: 90 },
    ],
  ])('[B6] is never empty, not at the ends either: %o', (passage, expected) => {
    expect(correspondingPassage(alignTexts(LENGTHS, []), [], passage)).toEqual({
      ...expected,
      kind: 'between',
    });
  });

  it('[B6] is of several that cover it alike the nearest', () => {
    const twice = [pair(10, 80), pair(10, 22)];
    const straight = alignTexts(LENGTHS, []);
    expect(correspondingPassage(straight, twice, { start: 10, end: 15 })).toMatchObject({
      start: 22,
    });
  });
});

function isBehind(next: PassagePair, before: PassagePair | undefined): boolean {
  return (
    before === undefined ||
    (next.first.start >= before.first.end && next.second.start >= before.second.end)
  );
}

function weightOf(some: readonly PassagePair[]): number {
  return some.reduce((sum, { weight }) => sum + weight, 0);
}

function heaviestByTrying(some: readonly PassagePair[]): number {
  const sorted = [...some].sort((a, b) => a.first.start - b.first.start);
  const from = (at: number, last: PassagePair | undefined): number => {
    const next = sorted[at];
    if (next === undefined) return 0;
    const without = from(at + 1, last);
    return isBehind(next, last) ? Math.max(without, next.weight + from(at + 1, next)) : without;
  };
  return from(0, undefined);
}
