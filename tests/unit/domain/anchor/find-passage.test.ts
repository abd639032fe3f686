import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, type PassageWords } from '../../../../src/domain/anchor/find-passage';

const TEXT = 'One ferry, one quay. One ferry sails.';

describe('[X6] a passage named by its words', () => {
  it.each<[what: string, words: PassageWords, start: number]>([
    ['stands at one place', { exact: 'one quay' }, 11],
    ['is the one before these words', { exact: 'One ferry', suffix: ' sails' }, 21],
    ['is the one behind these words', { exact: 'One', prefix: 'quay. ' }, 21],
    ['begins where it is said to', { exact: 'One ferry', start: 21 }, 21],
    ['stands at the beginning', { exact: 'One', suffix: ' ferry,' }, 0],
    ['stands at the end', { exact: 'sails.' }, 31],
  ])('is found when it %s', (_, words, start) => {
    const range = { start, end: start + words.exact.length };
    expect(findPassage(TEXT, words)).toEqual({ ok: true, value: range });
  });

  it.each<[what: string, words: PassageWords, error: object]>([
    ['its words are not there', { exact: 'harbour' }, { kind: 'missing' }],
    ['its words are only like those there', { exact: 'one ferry' }, { kind: 'missing' }],
    ['it has no words', { exact: '' }, { kind: 'missing' }],
    ['other words stand before it', { exact: 'sails', prefix: 'quay ' }, { kind: 'missing' }],
    ['it begins elsewhere', { exact: 'One ferry', start: 1 }, { kind: 'missing' }],
    [
      'more stands before it than there is',
      { exact: 'One', prefix: ' ', start: 0 },
      { kind: 'missing' },
    ],
    ['its words are there twice', { exact: 'One ferry' }, { kind: 'ambiguous', places: 2 }],
    ['its places overlap', { exact: 'e ' }, { kind: 'ambiguous', places: 3 }],
  ])('is not found when %s', (_, words, error) => {
    expect(findPassage(TEXT, words)).toEqual({ ok: false, error });
  });

  it('is found at its very place when that is named, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', ' ') }),
        fc.nat(),
        fc.nat(),
        (text, from, size) => {
          const start = from % text.length;
          const exact = text.slice(start, start + 1 + (size % 5));
          const found = findPassage(text, { exact, start });
          expect(found).toEqual({ ok: true, value: { start, end: start + exact.length } });
        },
      ),
    );
  });
});
