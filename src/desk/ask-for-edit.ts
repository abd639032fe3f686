import type { Outcome } from '../domain/notebook/apply';
import type { CommandError } from '../domain/notebook/command';
import { type History, type HistoryMove, remember } from '../domain/notebook/history';
import { fail, ok, type Result } from '../domain/result';
import type { SaveError } from '../library/open-error';
import type { EditQueue } from './edit-queue';
import type { Step } from './edit-request';

/** An edit that is done and on the disk. */
export interface Done {
  readonly revision: number;
  readonly label: string;
}

/** Why an edit was not done; the notebook is as it was before. */
export type EditError = { readonly kind: 'refused'; readonly reason: CommandError } | SaveError;

/** Works out what an edit does to the notebook as it is when its turn has come. */
export type PrepareEdit = () => Promise<Result<Outcome, CommandError>>;

/** Asks for an edit; steps in a row with the same `group` are undone as one. */
export function askForEdit(
  queue: EditQueue,
  prepare: PrepareEdit,
  group: string | null,
): Promise<Result<Done, EditError>> {
  return ask<Result<Done, EditError>>(queue, async (history) => {
    const made = await prepare();
    if (!made.ok) return { answer: fail({ kind: 'refused', reason: made.error }) };
    const { diff, label } = made.value;
    return { how: 'do', diff, label, history: remember(history, { label, diff, group }) };
  });
}

/** Asks for a step back or forth in what was done; `null` when there is none. */
export function askForMove(
  queue: EditQueue,
  how: 'undo' | 'redo',
  step: (history: History) => HistoryMove | null,
): Promise<Result<Done, EditError> | null> {
  return ask<Result<Done, EditError> | null>(queue, (history) => {
    const move = step(history);
    return Promise.resolve(move === null ? { answer: null } : { how, ...move });
  });
}

/** Puts a request in the queue; its answer is its own when there is nothing to save. */
function ask<Answer>(
  queue: EditQueue,
  prepare: (history: History) => Promise<Step | { readonly answer: Answer }>,
): Promise<Answer | Result<Done, EditError>> {
  return new Promise((resolve, reject) => {
    let own: { readonly answer: Answer } | null = null;
    queue.add({
      async prepare(history) {
        const prepared = await prepare(history);
        own = 'answer' in prepared ? prepared : null;
        return 'answer' in prepared ? null : prepared;
      },
      settle(outcome) {
        if (outcome === null) resolve((own as { readonly answer: Answer }).answer);
        else if ('error' in outcome) resolve(fail(outcome.error));
        else resolve(ok({ revision: outcome.revision, label: outcome.label }));
      },
      fail: reject,
    });
  });
}
