import { assertNever } from '../../../../domain/assert-never';
import type { ReadField } from '../metadata/metadata-draft';
import type { Lack } from './review';

/** What keeps a piece from being added and what to do, for a person. */
export function phraseLack(lack: Lack): string {
  switch (lack.kind) {
    case 'title':
      return 'It has no title yet. Give it one, or use a line of its text.';
    case 'text':
      return 'All of its text is set aside. Bring some back, or leave the article out.';
    case 'unread':
      return `Its ${FIELDS[lack.field]} is not understood. Correct it, or empty the field.`;
    default:
      return assertNever(lack);
  }
}

/** The same in a few words, for a list. */
export function nameLack(lack: Lack): string {
  switch (lack.kind) {
    case 'title':
      return 'Needs a title';
    case 'text':
      return 'Has no text';
    case 'unread':
      return `Check the ${FIELDS[lack.field]}`;
    default:
      return assertNever(lack);
  }
}

const FIELDS: Readonly<Record<ReadField, string>> = {
  published: 'date published',
  updated: 'date updated',
  byline: 'byline',
  url: 'address',
};
