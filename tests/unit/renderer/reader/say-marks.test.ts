import { describe, expect, test } from 'vitest';
import type { ReaderMark } from '../../../../src/renderer/features/reader/reader-types';
import { sayUnit, shortened, wordsAt } from '../../../../src/renderer/features/reader/say-marks';

const TEXT = 'The port stays closed.';

function mark(start: number, end: number, isStatement = false): ReaderMark {
  return { id: `annotation:${start}-${end}`, start, end, colour: 'sky', isStatement };
}

describe('what is said of a step', () => {
  test.each<[title: string, unit: readonly [number, number], marks: ReaderMark[], said: string]>([
    ['the words', [4, 8], [], 'port'],
    ['a blank by its name', [3, 4], [], 'space'],
    ['nothing between two blocks', [22, 22], [], ''],
    ['a mark that begins', [4, 8], [mark(4, 14)], 'port. Begins: highlight in sky'],
    ['a mark that ends', [9, 14], [mark(4, 14, true)], 'stays. Ends: statement in sky'],
    [
      'a mark within',
      [0, 22],
      [mark(4, 8)],
      'The port stays closed. Begins: highlight in sky. Ends: highlight in sky',
    ],
    ['no mark that only goes on', [9, 14], [mark(4, 21)], 'stays'],
    [
      'many marks by their number',
      [4, 8],
      [mark(4, 9), mark(4, 10), mark(4, 11), mark(4, 12), mark(4, 13)],
      'port. Begins: highlight in sky, highlight in sky, highlight in sky and 2 more',
    ],
  ])('%s', (_title, [start, end], marks, said) => {
    expect(sayUnit(TEXT, { start, end }, marks)).toBe(said);
  });

  test('of a very long passage the middle is left out', () => {
    expect(shortened('x'.repeat(1_000))).toHaveLength(403);
  });

  test('a place is told by the words at it', () => {
    expect(wordsAt('one two three', 'start')).toBe('one two three');
    expect(wordsAt('one two three', 'start', 2)).toBe('one two…');
    expect(wordsAt('one two three', 'end', 2)).toBe('…two three');
  });
});
