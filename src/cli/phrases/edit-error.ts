import type { EditError } from '../../desk/ask-for-edit';
import { phraseRefusal } from '../../desk/phrase-refusal';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { phraseCode } from './system-code';

/** Why an edit of the notebook was not done. */
export function phraseEditError(error: EditError): PhrasedError {
  switch (error.kind) {
    case 'refused':
      return phraseRefusal(error.reason);
    case 'notSaved':
      return {
        what: `The notebook could not be saved: ${phraseCode(error.code)}.`,
        safe: 'What was saved before is safe.',
        next: 'Make room or mend what is named, then run this again.',
      };
    case 'readOnly':
      return {
        what: 'The notebook can only be read.',
        safe: 'Nothing was changed.',
        next: 'Check that you may write to its folder, and that no newer Dateline wrote it.',
      };
    case 'changedOutside':
      return {
        what: `Another program changed “${error.file}” of the notebook.`,
        safe: 'What it wrote and what was saved before are there still.',
        next: 'Wait until it is done with the folder, then run this again.',
      };
  }
}
