import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeText } from '../../../../src/domain/article/compose-text';
import {
  caretStep,
  intoBlock,
  type CaretUnit,
} from '../../../../src/renderer/features/reader/caret-steps';
import { wildBlocks } from '../../../support/random-text';
import { articleOf } from './article-texts';

const TEXT = articleOf('One two. Three four.', 'Five six.');

type Way = readonly [unit: CaretUnit, direction: 'next' | 'previous', isExtending?: boolean];

/** The text from where a move begins to where it ends. */
function over(offset: number, [unit, direction, isExtending = false]: Way): string | null {
  const step = caretStep(TEXT, offset, unit, direction, isExtending, 'en');
  if (step === null) return null;
  return TEXT.text.slice(Math.min(offset, step.offset), Math.max(offset, step.offset));
}

describe('a step of the caret', () => {
  test.each<[offset: number, way: Way, over: string | null]>([
    [0, ['grapheme', 'next'], 'O'],
    [20, ['grapheme', 'next'], '\n\n'],
    [22, ['grapheme', 'previous'], '\n\n'],
    [0, ['grapheme', 'previous'], null],
    [0, ['word', 'next'], 'One '],
    [0, ['word', 'next', true], 'One'],
    [5, ['word', 'next'], 'wo. '],
    [5, ['word', 'previous'], 't'],
    [4, ['word', 'previous'], 'One '],
    [15, ['word', 'next'], 'four.\n\n'],
    [0, ['sentence', 'next'], 'One two. '],
    [0, ['sentence', 'next', true], 'One two.'],
    [12, ['sentence', 'previous'], 'Thr'],
    [9, ['sentence', 'previous'], 'One two. '],
    [9, ['sentence', 'next'], 'Three four.\n\n'],
    [3, ['paragraph', 'next'], ' two. Three four.\n\n'],
    [3, ['paragraph', 'next', true], ' two. Three four.'],
    [24, ['paragraph', 'previous'], 'Fi'],
    [22, ['paragraph', 'previous'], 'One two. Three four.\n\n'],
    [24, ['paragraph', 'next'], 've six.'],
    [31, ['paragraph', 'next'], null],
    [5, ['text', 'previous'], 'One t'],
    [24, ['text', 'next'], 've six.'],
  ])('from %d by %j goes over %j', (offset, way, expected) => {
    expect(over(offset, way)).toBe(expected);
  });

  test('the caret is never between two blocks', () => {
    expect([0, 20, 21, 22, 99].map((offset) => intoBlock(TEXT, offset))).toEqual([
      0, 20, 20, 22, 31,
    ]);
    expect(intoBlock({ text: '', blocks: [], spans: [] }, 3)).toBeNull();
  });

  test('by any unit, from anywhere in any text, it comes to the end, on whole letters and inside blocks', () => {
    const anyUnit = fc.constantFrom<CaretUnit>('grapheme', 'word', 'sentence', 'paragraph');
    fc.assert(
      fc.property(
        wildBlocks,
        anyUnit,
        fc.boolean(),
        fc.boolean(),
        (blocks, unit, isNext, isExtending) => {
          const { text } = composeText(blocks);
          const letters = new Set([text.text.length]);
          for (const { index } of new Intl.Segmenter('en').segment(text.text)) letters.add(index);
          const [first, last] = [text.blocks[0]?.start ?? 0, text.blocks.at(-1)?.end ?? 0];
          let at = isNext ? first : last;
          for (let steps = 0; ; steps += 1) {
            expect(steps).toBeLessThanOrEqual(text.text.length + 1);
            const step = caretStep(text, at, unit, isNext ? 'next' : 'previous', isExtending, 'en');
            if (step === null) break;
            expect(isNext ? step.offset > at : step.offset < at).toBe(true);
            expect(letters.has(step.offset)).toBe(true);
            expect(intoBlock(text, step.offset)).toBe(step.offset);
            at = step.offset;
          }
          expect(at).toBe(isNext ? last : first);
        },
      ),
      { numRuns: 300 },
    );
  });
});
