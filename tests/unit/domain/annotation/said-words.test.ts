import { describe, expect, it } from 'vitest';
import { quotedWords, saidPieces, saidWords } from '../../../../src/domain/annotation/said-words';
import { anAttribution, aTarget } from '../../../support/builders';

/** A passage in which `|` begins and ends what was said. */
function parted(drawn: string) {
  const pieces = drawn.split('|');
  const exact = pieces.join('');
  let at = 0;
  const parts = pieces.flatMap((piece, index) => {
    at += piece.length;
    return index % 2 === 0 ? [{ start: at - piece.length, end: at }] : [];
  });
  const target = { ...aTarget(7, 7 + exact.length), quote: { exact, prefix: '', suffix: '' } };
  return { target, attribution: anAttribution(parts.length > 1 ? { parts } : {}) };
}

describe('the words that were said', () => {
  it.each<[drawn: string, words: string, quoted: string]>([
    ['We stay', 'We stay', 'We stay'],
    [
      '“We stay,”| she said, |“for good.”',
      '“We stay,” … “for good.”',
      '“We stay,” […] “for good.”',
    ],
    ['“We stay.|\n\n|“We wait.”', '“We stay. “We wait.”', '“We stay.\n\n“We wait.”'],
    ['a| b |c| – |d', 'a … c d', 'a […] c – d'],
    ['a |b| c', 'a … c', 'a […] c'],
  ])(
    '[N26] leave out what stands between them, and say so where words do: %j',
    (drawn, words, quoted) => {
      expect(saidWords(parted(drawn))).toBe(words);
      expect(quotedWords(parted(drawn))).toBe(quoted);
    },
  );

  it('[N26] are told with their places in the text', () => {
    expect(saidPieces(parted('a| b |c'))).toEqual([
      { text: 'a', start: 7, end: 8, gap: '', isBehindGap: false },
      { text: 'c', start: 11, end: 12, gap: ' b ', isBehindGap: true },
    ]);
  });
});
