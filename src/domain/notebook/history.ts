import type { Diff } from './diff';
import { isEmpty, reverse, squash } from './diff';

/** Something done that can be undone as one. */
export interface HistoryStep {
  readonly label: string;
  readonly diff: Diff;
  /** Steps in a row with the same group become one, such as the typing of one note; `null` stands alone. */
  readonly group: string | null;
}

/** What was done and can be undone, and what was undone and can be done again; the latest last. */
export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

/** A way back or forth: the diff to patch with, and the history after that. */
export interface HistoryMove {
  readonly history: History;
  readonly diff: Diff;
  readonly label: string;
}

/** Nothing to undo. */
export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** Steps that are kept; the oldest go first. */
const MOST_STEPS = 1000;

/** Takes up a step that was done. What had been undone can then no longer be redone; an empty diff is no step. */
export function remember(history: History, step: HistoryStep): History {
  if (isEmpty(step.diff)) return history;
  const last = history.done.at(-1);
  const continues = last !== undefined && step.group !== null && last.group === step.group;
  if (!continues) return { done: [...history.done, step].slice(-MOST_STEPS), undone: [] };
  const joined = { ...last, diff: squash(last.diff, step.diff) };
  const earlier = history.done.slice(0, -1);
  return { done: isEmpty(joined.diff) ? earlier : [...earlier, joined], undone: [] };
}

/** The way back over the latest step; `null` when there is none. */
export function undoStep(history: History): HistoryMove | null {
  const step = history.done.at(-1);
  if (step === undefined) return null;
  const done = history.done
    .slice(0, -1)
    .map((one, index, all) => (index === all.length - 1 ? closed(one) : one));
  const undone = [...history.undone, closed(step)];
  return { history: { done, undone }, diff: reverse(step.diff), label: step.label };
}

/** The way forth over the step undone last; `null` when there is none. */
export function redoStep(history: History): HistoryMove | null {
  const step = history.undone.at(-1);
  if (step === undefined) return null;
  const undone = history.undone.slice(0, -1);
  return { history: { done: [...history.done, step], undone }, diff: step.diff, label: step.label };
}

/** The step as one that takes in no further ones: what follows an undo is a step of its own. */
function closed(step: HistoryStep): HistoryStep {
  return { ...step, group: null };
}
