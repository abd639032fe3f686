import type { CopyError, NotebookCopy } from '../contract/safekeeping';
import type { Result } from '../domain/result';
import type { Saving } from './saving';

/** A try to save that has not come to an end by then is not waited for: the question is put again. */
const TRY_LIMIT_MS = 10_000;

/** Edits that can't be saved, and what can be done with them. */
export interface HeldEdits {
  readonly saving: Saving;
  readonly retry: () => void;
  readonly copyTo: (folder: string) => Promise<Result<NotebookCopy, CopyError>>;
}

/** What the user decides about edits that can't be saved while their notebook is to be closed. */
export type HeldDecision = 'retry' | 'copy' | 'lose' | 'stay';

/** How the user is asked. */
export interface HeldQuestions {
  /** `note` says what came of the decision before; empty the first time. */
  readonly decide: (edits: number, note: string) => Promise<HeldDecision>;
  /** Where a copy goes; `null` when the user cancels. */
  readonly askForFolder: () => Promise<string | null>;
}

/** Asks until nothing would be lost or the user gives the edits up, and answers `true`; `false` when the user stays. */
export async function settleHeld(
  { saving, retry, copyTo }: HeldEdits,
  { decide, askForFolder }: HeldQuestions,
): Promise<boolean> {
  let note = '';
  while (saving.held && saving.wouldLose) {
    switch (await decide(saving.held.edits, note)) {
      case 'stay':
        return false;
      case 'lose':
        return true;
      case 'retry': {
        const tried = saving.nextTry(TRY_LIMIT_MS);
        retry();
        await tried;
        note = 'They still can’t be saved.';
        break;
      }
      case 'copy': {
        const folder = await askForFolder();
        const copied = folder === null ? null : await copyTo(folder);
        note = copied && !copied.ok ? phraseCopyError(copied.error) : '';
      }
    }
  }
  return true;
}

function phraseCopyError({ kind }: CopyError): string {
  return kind === 'notEmpty'
    ? 'The copy needs an empty folder.'
    : 'The copy could not be written there.';
}
