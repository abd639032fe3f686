import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyRange } from '../../../../src/renderer/features/reader/tidy-range';
import { wildText } from '../../../support/random-text';

describe('tidying a selection', () => {
  test.each([
    ['blanks at its ends go', 'on course now', 2, 10, 'course'],
    ['line breaks go too', 'one\n\ntwo', 3, 8, 'two'],
    ['an emoji that it cuts through becomes whole', 'a 👩‍👩‍👧‍👦 b', 4, 6, '👩‍👩‍👧‍👦'],
    ['a letter keeps its accents', 'Jose\u0301 said', 0, 4, 'Jose\u0301'],
    ['an Arabic letter keeps its vowel sign', 'كَتَبَ', 0, 3, 'كَتَ'],
    ['offsets beyond the text are brought to its ends', 'words', -3, 99, 'words'],
  ])('%s', (_, text, start, end, expected) => {
    const range = tidyRange(text, { start, end });
    expect(range && text.slice(range.start, range.end)).toBe(expected);
  });

  test('whatever is selected in any script, letters are whole, ends are not blank, and tidying again changes nothing', () => {
    fc.assert(
      fc.property(wildText, fc.nat(), fc.nat(), (given, a, b) => {
        const text = given.replace(/\p{Surrogate}/gu, '\uFFFD');
        const [one, other] = [a % (text.length + 1), b % (text.length + 1)];
        const wanted = { start: Math.min(one, other), end: Math.max(one, other) };
        const range = tidyRange(text, wanted);
        if (range === null) {
          expect(text.slice(wanted.start, wanted.end).trim()).toBe('');
          return;
        }
        const letters = new Set([text.length]);
        for (const { index } of new Intl.Segmenter('en').segment(text)) letters.add(index);
        expect([letters.has(range.start), letters.has(range.end)]).toEqual([true, true]);
        const passage = text.slice(range.start, range.end);
        expect(passage).toContain(text.slice(wanted.start, wanted.end).trim());
        expect(tidyRange(text, range)).toEqual(range);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is left of blanks', () => {
    expect(tidyRange('a   b', { start: 1, end: 4 })).toBeNull();
    expect(tidyRange('abc', { start: 2, end: 2 })).toBeNull();
  });
});
