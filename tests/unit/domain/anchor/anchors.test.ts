import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../../src/domain/anchor/describe';
import { locate } from '../../../../src/domain/anchor/locate';
import { prepareText } from '../../../../src/domain/anchor/prepare-text';
import { wildText } from '../../../support/random-text';

/** A text and the place of the words between `[` and `]` in it. */
function marked(text: string): { text: string; range: { start: number; end: number } } {
  const start = text.indexOf('[');
  return { text: text.replace(/[[\]]/g, ''), range: { start, end: text.indexOf(']') - 1 } };
}

const LONG = 'We will keep the strait closed until every ship has been counted twice';
const BEFORE = 'Ships waited off the coast for a week. ';
const BEHIND = ' More of them arrive from the south.';

describe('describing a passage', () => {
  it('keeps it with 32 units before and after', () => {
    const text = `${'a'.repeat(40)}WORDS${'b'.repeat(40)}`;
    expect(describePassage(text, { start: 40, end: 45 })).toEqual({
      quote: { exact: 'WORDS', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) },
      position: { start: 40, end: 45 },
    });
  });

  it('[X5] cuts no surrogate pair', () => {
    const text = `😀${'a'.repeat(31)}WORDS${'b'.repeat(31)}😀`;
    const { quote } = describePassage(text, { start: 33, end: 38 });
    expect([quote.prefix, quote.suffix]).toEqual(['a'.repeat(31), 'b'.repeat(31)]);
  });

  it.each([
    [3, 3],
    [4, 3],
    [-1, 2],
    [0, 7],
    [0.5, 2],
  ])('throws for a range that is no passage: %d to %d', (start, end) => {
    expect(() => describePassage('abcdef', { start, end })).toThrow(RangeError);
  });

  it('[X1] finds it exactly in the same text, however often its words are there', () => {
    const texts = fc.oneof(wildText, fc.string({ unit: fc.constantFrom('a', 'b', ' ') }));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(text.length > 0);
        const start = a % text.length;
        const range = { start, end: start + 1 + (b % (text.length - start)) };
        expect(locate(text, describePassage(text, range))).toEqual({ kind: 'exact', range });
      }),
      { numRuns: 500 },
    );
  });
});

describe('locating a passage in a changed text', () => {
  it.each<[rule: string, title: string, before: string, after: string, kind: string]>([
    [
      'X8',
      'text came before it',
      'The port is [closed] until May.',
      'New. The port is [closed] until May.',
      'moved',
    ],
    [
      'X8',
      'a twin came with other words around it',
      'The port is [closed] until May, he said.',
      'Roads closed too. The port is [closed] until May, he said.',
      'moved',
    ],
    [
      'X7',
      'only the words around it changed, not its place',
      `Axx [${LONG}] yyy.`,
      `Bzz [${LONG}] www.`,
      'exact',
    ],
    [
      'X9',
      'a word of it changed between its context',
      `${BEFORE}[${LONG}.]${BEHIND}`,
      `New. ${BEFORE}[${LONG.replace('twice', 'once')}.]${BEHIND}`,
      'moved',
    ],
    [
      'X9',
      'a slip in it was corrected where it stood',
      `${BEFORE}[${LONG.replace('every', 'evrey')}.]${BEHIND}`,
      `${BEFORE}[${LONG}.]${BEHIND}`,
      'moved',
    ],
    [
      'X9',
      'slips all over the text were corrected',
      `${BEFORE.replace('coast', 'caost')}[${LONG.replace('strait', 'straits')}.]${BEHIND.replace('south', 'souht')}`,
      `${BEFORE}[${LONG}.]${BEHIND}`,
      'moved',
    ],
    [
      'X4',
      'the words around a long part of a sentence changed',
      `He said: [${LONG}], and left.`,
      `She wrote “[${LONG}]” today.`,
      'ambiguous',
    ],
    [
      'X4',
      'the words before a fairly long one changed',
      'Now the port [stays closed to all] until May.',
      'Then a road [stays closed to all] until May.',
      'ambiguous',
    ],
    [
      'X4',
      'a short one lost its context',
      'The port is [closed] until May.',
      'Every road has [closed] since noon.',
      'ambiguous',
    ],
    [
      'X4',
      'a short one has its context on one side only',
      'The port is [closed] until May.',
      'The port is [closed], they say.',
      'ambiguous',
    ],
    [
      'X4',
      'a long one stands twice, without its context',
      `He said: [${LONG}], and left.`,
      `A: [${LONG}]. B: ${LONG}.`,
      'ambiguous',
    ],
    [
      'X9',
      'other words stand between its context',
      `${BEFORE}[${LONG}.]${BEHIND}`,
      `${BEFORE}[Nobody at the ministry could be reached on Sunday, he added.]${BEHIND}`,
      'orphan',
    ],
    [
      'X11',
      'it is gone and a near twin stays',
      'The port is [closed until May]. Roads close in May.',
      'Roads close in May.',
      'orphan',
    ],
    [
      'X11',
      'it is gone and the sentence behind it is a near twin',
      `${BEFORE}[${LONG}.] ${LONG.replace('strait', 'harbour')}.${BEHIND}`,
      `${BEFORE}${LONG.replace('strait', 'harbour')}.${BEHIND}`,
      'ambiguous',
    ],
    [
      'X11',
      'it is gone and the rows next to it are near twins',
      '- The port of Orle is closed.\n- The port of Varn is closed.\n- [The port of Isk is closed.]\n- The port of Dain is closed.\n- The port of Hove is closed.',
      '- The port of Orle is closed.\n- The port of Varn is closed.\n- The port of Dain is closed.\n- The port of Hove is closed.',
      'ambiguous',
    ],
    ['X11', 'the text is empty', 'The port is [closed].', '', 'orphan'],
  ])('[%s] when %s', (_rule, _title, before, after, kind) => {
    const { text, range } = marked(before);
    const changed = marked(after);
    const anchor = locate(changed.text, describePassage(text, range));
    expect(anchor.kind).toBe(kind);
    if (anchor.kind === 'moved' || anchor.kind === 'exact') {
      expect(anchor.range).toEqual(changed.range);
    }
    if (anchor.kind === 'moved') {
      const isSame =
        changed.text.slice(anchor.range.start, anchor.range.end) ===
        text.slice(range.start, range.end);
      expect(anchor.similarity === 1).toBe(isSame);
    }
  });

  it('[X4] tells all places when the passage is there twice with its context', () => {
    const { text, range } = marked('One. The port is [closed] until May and beyond. Two.');
    const anchor = locate(`X ${text} ${text}`, describePassage(text, range));
    expect(anchor).toEqual({
      kind: 'ambiguous',
      ranges: [2, text.length + 3].map((lead) => ({
        start: range.start + lead,
        end: range.end + lead,
      })),
    });
  });

  it('[X11] finds nothing for an empty quotation', () => {
    const quote = { exact: '', prefix: '', suffix: '' };
    expect(locate('abc', { quote, position: { start: 0, end: 0 } })).toEqual({ kind: 'orphan' });
  });
});

describe('with the text before at hand', () => {
  const { text, range } = marked(`He said: [${LONG}], and left.`);
  const selectors = describePassage(text, range);

  it('[X8] words that stood once have moved where they stand once, whatever is around them', () => {
    const after = marked(`She wrote “[${LONG}]” today.`);
    const anchor = prepareText(after.text, text).locate(selectors);
    expect(anchor).toEqual({ kind: 'moved', range: after.range, similarity: 1 });
  });

  it('[X8] words that stood twice are asked about', () => {
    const before = `${text} She wrote “${LONG}” today.`;
    const anchor = prepareText(`She wrote “${LONG}” today.`, before).locate(selectors);
    expect(anchor.kind).toBe('ambiguous');
  });

  it('[X10] a place that was there before with all that is around it is not taken', () => {
    const twin = `${BEFORE}The mayor of Orle was asked about the ferry.${BEHIND}`;
    const own = marked(`Now. ${BEFORE}The mayor of Varn [was asked] about the ferry.${BEHIND}`);
    const before = `${own.text}\n\n${twin}`;
    const passage = describePassage(before, own.range);
    expect(locate(twin, passage).kind).toBe('moved');
    expect(prepareText(twin, before).locate(passage).kind).toBe('ambiguous');
  });
});
