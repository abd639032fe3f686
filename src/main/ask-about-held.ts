import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { askForFolder } from './ask';
import type { HeldDecision, HeldQuestions } from './settle-held';

const DECISIONS: readonly HeldDecision[] = ['retry', 'copy', 'lose', 'stay'];

/** The system's dialogs about edits that can't be saved, over the window there is. */
export function heldQuestions(window: () => BrowserWindow | null): HeldQuestions {
  return {
    decide: (edits, note) => decide(window(), edits, note),
    askForFolder: () => askForCopyFolder(window()),
  };
}

/** Asks where a copy of the notebook goes; `null` when the user cancels. */
export function askForCopyFolder(window: BrowserWindow | null): Promise<string | null> {
  return askForFolder(window, {
    title: 'Save a copy in an empty or new folder',
    buttonLabel: 'Save a copy here',
  });
}

async function decide(
  window: BrowserWindow | null,
  edits: number,
  note: string,
): Promise<HeldDecision> {
  const count = edits === 1 ? '1 edit' : `${edits.toLocaleString()} edits`;
  const options: MessageBoxOptions = {
    type: 'warning',
    message: `${count} can’t be saved.`,
    detail: [
      note,
      'Everything before is safe in the notebook. A copy saved elsewhere holds the whole notebook and what is not saved.',
    ]
      .join('\n')
      .trim(),
    buttons: ['Try again', 'Save a copy elsewhere…', `Close and lose ${count}`, 'Cancel'],
    defaultId: 1,
    cancelId: 3,
    noLink: true,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return DECISIONS[response] ?? 'stay';
}
