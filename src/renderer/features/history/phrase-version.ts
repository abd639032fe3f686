import type { VersionEntry } from '../../../contract/record-history';
import { assertNever } from '../../../domain/assert-never';

/** Fields that are named in a row of the list; of more it is told how many. */
const MOST_NAMED = 3;

/** What a version changed, in a few words: `Title, Tags`, `Added`, `Deleted`. */
export function phraseVersion({ how, fields }: VersionEntry): string {
  switch (how) {
    case 'added':
      return 'Added';
    case 'deleted':
      return 'Deleted';
    case 'broughtBack':
      return 'Brought back';
    case 'earliest':
      return 'As it was before that';
    case 'changed': {
      const more = fields.length - MOST_NAMED;
      const named = fields.slice(0, MOST_NAMED).join(', ');
      return more > 0 ? `${named} and ${more} more` : named;
    }
    default:
      return assertNever(how);
  }
}
