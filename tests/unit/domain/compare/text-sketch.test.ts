import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SketchBook } from '../../../../src/domain/compare/sketch-book';
import {
  likenessOf,
  mayBeAlike,
  NEARLY_THE_SAME,
  sketchText,
  SKETCH_SIZE,
} from '../../../../src/domain/compare/text-sketch';
import { seeded } from '../../../support/endurance/seeded';

/** A text of so many invented words, another one for each seed. */
function words(seed: number, count: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => `w${random.below(5_000)}`);
}
const sketch = (all: readonly string[]) => sketchText(all.join(' '));
const anyWords = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_500 }))
  .map(([seed, count]) => words(seed, count));

describe('the sketch of a text', () => {
  it('[Y2] is the same for the same words, whatever their case, marks and spaces', () => {
    expect(sketchText('The Strait, stays  closed.')).toEqual(sketchText('the strait stays closed'));
  });

  it('[Y2] holds the smallest hashes in order, each once, and no more than there is room for', () => {
    fc.assert(
      fc.property(anyWords, (all) => {
        const { runs, lowest } = sketch(all);
        expect(lowest.length).toBe(Math.min(runs, SKETCH_SIZE));
        expect([...lowest]).toEqual([...new Set(lowest)].sort((a, b) => a - b));
      }),
    );
  });

  it('[Y3] the likeness of two texts is the same from either side, 0 to 1, and 1 to itself', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (one, other) => {
        const [a, b] = [sketch(one), sketch(other)];
        expect(likenessOf(a, b)).toBe(likenessOf(b, a));
        expect(likenessOf(a, b)).toBeGreaterThanOrEqual(0);
        expect(likenessOf(a, b)).toBeLessThanOrEqual(1);
        expect(likenessOf(a, a)).toBe(a.runs < 20 ? 0 : 1);
      }),
    );
  });

  it('[Y3] is off the true share by little, however long the texts are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 100, max: 2_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, count, share) => {
          const kept = Math.round(count * share);
          const one = words(seed, count);
          const other = [...one.slice(0, kept), ...words(seed + 500_000, count - kept)];
          const found = likenessOf(sketch(one), sketch(other));
          expect(Math.abs(found - share)).toBeLessThan(0.2);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one word in twenty changed', (all: string[]) => all.map((w, at) => (at % 20 ? w : 'other'))],
    ['a fifth rewritten', (all: string[]) => [...all.slice(0, 480), ...words(9, 120)]],
    ['a third of boilerplate around it', (all: string[]) => [...words(8, 200), ...all]],
    ['its last fifth cut off', (all: string[]) => all.slice(0, 480)],
  ])('[Y3] finds a text nearly the same with %s', (_, change) => {
    const all = words(7, 600);
    expect(likenessOf(sketch(all), sketch(change(all)))).toBeGreaterThanOrEqual(NEARLY_THE_SAME);
  });

  it.each([
    ['half of it quoted in another', (all: string[]) => [...all.slice(0, 300), ...words(9, 300)]],
    ['contained in one three times as long', (all: string[]) => [...all, ...words(9, 1_200)]],
    ['another text', () => words(9, 600)],
  ])('[Y3] does not find %s', (_, change) => {
    const all = words(7, 600);
    expect(likenessOf(sketch(all), sketch(change(all)))).toBeLessThan(NEARLY_THE_SAME);
  });

  it('[Y3] the quick look never leaves out what is nearly the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 30, max: 1_000 }),
        (seed, count) => {
          const one = sketch(words(seed, count));
          const other = sketch([...words(seed, count), ...words(seed + 1, count / 2)]);
          expect(likenessOf(one, other) < NEARLY_THE_SAME || mayBeAlike(one, other)).toBe(true);
        },
      ),
    );
  });
});

describe('a book of sketches', () => {
  it('[Y3] gives what is nearly the same, the likest first', () => {
    const all = words(3, 500);
    const book = new SketchBook<string>();
    book.put('other', sketch(words(4, 500)));
    book.put('near', sketch([...all.slice(0, 450), ...words(5, 50)]));
    book.put('same', sketch(all));
    expect(book.alike(sketch(all)).map(({ key }) => key)).toEqual(['same', 'near']);
    book.remove('same');
    expect(book.alike(sketch(all)).map(({ key }) => key)).toEqual(['near']);
  });
});
