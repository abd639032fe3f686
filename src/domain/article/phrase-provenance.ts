import type { Provenance } from './article';
import { assertNever } from '../assert-never';

/** How a version came into the notebook, in a few words. */
export function phraseProvenance({ via, name }: Provenance): string {
  switch (via) {
    case 'paste':
      return 'pasted';
    case 'file':
      return name === null ? 'from a file' : `from the file ${name}`;
    case 'address':
      return name === null ? 'from the web' : `from ${name}`;
    case 'sample':
      return 'came with Dateline';
    case 'edit':
      return 'edited here';
    case 'command':
      return 'added by the command line';
    default:
      return assertNever(via);
  }
}
