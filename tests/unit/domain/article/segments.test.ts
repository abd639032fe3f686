import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../../src/domain/article/segments';
import { countWords } from '../../../../src/domain/article/words';

const pieces = fc.constantFrom(
  'The minister',
  ' said',
  '. ',
  '.',
  '“we will” ',
  '? ',
  'U.S. ',
  '3.5 ',
  '\n',
  ' ',
  ')',
  '…',
  'can’t ',
  'e\u0301',
  '😀',
  '🇵🇰',
  'قال الوزير',
  '؟ ',
);

describe('segments', () => {
  it.each(['word', 'sentence'] as const)(
    '[A14] by %s are those of the whole text, whatever the window',
    (granularity) => {
      const segmenter = new Intl.Segmenter('en', { granularity });
      const texts = fc.array(pieces, { maxLength: 60, size: 'max' }).map((list) => list.join(''));
      fc.assert(
        fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, window) => {
          const whole = [...segmenter.segment(text)].map(({ segment }) => segment);
          const found = [...segmentsOf(segmenter, text, window)].map(({ segment }) => segment);
          expect(found).toEqual(whole);
        }),
        { numRuns: 500 },
      );
    },
  );

  it('[A12] cost time in proportion to the text', () => {
    const start = performance.now();
    expect(countWords('The strait stays “closed” today. '.repeat(10_000))).toBe(50_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
