import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingShare } from '../../../../src/renderer/features/compare/reading-line';

const page = (scrollHeight: number, clientHeight: number) => (scrollTop: number) => ({
  scrollTop,
  scrollHeight,
  clientHeight,
});

describe('the line that is being read', () => {
  it.each([
    ['at the top of a page the first line', 0, 0],
    ['in the middle where the eye rests', 2_000, 0.35],
    ['at the end the last line', 4_200, 1],
  ])('is %s', (_, scrollTop, share) => {
    expect(readingShare(page(5_000, 800)(scrollTop))).toBeCloseTo(share);
  });

  it('is where the eye rests on a page that does not scroll', () => {
    expect(readingShare({ scrollTop: 0, scrollHeight: 300, clientHeight: 800 })).toBe(0.35);
  });

  it('never goes back on the page while the page goes on, nor leaps', () => {
    const sizes = fc.tuple(fc.integer({ min: 800, max: 9_000 }), fc.integer({ min: 50, max: 900 }));
    fc.assert(
      fc.property(sizes, ([scrollHeight, clientHeight]) => {
        const at = page(scrollHeight, clientHeight);
        const most = Math.max(0, scrollHeight - clientHeight);
        const line = (top: number): number => top + readingShare(at(top)) * clientHeight;
        for (let top = 0; top < most; top += Math.max(1, most / 200)) {
          const next = Math.min(most, top + Math.max(1, most / 200));
          const slope = (line(next) - line(top)) / (next - top);
          expect(slope).toBeGreaterThanOrEqual(1 - 1e-6);
          expect(slope).toBeLessThanOrEqual(
            1 + clientHeight / Math.max(1, Math.min(most, clientHeight)) + 1e-6,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
