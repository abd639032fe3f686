import type { CommandError } from './command';
import { RECORD_KINDS } from './records';

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

function wordsFor<Kind extends CommandError['kind']>(error: ErrorOf<Kind>): Words {
  return WORDS[error.kind](error);
}

type ErrorOf<Kind extends CommandError['kind']> = Extract<CommandError, { readonly kind: Kind }>;
type Words = readonly [what: string, next: string];

const WORDS: { readonly [Kind in CommandError['kind']]: (error: ErrorOf<Kind>) => Words } = {
  notFound: ({ id }) => [
    `${thing(id)} is no longer in the notebook.`,
    'Undo what removed it, or go on without it.',
  ],
  badId: ({ id }) => [
    `“${id}” can’t be an id.`,
    'Use the kind, a colon, and up to 100 letters, digits, hyphens or underscores.',
  ],
  idTaken: ({ id }) => [`The id ${id} is already in use.`, 'Choose another id, or leave it out.'],
  nameTaken: ({ name }) => [`There is already one named “${name}” here.`, 'Choose another name.'],
  nameEmpty: () => ['The name is empty.', 'Type a name.'],
  badDate: ({ value }) => [
    `“${value}” is not a date that exists.`,
    'Write a day, month or year, such as 2 January 2025, or leave it empty if it is unknown.',
  ],
  badAddress: ({ value }) => [
    `“${value}” is not a web address.`,
    'Write it in full, beginning with https:// or http://, or leave it empty.',
  ],
  badLanguage: ({ value }) => [
    `“${value}” is not a language code.`,
    'Use a code such as en, ar or pt-BR.',
  ],
  badTarget: ({ reason }) => [
    `The passage can’t be marked: ${reason}.`,
    'Select the passage again.',
  ],
  cannotSplit: () => [
    'The annotation can’t be split there: nothing of it would be left on one side.',
    'Put the caret between two of its words.',
  ],
  cannotMerge: ({ reason }) => [
    `The annotations can’t be merged: ${reason}.`,
    'Choose two or more of one article that agree on who said it, when and where.',
  ],
  badParts: ({ reason }) => [
    `The passage can’t be parted like that: ${reason}.`,
    'Leave the parts out, or name what was said from the beginning of the passage to its end.',
  ],
  cannotSplitSpeaker: ({ reason }) => [
    `The speaker can’t be split: ${reason}.`,
    'Look at the speaker as it is now, and choose again what goes to the new one.',
  ],
  cycle: () => [
    'A tag can’t lie under itself or under one of its own.',
    'Choose another tag, or move that one out first.',
  ],
  notInTrash: () => ['The article is not in the trash.', 'Move it to the trash first.'],
  relatedToItself: () => ['A passage can’t be related to itself.', 'Choose another passage.'],
  relatedAlready: () => [
    'The two passages are related in this way already.',
    'Choose another kind of relation, or change the one that is there.',
  ],
};

function thing(id: string): string {
  const kind = id.slice(0, Math.max(id.indexOf(':'), 0));
  return THINGS.has(kind) ? `That ${kind}` : 'That record';
}

const THINGS: ReadonlySet<string> = new Set(RECORD_KINDS);
