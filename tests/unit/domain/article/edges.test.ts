import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestEdge, nextEdge, nextUnit } from '../../../../src/domain/article/edges';
import { wildText } from '../../../support/random-text';

const TEXT = 'The port, he said, stays “closed”.';

function edges(text: string, unit: 'word' | 'grapheme', edge: 'start' | 'end'): readonly number[] {
  const found: number[] = [];
  for (let at = -1; ;) {
    const next = nextEdge(text, at, edge, 'next', unit, 'en');
    if (next === null) return found;
    found.push(next);
    at = next;
  }
}

describe('edges of words', () => {
  it('[A19] are those of words and of punctuation, and none of blanks', () => {
    const ends = edges(TEXT, 'word', 'end').map((end) => TEXT.slice(0, end));
    expect(ends).toEqual([
      'The',
      'The port',
      'The port,',
      'The port, he',
      'The port, he said',
      'The port, he said,',
      'The port, he said, stays',
      'The port, he said, stays “',
      'The port, he said, stays “closed',
      'The port, he said, stays “closed”',
      'The port, he said, stays “closed”.',
    ]);
  });

  it.each<[offset: number, edge: 'start' | 'end', nearest: number]>([
    [5, 'end', 3],
    [6, 'end', 8],
    [6, 'start', 4],
    [7, 'start', 8],
    [0, 'end', 3],
    [99, 'end', TEXT.length],
  ])('the nearest to %d (%s) is %d', (offset, edge, nearest) => {
    expect(nearestEdge(TEXT, offset, edge, 'word', 'en')).toBe(nearest);
  });

  it('are found behind any stretch of blanks', () => {
    const text = `one${' '.repeat(5_000)}two`;
    expect(nextEdge(text, 3, 'end', 'next', 'word', null)).toBe(text.length);
    expect(nextUnit(text, text.length - 3, 'start', 'previous', 'word', null)).toEqual({
      start: 0,
      end: 3,
    });
  });

  it('[A19] going on finds the same places as going back, none of them inside a letter', () => {
    const anyUnit = fc.constantFrom('word' as const, 'grapheme' as const);
    const anyEdge = fc.constantFrom('start' as const, 'end' as const);
    fc.assert(
      fc.property(wildText, anyUnit, anyEdge, (text, unit, edge) => {
        const there = edges(text, unit, edge);
        const back: number[] = [];
        for (let at = text.length + 1; ;) {
          const next = nextEdge(text, at, edge, 'previous', unit, 'en');
          if (next === null) break;
          back.unshift(next);
          at = next;
        }
        expect(back).toEqual(there);
        const letters = new Set([0, text.length]);
        for (const { index } of new Intl.Segmenter('en').segment(text)) letters.add(index);
        expect(there.filter((at) => !letters.has(at))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
