import type { CommandError } from '../domain/notebook/command';
import { phraseCommandError, type PhrasedError } from '../domain/notebook/phrase-error';

/** Why the notebook refused an edit, for a person. */
export function phraseRefusal(reason: CommandError): PhrasedError {
  return phraseCommandError(reason);
}
