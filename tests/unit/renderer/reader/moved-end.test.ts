import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endBroughtTo, endMoved } from '../../../../src/renderer/features/reader/moved-end';
import { tidyRange } from '../../../../src/renderer/features/reader/tidy-range';
import { wildText } from '../../../support/random-text';
import { articleOf } from './article-texts';

const TEXT = {
  text: articleOf('The port stays closed. It opens in May.', 'Nobody knew.'),
  language: 'en',
};
const STAYS = { start: 9, end: 14 };

function words(range: { start: number; end: number } | null): string | null {
  return range && TEXT.text.text.slice(range.start, range.end);
}

describe('moving an end', () => {
  test.each([
    ['end', 'next', 'word', 'stays closed'],
    ['end', 'next', 'grapheme', 'stays c'],
    ['end', 'previous', 'grapheme', 'stay'],
    ['end', 'next', 'sentence', 'stays closed.'],
    ['start', 'previous', 'word', 'port stays'],
    ['start', 'next', 'grapheme', 'tays'],
    ['start', 'previous', 'sentence', 'The port stays'],
    ['end', 'previous', 'word', null],
    ['start', 'next', 'word', null],
  ] as const)('the %s to the %s %s leaves %j', (end, direction, unit, expected) => {
    expect(words(endMoved(TEXT, STAYS, end, direction, unit))).toBe(expected);
  });

  test('sentence by sentence it goes on into the next paragraph', () => {
    const once = endMoved(TEXT, { start: 9, end: 39 }, 'end', 'next', 'sentence');
    expect(words(once)).toBe('stays closed. It opens in May.\n\nNobody knew.');
  });
});

describe('bringing an end to a place', () => {
  test.each([
    ['end', 19, 'word', 'stays closed'],
    ['end', 19, 'grapheme', 'stays clos'],
    ['end', 0, 'word', 'stays'],
    ['end', 0, 'grapheme', 's'],
    ['start', 5, 'word', 'port stays'],
    ['start', 30, 'word', 'stays'],
    ['start', 30, 'grapheme', 's'],
  ] as const)('the %s to %d by %s leaves %j', (end, offset, unit, expected) => {
    expect(words(endBroughtTo(TEXT, STAYS, end, offset, unit))).toBe(expected);
  });

  test('the other end stays, nothing gets blank ends or half a letter, something always stays', () => {
    const anyEnd = fc.constantFrom('start' as const, 'end' as const);
    const anyUnit = fc.constantFrom('word' as const, 'grapheme' as const);
    fc.assert(
      fc.property(
        wildText,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        anyEnd,
        anyUnit,
        (given, a, b, to, end, unit) => {
          const text = given.replace(/\p{Surrogate}/gu, '\uFFFD');
          fc.pre(text.length > 0);
          const from = a % text.length;
          const range = tidyRange(text, {
            start: from,
            end: from + 1 + (b % (text.length - from)),
          });
          fc.pre(range !== null);
          const held = { text: { text, blocks: [], spans: [] }, language: null };
          const moved = endBroughtTo(held, range, end, to % (text.length + 1), unit);
          const other = end === 'start' ? 'end' : 'start';
          expect(moved[other]).toBe(range[other]);
          expect(moved.start).toBeLessThan(moved.end);
          expect(tidyRange(text, moved)).toEqual(moved);
        },
      ),
      { numRuns: 500 },
    );
  });
});
