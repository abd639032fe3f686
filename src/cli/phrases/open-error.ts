import type { OpenError } from '../../contract/app-state';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { phraseCode } from './system-code';

const UNTOUCHED = 'Nothing was changed.';

/** Why a folder, named as the user did, did not open as a notebook. */
export function phraseOpenError(
  folder: string,
  error: OpenError,
  how: 'open' | 'make',
): PhrasedError {
  switch (error.kind) {
    case 'missing':
      return phrase(
        `There is no folder “${folder}”.`,
        'Check its name; import makes a new notebook.',
      );
    case 'notANotebook':
    case 'notEmpty':
      return phrase(
        `“${folder}” is no notebook.`,
        how === 'make'
          ? 'Name a notebook, or a folder that is empty or not there yet.'
          : 'Name the folder that has a notebook.json in it.',
      );
    case 'inUse':
      return phrase(
        `The notebook “${folder}” is in use by ${error.by}.`,
        'Close it there, then run this again.',
      );
    case 'damaged':
      return phrase(
        `The notebook “${folder}” is damaged: ${error.what}.`,
        'Make a copy of the folder before you do anything with it; texts and originals lie in it as files.',
      );
    case 'unreadable':
      return error.code === 'newerSchema'
        ? phrase(
            `The notebook “${folder}” was written by a newer Dateline.`,
            'Update this one, then run this again.',
          )
        : phrase(
            `“${folder}” could not be opened: ${phraseCode(error.code)}.`,
            'Check that the disk is connected and that you may read and write there.',
          );
  }
}

function phrase(what: string, next: string): PhrasedError {
  return { what, safe: UNTOUCHED, next };
}
