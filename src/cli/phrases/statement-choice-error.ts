import type { StatementChoiceError } from '../../desk/choose-statements';
import type { NotebookDesk } from '../../desk/notebook-desk';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { printable } from '../terminal';
import { listed, phraseChoiceError } from './choice-error';

/** Why statements could not be chosen, with the names there are. */
export function phraseStatementChoiceError(
  error: StatementChoiceError,
  desk: NotebookDesk,
): PhrasedError {
  const safe = 'Nothing was written.';
  switch (error.kind) {
    case 'noneOfThatName': {
      const what = `There is no ${error.what} “${printable(error.name)}” in this notebook.`;
      return { what, safe, next: listed(`${error.what}s`, error.known) };
    }
    case 'manySpeakers': {
      const what = `“${printable(error.name)}” is a name of ${error.names.length} speakers.`;
      return { what, safe, next: listed('speakers', error.names) };
    }
    case 'noDate': {
      const what = `--${error.option} is a date such as 2025, 2025-01 or 2025-01-02, not “${printable(error.value)}”.`;
      return { what, safe, next: 'Give a year, a month or a day.' };
    }
    default:
      return phraseChoiceError(error, desk);
  }
}
