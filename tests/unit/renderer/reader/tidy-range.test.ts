import { describe, expect, test } from 'vitest';
import { tidyRange } from '../../../../src/renderer/features/reader/tidy-range';

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

  test('nothing is left of blanks', () => {
    expect(tidyRange('a   b', { start: 1, end: 4 })).toBeNull();
    expect(tidyRange('abc', { start: 2, end: 2 })).toBeNull();
  });
});
