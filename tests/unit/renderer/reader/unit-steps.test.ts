import { describe, expect, test } from 'vitest';
import type {
  SelectionStep,
  TextRange,
} from '../../../../src/renderer/features/reader/reader-types';
import {
  blockFrom,
  neighbourBlock,
  spanOf,
  stepSelection,
  type NeighbourOf,
} from '../../../../src/renderer/features/reader/unit-steps';
import { articleOf } from './article-texts';

/** Units of ten: 0–10, 10–20 … 40–50. */
const neighbourOf: NeighbourOf = ({ start, end }, direction) => {
  const next = direction === 'next' ? end : start - 10;
  return next < 0 || next >= 50 ? null : { start: next, end: next + 10 };
};

function after(origin: TextRange, ...steps: readonly SelectionStep[]): TextRange | null {
  let selection = { origin, edge: origin };
  for (const step of steps) {
    const next = stepSelection(selection, step, neighbourOf);
    if (next === null) return null;
    selection = next;
  }
  return spanOf(selection);
}

const MIDDLE = { start: 20, end: 30 };

describe('selecting unit by unit', () => {
  test.each([
    [['next'], 30, 40],
    [['previous'], 10, 20],
    [['extendNext'], 20, 40],
    [['extendNext', 'extendNext'], 20, 50],
    [['extendNext', 'extendPrevious'], 20, 30],
    [['extendNext', 'extendPrevious', 'extendPrevious'], 10, 30],
    [['extendPrevious', 'next'], 20, 30],
    [['extendNext', 'next'], 40, 50],
  ] as const)('%j selects %i to %i', (steps, start, end) => {
    expect(after(MIDDLE, ...steps)).toEqual({ start, end });
  });

  test('stops at the ends of the text', () => {
    expect(after({ start: 40, end: 50 }, 'next')).toBeNull();
    expect(after({ start: 0, end: 10 }, 'extendPrevious')).toBeNull();
  });
});

describe('paragraphs', () => {
  const text = articleOf('First one.', ['heading', 'Second', 2], 'Third one.');
  const words = (range: TextRange | null) => range && text.text.slice(range.start, range.end);

  test('the one in view is the first that ends behind the offset', () => {
    expect([0, 9, 11, 15, 99].map((offset) => words(blockFrom(text, offset)))).toEqual([
      'First one.',
      'First one.',
      'Second',
      'Second',
      null,
    ]);
  });

  test('neighbours are the blocks around a range', () => {
    const second = blockFrom(text, 12) ?? { start: 0, end: 0 };
    expect(words(neighbourBlock(text, second, 'next'))).toBe('Third one.');
    expect(words(neighbourBlock(text, second, 'previous'))).toBe('First one.');
    expect(neighbourBlock(text, { start: 0, end: 4 }, 'previous')).toBeNull();
  });
});
