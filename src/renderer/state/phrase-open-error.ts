import type { OpenError } from '../../contract/app-state';
import { assertNever } from '../../domain/assert-never';

/** Why a folder did not open as a notebook, for a person: what happened, what is safe, what to do next. */
export function phraseOpenError(error: OpenError): {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
} {
  const it = `“${folderName(error.path)}”`;
  const untouched = 'Nothing in the folder was changed.';
  switch (error.kind) {
    case 'missing':
      return {
        what: `The notebook ${it} is no longer at ${error.path}.`,
        safe: 'Dateline deleted nothing: the folder was moved, renamed, or lies on a disk that is not connected.',
        next: 'Connect the disk, or open the notebook where it is now.',
      };
    case 'notANotebook':
      return {
        what: `The folder ${it} holds no notebook.`,
        safe: untouched,
        next: 'Choose the folder that has a notebook.json in it, or make a new notebook.',
      };
    case 'notEmpty':
      return {
        what: `The folder ${it} already holds files.`,
        safe: untouched,
        next: 'Choose an empty folder, or a new one, for the notebook.',
      };
    case 'inUse':
      return {
        what: `The notebook ${it} is open in ${error.by}.`,
        safe: 'Only one may write at a time, so that nobody’s edits are lost. Nothing was changed.',
        next: 'Read it here without changing it, or close it there and open it again.',
      };
    case 'damaged':
      return {
        what: `The notebook ${it} is damaged: ${error.what}.`,
        safe: 'Dateline stopped before changing anything; article texts, originals and backups lie in the folder.',
        next: 'Make a copy of the folder, then put back the newest one in its backups folder.',
      };
    case 'unreadable':
      return {
        what: `The folder ${it} could not be read (${error.code}).`,
        safe: untouched,
        next: 'Check that the disk is connected and that you may read the folder, then try again.',
      };
    default:
      return assertNever(error);
  }
}

/** Last part of a path of any platform. */
function folderName(path: string): string {
  return path.split(/[/\\]/u).filter(Boolean).at(-1) ?? path;
}
