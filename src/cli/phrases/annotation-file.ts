import { type AnnotationFileError, phraseNoAnnotations } from '../../desk/import-annotation-file';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { phraseEditError } from './edit-error';
import { phraseReadError } from './read-error';

/** Why a file of annotations did not come in, for a person. */
export function phraseAnnotationFile(error: AnnotationFileError): PhrasedError {
  if (error.kind === 'edit') return phraseEditError(error.error);
  return error.kind === 'unreadable' ? phraseReadError(error) : phraseNoAnnotations(error.kind);
}
