import type { ReadItem } from '../../../../contract/import-and-export';
import { changeReview, type ReviewChange } from './change-review';
import { EMPTY_REVIEW, withItems, type Review } from './review';

/** A review with the way back and forth: nothing of it is in the notebook yet, so it has its own undo. */
export interface ReviewHistory {
  readonly review: Review;
  readonly past: readonly Review[];
  readonly future: readonly Review[];
  /** Changes in a row with the same group are undone as one. */
  readonly group: string | null;
}

/** What happens to a history. */
export type ReviewStep =
  | ReviewChange
  | { readonly kind: 'items'; readonly items: readonly ReadItem[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** The history of a review that begins with some items. */
export function startReview(items: readonly ReadItem[]): ReviewHistory {
  return { review: withItems(EMPTY_REVIEW, items), past: [], future: [], group: null };
}

/** The history after a step. */
export function stepReview(history: ReviewHistory, step: ReviewStep): ReviewHistory {
  switch (step.kind) {
    case 'undo':
      return back(history);
    case 'redo':
      return forth(history);
    case 'items':
      return { ...history, review: withItems(history.review, step.items) };
    case 'choose':
    case 'settle':
      return { ...history, review: changeReview(history.review, step) };
    default:
      return remember(history, step);
  }
}

function remember(history: ReviewHistory, change: ReviewChange): ReviewHistory {
  const review = changeReview(history.review, change);
  if (review === history.review) return history;
  const group = groupOf(change);
  const goesOn = group !== null && group === history.group;
  const past = goesOn ? history.past : [...history.past.slice(-MOST_STEPS), history.review];
  return { review, past, future: [], group };
}

const MOST_STEPS = 200;

/** Typing in one field is one step. */
function groupOf(change: ReviewChange): string | null {
  if (change.kind === 'type') return `${change.id} ${change.field}`;
  if (change.kind === 'set') return `${change.id} ${Object.keys(change.patch).join(' ')}`;
  return null;
}

function back(history: ReviewHistory): ReviewHistory {
  const review = history.past.at(-1);
  if (!review) return history;
  return {
    review: withItems(review, history.review.items),
    past: history.past.slice(0, -1),
    future: [history.review, ...history.future],
    group: null,
  };
}

function forth(history: ReviewHistory): ReviewHistory {
  const [review, ...future] = history.future;
  if (!review) return history;
  return {
    review: withItems(review, history.review.items),
    past: [...history.past, history.review],
    future,
    group: null,
  };
}
