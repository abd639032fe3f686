import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextRun, wordChanges } from '../../../../src/domain/compare/word-changes';

function side(runs: readonly TextRun[], without: TextRun['where']): string {
  return runs
    .filter(({ where }) => where !== without)
    .map(({ text }) => text)
    .join('');
}

const words = fc
  .array(fc.constantFrom('the', 'quay', 'closed', ' ', ' ', '.', '\n\n', '港', 'مرفأ', '👩‍🔬'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('two texts laid over each other', () => {
  it('[P8] lose nothing of either, whatever they say', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const runs = wordChanges(first, second);
        expect(side(runs, 'second')).toBe(first);
        expect(side(runs, 'first')).toBe(second);
        for (const [at, run] of runs.entries()) {
          expect(run.text).not.toBe('');
          expect(run.where).not.toBe(runs[at + 1]?.where);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each<[first: string, second: string, runs: string]>([
    ['', '', ''],
    ['same', 'same', '=same'],
    ['', 'new', '+new'],
    ['old', '', '-old'],
    ['The quay is closed.', 'The quay was closed.', '=The quay |-is|+was|= closed.'],
    ['one two', 'one two three', '=one two|+ three'],
    ['old words here.', 'New ones there.', '-old words here|+New ones there|=.'],
    ['a b c d', 'b d', '-a |=b|-\u0020c|= d'],
  ])('%j and %j differ in the fewest words', (first, second, wanted) => {
    const signs = { both: '=', first: '-', second: '+' };
    const runs = wordChanges(first, second).map(({ where, text }) => signs[where] + text);
    expect(runs.join('|')).toBe(wanted);
  });

  it('stand one after the other when they have too much that differs to look through', () => {
    const long = (word: string) =>
      Array.from({ length: 4_000 }, (_, at) => `${word}${at}`).join(' ');
    const [first, second] = [`Kept. ${long('a')}`, `Kept. ${long('b')}`];
    const runs = wordChanges(first, second);
    expect(runs.map(({ where }) => where)).toEqual(['both', 'first', 'second']);
    expect(side(runs, 'second')).toBe(first);
  });
});
