import type { LineError } from '../../desk/edit-by-lines';
import { phraseEditError } from './edit-error';
import { phraseCode } from './system-code';

/** An error as scripts are told it: a word to act upon, and a sentence for a person. */
export interface PhrasedLineError {
  readonly code: string;
  readonly message: string;
}

/** Why a line of commands was not done. */
export function phraseLineError(error: LineError): PhrasedLineError {
  return { code: codeOf(error), message: messageOf(error) };
}

/** Codes are promised to scripts: what is called otherwise inside keeps its name here. */
function codeOf(error: LineError): string {
  switch (error.kind) {
    case 'refused':
      return error.reason.kind;
    case 'notText':
      return 'notUtf8';
    case 'textMissing':
    case 'textDamaged':
      return 'textUnreadable';
    case 'passage':
      return error.error.kind === 'missing' ? 'noPassage' : 'manyPassages';
    default:
      return error.kind;
  }
}

function messageOf(error: LineError): string {
  switch (error.kind) {
    case 'badJson':
      return `The line is not JSON: ${error.what}`;
    case 'badCommand':
      return `The line is no command: ${error.what}`;
    case 'tooLong':
      return 'The line is too long.';
    case 'notText':
      return 'The line is not UTF-8.';
    case 'unreadable':
      return `Nothing more could be read: ${phraseCode(error.code)}.`;
    case 'nothingToUndo':
      return 'There is nothing to undo.';
    case 'nothingToRedo':
      return 'There is nothing to redo.';
    case 'textMissing':
    case 'textDamaged':
      return 'The text of the article could not be read.';
    case 'passage':
      return ofPassage(error);
    case 'refused':
      return error.reason.kind === 'notFound'
        ? `There is no ${error.reason.id} in the notebook.`
        : phraseEditError(error).what;
    default:
      return phraseEditError(error).what;
  }
}

function ofPassage({ passage, error }: Extract<LineError, { kind: 'passage' }>): string {
  const { articleId } = passage;
  return error.kind === 'missing'
    ? `The passage does not stand in the current text of ${articleId} as it was named.`
    : `The passage stands at ${error.places} places in ${articleId}; name what stands before (prefix) or behind it (suffix), or where it begins (start).`;
}
