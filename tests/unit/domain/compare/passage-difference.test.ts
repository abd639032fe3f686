import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { differenceMarkdown } from '../../../../src/domain/compare/difference-markdown';
import { passageDifference } from '../../../../src/domain/compare/passage-difference';
import { wildText } from '../../../support/random-text';

const SIGNS = { kept: '=', dropped: '-', new: '+' };

function shown(first: string, second: string): string {
  return passageDifference(first, second)
    .map((piece) => SIGNS[piece.kind] + (piece.second || piece.first))
    .join('|');
}

describe('the difference of two passages', () => {
  it.each<[first: string, second: string, pieces: string]>([
    ['', '', ''],
    ['…', '', '-…'],
    ['We keep the port open.', 'We keep the port open.', '=We keep the port open.'],
    ['The quay is closed.', 'the quay was closed', '=the quay |-is |+was |=closed'],
    ['“We act now,” she said.', 'We act now, she said', '=We act now, she said'],
    ['one two', 'one two three', '=one two|+ three'.replace('two|+ ', 'two |+')],
    ['rose 5 percent', 'rose 5% percent', '=rose |-5 |+5% |=percent'],
    ['pre-war plans', 'pre-election plans', '=pre-|-war |+election |=plans'],
    [
      'calls for unity of all Syria',
      'asks for stability of all Syria',
      '-calls for unity |+asks for stability |=of all Syria',
    ],
    ['قالَ الوزير اليوم', 'قال الوزير أمس', '=قال الوزير |-اليوم|+أمس'],
  ])('[W8] of %j and %j tells kept, dropped and new words', (first, second, pieces) => {
    expect(shown(first, second)).toBe(pieces);
  });

  it('[W8] loses nothing of either, whatever they say', () => {
    fc.assert(
      fc.property(wildText, wildText, (first, second) => {
        const pieces = passageDifference(first, second);
        expect(pieces.map((piece) => piece.first).join('')).toBe(first);
        expect(pieces.map((piece) => piece.second).join('')).toBe(second);
        for (const { kind, first: one, second: other } of pieces) {
          expect(
            kind === 'kept' ? one !== '' && other !== '' : (one === '') !== (other === ''),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a difference as Markdown', () => {
  it.each<[first: string, second: string, markdown: string]>([
    ['The quay is closed.', 'The quay was closed.', 'The quay ~~is~~ **was** closed.'],
    ['1. It *is* so', '1. It *was* so', '1\\. It ~~\\*is\\*~~ **\\*was\\*** so'],
    ['pre-war plans', 'pre-election plans', 'pre-~~war~~ **election** plans'],
    ['kept\n\nold', 'kept\n\nnew', 'kept ~~old~~ **new**'],
    ['war—peace now', 'war—truce now', 'war—~~peace~~ **truce** now'],
  ])('[W9] of %j and %j strikes what was dropped and prints what is new bold', (a, b, markdown) => {
    expect(differenceMarkdown(passageDifference(a, b))).toBe(`${markdown}\n`);
  });

  it('[W9] names both articles where they are known', () => {
    const pieces = passageDifference('We act', 'We wait');
    expect(differenceMarkdown(pieces, { first: 'Post, 2024', second: 'Gazette, 2025' })).toBe(
      'We ~~act~~ **wait**\n\n~~Struck~~: Post, 2024  \n**Bold**: Gazette, 2025\n',
    );
  });

  it('[W9] is one paragraph whose bold words are the new ones, whatever the passages say', () => {
    fc.assert(
      fc.property(wildText, wildText, (first, second) => {
        const markdown = differenceMarkdown(passageDifference(first, second));
        const { children } = fromMarkdown(markdown);
        expect(children.length).toBeLessThanOrEqual(1);
        expect(children.every(({ type }) => type === 'paragraph')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
