import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextPositionSelector } from '../../../../src/domain/anchor/selector';
import { composeText } from '../../../../src/domain/article/compose-text';
import {
  nextSentence,
  sentenceAt,
  sentencesOf,
  snapToGraphemes,
} from '../../../../src/domain/article/sentences';
import { aText } from '../../../support/builders';
import { wildBlocks, wildText } from '../../../support/random-text';

function sentencesIn(paragraph: string, language: string | null = 'en'): string[] {
  const text = aText(paragraph);
  return text.blocks
    .flatMap((block) => sentencesOf(text, block, language))
    .map(({ start, end }) => paragraph.slice(start, end).trim());
}

/** Each case is a paragraph with `|` where its sentences are cut. */
const CASES: readonly (readonly [title: string, marked: string, language?: string])[] = [
  ['plain sentences', 'Ships wait. |The strait is closed. |Why?'],
  ['titles', 'Mr. Vale met Gen. Ito. |Dr. A. Noor and Prof. Li came too.'],
  ['initials', 'George W. Marsh wrote to J. R. Stone. |Both agreed.'],
  ['a state before a name', 'The U.S. Embassy closed. |It opens in May.'],
  ['a state at the end', 'He flew to the U.S. |The talks went on.'],
  ['a state before lower case', 'The U.K. government agreed.'],
  ['companies', 'Acme Inc. Chairman Lee spoke. |He left Acme Inc. |The board met.'],
  ['numbers', 'See No. 5 and Fig. 3 in Vol. 2. |It ends.'],
  ['no before a sentence', 'He said no. |Then he left.'],
  ['months', 'On Jan. 5 they met. |On Feb. 6 they parted.'],
  ['decimals', 'It fell 3.5 percent to $1.2 billion. |Trade slowed.'],
  ['quotations', '“We will not go.” |“The port stays,” she said. |He agreed.'],
  ['a question in a quotation', '“Will it open?” he asked. |Nobody knew.'],
  ['an exclamation in a quotation', '"Never!" she said. |"Stop!" |He left.'],
  ['brackets', 'It failed (so they say.) |They tried again.'],
  ['ellipses', 'They waited… and waited. |Then it came.'],
  ['a dash after a question', '“Why now?” — he asked again. |No answer.'],
  ['times', 'It begins at 5 p.m. |The doors open at 4 a.m. on Monday.'],
  ['Latin', 'Ports, e.g. Basra, closed. |Roads, i.e. the coast road, too.'],
  ['wrapped lines', 'The strait\nis closed. |It opens\nin May.'],
  ['Arabic', 'قال الوزير إن المضيق مغلق. |هل سيفتح؟ |نعم.', 'ar'],
  ['Arabic titles', 'قال د. سامر إن المضيق مغلق. |ثم غادر.', 'ar'],
  ['Urdu', 'آبنائے بند ہے۔ |کل کھلے گی۔', 'ur'],
  ['Japanese', '海峡は閉鎖。|明日開く。', 'ja'],
  ['German', 'Das Treffen mit Fr. Weber war kurz. |Es endete um 10 Uhr.', 'de'],
];

describe('sentences', () => {
  it.each(CASES)('[A15] are cut right: %s', (_title, marked = '', language = 'en') => {
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(sentencesIn(marked.replaceAll('|', ''), language)).toEqual(expected);
  });

  it('[A14] cover their block without gaps, whatever the text and language', () => {
    const languages = fc.constantFrom(null, 'en', 'ar', 'ja', 'xx-no-such', 'not a tag', '');
    fc.assert(
      fc.property(wildBlocks, languages, (blocks, language) => {
        const { text } = composeText(blocks);
        for (const block of text.blocks) {
          let at = block.start;
          for (const { start, end } of sentencesOf(text, block, language)) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(block.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  const text = aText('  One. Two.', 'Three! Four');
  const words = (range: TextPositionSelector | null) =>
    range === null ? null : text.text.slice(range.start, range.end);

  it.each([
    [0, 'One.'],
    [2, 'One.'],
    [6, 'One.'],
    [7, 'Two.'],
    [11, 'Two.'],
    [12, null],
    [13, 'Three!'],
    [24, 'Four'],
    [25, null],
  ])('[A16] the one at %d is %s', (offset, sentence) => {
    expect(words(sentenceAt(text, offset, 'en'))).toBe(sentence);
  });

  it.each<
    [
      title: string,
      range: TextPositionSelector | null,
      direction: 'next' | 'previous',
      string | null,
    ]
  >([
    ['first', null, 'next', 'One.'],
    ['last', null, 'previous', 'Four'],
    ['after the start of one', { start: 2, end: 4 }, 'next', 'Two.'],
    ['after a block', { start: 7, end: 11 }, 'next', 'Three!'],
    ['before a block', { start: 13, end: 19 }, 'previous', 'Two.'],
    ['after the last', { start: 20, end: 24 }, 'next', null],
    ['before the first', { start: 2, end: 6 }, 'previous', null],
  ])('[A16] the one %s is found', (_title, range, direction, sentence) => {
    expect(words(nextSentence(text, range, direction, 'en'))).toBe(sentence);
  });

  it('[A16] come in the same places forwards and backwards', () => {
    fc.assert(
      fc.property(wildBlocks, (blocks) => {
        const composed = composeText(blocks).text;
        const walk = (direction: 'next' | 'previous') => {
          const found: TextPositionSelector[] = [];
          for (
            let range = nextSentence(composed, null, direction, 'en');
            range !== null;
            range = nextSentence(composed, range, direction, 'en')
          ) {
            found.push(range);
          }
          return found;
        };
        expect(walk('previous').reverse()).toEqual(walk('next'));
      }),
    );
  });

  it('[A16] are none in an empty text', () => {
    const empty = { text: '', blocks: [], spans: [] };
    expect(sentenceAt(empty, 0, null)).toBeNull();
    expect(nextSentence(empty, null, 'next', null)).toBeNull();
    expect(nextSentence(empty, null, 'previous', null)).toBeNull();
  });
});

describe('snapping to grapheme clusters', () => {
  it.each([
    ['an accent', 'ae\u0301b', { start: 2, end: 2 }, { start: 1, end: 3 }],
    ['half a pair', 'a😀b', { start: 2, end: 4 }, { start: 1, end: 4 }],
    ['a family', '👩‍👩‍👧x', { start: 3, end: 9 }, { start: 0, end: 9 }],
    ['flags', '🇵🇰🇸🇾', { start: 2, end: 6 }, { start: 0, end: 8 }],
    ['whole letters', 'abc', { start: 1, end: 2 }, { start: 1, end: 2 }],
    ['offsets beyond', 'abc', { start: -5, end: 9 }, { start: 0, end: 3 }],
  ])('[A17] widens by as little as it takes: %s', (_title, text, range, snapped) => {
    expect(snapToGraphemes(text, range)).toEqual(snapped);
  });

  it('[A17] lands on the boundaries that the whole text has, far into it too', () => {
    const whole = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.constantFrom('', 'x'.repeat(1100)),
        wildText,
        fc.nat(40),
        fc.nat(20),
        (lead, tail, at, length) => {
          const text = lead + tail;
          const start = Math.min(lead.length + at, text.length);
          const end = Math.min(start + length, text.length);
          const bounds = [...whole.segment(text)].map(({ index }) => index).concat(text.length);
          expect(snapToGraphemes(text, { start, end })).toEqual({
            start: Math.max(...bounds.filter((bound) => bound <= start)),
            end: Math.min(...bounds.filter((bound) => bound >= end)),
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
