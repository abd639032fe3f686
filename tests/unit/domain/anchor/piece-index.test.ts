import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignQuotation } from '../../../../src/domain/anchor/align-quotation';
import { leastErrors } from '../../../../src/domain/anchor/least-errors';
import { indexPieces, placesIn } from '../../../../src/domain/anchor/piece-index';

const few = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 200 });

describe('an index of pieces', () => {
  it('finds words wherever reading the text finds them, overlapping places too', () => {
    fc.assert(
      fc.property(few, few, fc.nat(), fc.nat({ max: 30 }), (text, other, from, length) => {
        const index = indexPieces(text);
        const own = text.slice(from % (text.length + 1)).slice(0, length);
        for (const words of [own, other, '']) {
          expect(index.places(words)).toEqual(placesIn(text, words));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells where words with changed letters would begin', () => {
    const filling = Array.from({ length: 400 }, (_, n) => `Line ${n * 7_919} of the log. `).join(
      '',
    );
    const words = 'The harbour master has closed the northern pier for a month.';
    const index = indexPieces(`${filling}${words} ${filling}`);
    const [best] = index.likely('The harbor master has closed the nortern pier for a month.');
    expect(Math.abs((best ?? -99) - filling.length)).toBeLessThan(4);
  });

  it('tells nothing in a text too short for a piece, or of words that are', () => {
    expect(indexPieces('').likely('Ships waited')).toEqual([]);
    expect(indexPieces('Ships waited off the coast.').likely('Ships')).toEqual([]);
  });
});

/** The plain table: errors of the words against any stretch of the text. */
function slowLeastErrors(text: string, words: string): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (const [index, unit] of words.split('').entries()) {
    const next = [index + 1];
    for (let at = 1; at <= text.length; at += 1) {
      const kept = (row[at - 1] ?? 0) + (text.charAt(at - 1) === unit ? 0 : 1);
      next.push(Math.min(kept, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

describe('the fewest errors of words in a text', () => {
  it('are those of the plain table', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 32 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 80 });
    fc.assert(
      fc.property(text, words, (inText, sought) => {
        expect(leastErrors(inText, sought)).toBe(slowLeastErrors(inText, sought));
      }),
      { numRuns: 500 },
    );
  });

  it('are not known of more than 32 units', () => {
    expect(() => leastErrors('a', 'a'.repeat(33))).toThrow(RangeError);
  });
});

describe('aligning a quotation', () => {
  it.each<[title: string, text: string, found: string, words: number, bursts: number]>([
    [
      'nothing changed',
      'It was noon. The port is closed. Ships left.',
      'The port is closed.',
      0,
      0,
    ],
    [
      'a word came in',
      'It was noon. The old port is closed. Ships left.',
      'The old port is closed.',
      4,
      1,
    ],
    ['a word is gone', 'It was noon. The port is. Ships left.', 'The port is.', 7, 2],
    [
      'text came right before it',
      'It was noon. Now The port is closed. Ships left.',
      'The port is closed.',
      0,
      0,
    ],
    [
      'two letters changed',
      'It was noon. The bort is clozed. Ships left.',
      'The bort is clozed.',
      2,
      2,
    ],
  ])('gives its ends and errors when %s', (_title, text, found, words, bursts) => {
    const quote = { prefix: 'It was noon. ', exact: 'The port is closed.', suffix: ' Ships left.' };
    const aligned = alignQuotation(text, quote, 0);
    expect(text.slice(aligned.start, aligned.end)).toBe(found);
    expect([aligned.errors.words, aligned.bursts]).toEqual([words, bursts]);
  });
});
