import { useEffect, useReducer } from 'react';
import type { ReadItem } from '../../../../contract/import-and-export';
import { useCommands } from '../../../state/command-bus';
import type { ReviewChange } from './change-review';
import type { Review } from './review';
import { startReview, stepReview } from './review-history';

/** The review of some items: what it holds now, and the one way to change it. Undo and redo go here while it is open. */
export function useReview(items: readonly ReadItem[]): {
  readonly review: Review;
  readonly change: (change: ReviewChange) => void;
  /** Whether anything was done that can be taken back or done again. */
  readonly isUnderWay: boolean;
} {
  const [history, step] = useReducer(stepReview, items, startReview);
  useEffect(() => step({ kind: 'items', items }), [items]);
  useCommands({ undo: () => step({ kind: 'undo' }), redo: () => step({ kind: 'redo' }) });
  const isUnderWay = history.past.length + history.future.length > 0;
  return { review: history.review, change: step, isUnderWay };
}
