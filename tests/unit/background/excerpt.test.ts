import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../src/background/excerpt';

const TEXT =
  'A heading\n\nShips wait off the closed port of Marrow, and nobody knows for how long.\nMore.';

describe('an excerpt', () => {
  it.each<[passage: string, around: number, excerpt: string]>([
    ['Ships wait', 12, 'Ships wait off the…'],
    ['the closed port', 12, '…wait off the closed port of Marrow,…'],
    ['for how long', 12, '…knows for how long.'],
    ['More', 12, 'More.'],
    ['A heading\n\nShips', 0, 'A heading Ships'],
  ])('around “%s” ends with words, in one line', (passage, around, excerpt) => {
    const start = TEXT.indexOf(passage);
    expect(excerptAround(TEXT, { start, end: start + passage.length }, around)).toBe(excerpt);
  });

  it('of a long passage is its beginning', () => {
    const text = 'word '.repeat(200);
    const excerpt = excerptAround(text, { start: 0, end: 900 });
    expect(excerpt.length).toBeLessThan(250);
    expect(excerpt).toMatch(/^word .*word…$/);
  });
});
