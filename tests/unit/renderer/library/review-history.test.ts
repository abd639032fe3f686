import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../../src/renderer/features/library/import-dialog/review';
import {
  startReview,
  stepReview,
  type ReviewHistory,
  type ReviewStep,
} from '../../../../src/renderer/features/library/import-dialog/review-history';
import { candidate, pieceAt, readItem } from './sample-candidates';

const ITEM = readItem(candidate(['One.', 'Two.', 'Three.']));
const ID = 'entry:1';

function steps(...all: readonly ReviewStep[]): ReviewHistory {
  return all.reduce(stepReview, startReview([ITEM]));
}

const cut: ReviewStep = { kind: 'cut', id: ID, index: 1 };
const title = (text: string): ReviewStep => ({ kind: 'set', id: ID, patch: { title: text } });

describe('undo while nothing is in the notebook yet', () => {
  it('takes a cut back and does it again', () => {
    expect(piecesOf(steps(cut).review)).toHaveLength(2);
    expect(piecesOf(steps(cut, { kind: 'undo' }).review)).toHaveLength(1);
    expect(piecesOf(steps(cut, { kind: 'undo' }, { kind: 'redo' }).review)).toHaveLength(2);
  });

  it('takes typing in one field back as one step', () => {
    const undone = steps(cut, title('H'), title('Ha'), title('Harbour'), { kind: 'undo' });
    expect(piecesOf(undone.review)).toHaveLength(2);
    expect(pieceAt(undone.review, 0).candidate.metadata.title).toBe('Harbour reopens');
  });

  it('does not count looking around', () => {
    expect(
      steps({ kind: 'choose', id: ID }, { kind: 'settle', id: ID, field: 'url' }).past,
    ).toEqual([]);
  });

  it('does not count a change that changes nothing', () => {
    expect(steps({ kind: 'cut', id: ID, index: 0 }).past).toEqual([]);
  });

  it('keeps what was read since', () => {
    const other = readItem(candidate(['Other.']), 'reading:2');
    const undone = steps(cut, { kind: 'items', items: [ITEM, other] }, { kind: 'undo' });
    expect(piecesOf(undone.review)).toHaveLength(2);
    expect(pieceAt(undone.review, 1).readingId).toBe('reading:2');
  });

  it('stands still at either end', () => {
    const start = startReview([ITEM]);
    expect(stepReview(start, { kind: 'undo' })).toBe(start);
    expect(stepReview(start, { kind: 'redo' })).toBe(start);
  });
});
