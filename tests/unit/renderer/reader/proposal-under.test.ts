import { describe, expect, it } from 'vitest';
import { proposalUnder } from '../../../../src/renderer/features/reader/proposal-under';
import type {
  ReaderMark,
  ReaderProposal,
} from '../../../../src/renderer/features/reader/reader-types';

const split: ReaderProposal = {
  id: 'split',
  name: 'Proposed quotation',
  start: 10,
  end: 40,
  parts: [
    { start: 10, end: 20 },
    { start: 30, end: 40 },
  ],
};
const mark = (start: number, end: number): ReaderMark => ({
  ...{ id: 'annotation:1', start, end },
  colour: 'sun',
  isStatement: false,
});

describe('the proposal under the pointer', () => {
  it.each([
    ['stands in one of its parts', 35, [], split],
    ['does not stand between them', 25, [], null],
    ['gives way to a shorter mark', 15, [mark(12, 18)], null],
    ['is meant before a longer one', 15, [mark(0, 90)], split],
  ])('%s', (_, offset, marks, expected) => {
    expect(proposalUnder([split], offset, marks)).toBe(expected);
  });
});
