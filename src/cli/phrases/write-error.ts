import type { WriteError } from '../../desk/write-export';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { phraseCode } from './system-code';

/** Why an export was not written. */
export function phraseWriteError(error: WriteError): PhrasedError {
  if (error.kind === 'notWritten') {
    return {
      what: `“${error.path}” could not be written: ${phraseCode(error.code)}.`,
      safe: 'The notebook is as it was, and no file was left half written.',
      next: 'Make room or name another place, then run this again.',
    };
  }
  const [first = '', ...others] = error.paths;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return {
    what: `There is already a “${first}”${more}.`,
    safe: 'Nothing was written.',
    next: 'Name another place, or add --overwrite to replace it.',
  };
}
