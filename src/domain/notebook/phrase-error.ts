import { assertNever } from '../assert-never';
import type { CommandError } from './command';

/** An error in words for a person: one sentence each. */
export interface PhrasedError {
  /** What happened. */
  readonly what: string;
  /** What is safe. */
  readonly safe: string;
  /** What to do next. */
  readonly next: string;
}

/** Why a command was refused, for a person. */
export function phraseCommandError(error: CommandError): PhrasedError {
  const [what, next] = wordsFor(error);
  return { what, safe: 'Nothing was changed.', next };
}

function wordsFor(error: CommandError): readonly [what: string, next: string] {
  switch (error.kind) {
    case 'notFound':
      return [
        `${thing(error.id)} is no longer in the notebook.`,
        'Undo what removed it, or go on without it.',
      ];
    case 'badId':
      return [
        `“${error.id}” can’t be an id.`,
        'Use the kind, a colon, and up to 100 letters, digits, hyphens or underscores.',
      ];
    case 'idTaken':
      return [`The id ${error.id} is already in use.`, 'Choose another id, or leave it out.'];
    case 'nameTaken':
      return [`There is already one named “${error.name}” here.`, 'Choose another name.'];
    case 'nameEmpty':
      return ['The name is empty.', 'Type a name.'];
    case 'badDate':
      return [
        `“${error.value}” is not a date that exists.`,
        'Write a day, month or year, such as 2 January 2025, or leave it empty if it is unknown.',
      ];
    case 'badAddress':
      return [
        `“${error.value}” is not a web address.`,
        'Write it in full, beginning with https:// or http://, or leave it empty.',
      ];
    case 'badLanguage':
      return [`“${error.value}” is not a language code.`, 'Use a code such as en, ar or pt-BR.'];
    case 'badTarget':
      return [`The passage can’t be marked: ${error.reason}.`, 'Select the passage again.'];
    case 'cycle':
      return [
        'A tag can’t lie under itself or under one of its own.',
        'Choose another tag, or move that one out first.',
      ];
    case 'notInTrash':
      return ['The article is not in the trash.', 'Move it to the trash first.'];
    default:
      return assertNever(error);
  }
}

function thing(id: string): string {
  const kind = id.slice(0, Math.max(id.indexOf(':'), 0));
  return THINGS.has(kind) ? `That ${kind}` : 'That record';
}

const THINGS = new Set(['article', 'annotation', 'speaker', 'tag', 'collection', 'note']);
