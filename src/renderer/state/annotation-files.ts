import type { AnnotationFileTold } from '../../contract/annotation-files';
import { phraseAnnotations, phraseNoAnnotations } from '../../domain/export/w3c/phrase-annotations';
import { bridge } from '../platform/bridge';
import { tell, tellEditError, tellProblem } from './messages';
import { phraseFault } from './phrase-saving';
import { tellWithUndo } from './undo-offer';

/** Tells what becomes of files of annotations from now on, until the returned function is called. */
export function followAnnotationFiles(): () => void {
  return bridge().onAnnotationsImported(tellFile);
}

function tellFile({ name, outcome }: AnnotationFileTold): void {
  if (outcome.ok) {
    const told = `${name}: ${phraseAnnotations(outcome.value)}`;
    if (outcome.value.added > 0) tellWithUndo(told);
    else tell(told);
    return;
  }
  const { error } = outcome;
  if (error.kind === 'edit') tellEditError(error.error);
  else if (error.kind === 'unreadable') {
    const { what, next } = phraseFault(error.code);
    tellProblem(`${name} could not be read: ${what}. Nothing was changed. ${next}`);
  } else {
    const { what, safe, next } = phraseNoAnnotations(error.kind);
    tellProblem(`${name}: ${what} ${safe} ${next}`);
  }
}
