import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, textFinder } from '../../../../src/domain/search/fold-text';
import { wildText } from '../../../support/random-text';

describe('folding texts', () => {
  it.each([
    ['case', 'PORT', 'port'],
    ['diacritics', 'Çédille', 'cedille'],
    ['Arabic vowel signs and stretching', 'قَــال', 'قال'],
    ['Arabic hamza', 'أحمد', 'احمد'],
    ['white space', ' a\u00A0\n b ', 'a b'],
    ['quotation marks', '“a” ‘b’ «c»', '"a" \'b\' "c"'],
    ['dashes', 'a—b–c', 'a-b-c'],
    ['ligatures', 'ﬁne', 'fine'],
  ])('[F4] takes no account of %s', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('[F4] finds words exactly where the folded text has the folded words', () => {
    const piece = fc.oneof(
      wildText,
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', '“', "'", '–', '-', '.') }),
    );
    fc.assert(
      fc.property(piece, piece, piece, (before, words, after) => {
        const text = `${before}${words}${after}`;
        const isIn = textFinder(words);
        for (const one of [text, before, after]) {
          if (foldText(words) === '') expect(isIn).toBeNull();
          else expect(isIn?.(one)).toBe(foldText(one).includes(foldText(words)));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
