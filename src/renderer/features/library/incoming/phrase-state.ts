import { assertNever } from '../../../../domain/assert-never';
import type { BatchFailure, BatchItemState, BatchRow } from '../../../../domain/incoming/batch';
import { phraseReadError } from '../import-dialog/phrase-read-error';

/** How things stand with an item, in a few words for its row. */
export function nameState(state: BatchItemState): string {
  switch (state.status) {
    case 'waiting':
      return 'Waiting';
    case 'reading':
      return 'Being read';
    case 'added':
      return state.articleIds.length > 1 ? `${state.articleIds.length} articles added` : 'Added';
    case 'duplicate':
      return 'There already';
    case 'newVersion':
      return 'Added as a new version';
    case 'needsALook':
      return state.candidates > 1 ? `To look at: ${state.candidates} articles` : 'To look at';
    case 'skipped':
      return 'Left out';
    case 'failed':
      return 'Failed';
    case 'cancelled':
      return 'Called off';
    default:
      return assertNever(state);
  }
}

/** Why an item failed: what happened, what is safe, what to do next. */
export function phraseFailure(
  { name, via }: BatchRow,
  why: BatchFailure,
): { readonly what: string; readonly safe: string; readonly next: string } {
  if (why.at === 'reading') return phraseReadError(via === 'file' ? name : null, why.error);
  return {
    what: `“${name}” was read and could not be saved.`,
    safe: 'Nothing of it is in the notebook. Everything saved before is safe.',
    next: 'Look at the line about saving below, then try again.',
  };
}

/** The host that an item was not fetched from because it lies in the own network; `null` for everything else. */
export function privateHost({ state }: BatchRow): string | null {
  if (state.status !== 'failed' || state.why.at !== 'reading') return null;
  const { error } = state.why;
  return error.kind === 'address' && error.problem.kind === 'private' ? error.host : null;
}
