import type { OriginalError, OriginalQuery } from '../../contract/originals';
import { assertNever } from '../../domain/assert-never';
import type { ArticleId, Sha256 } from '../../domain/ids';
import { bridge } from '../platform/bridge';
import { tell, tellProblem } from './messages';
import { phraseFault } from './phrase-saving';
import { openDialog } from './view-store';

/**
 * Shows the bytes that an article was read from, as they came, in a window of their own; with `null` those of its
 * newest version that has any. What can't be shown is offered to be saved instead.
 */
export async function showOriginal(
  articleId: ArticleId,
  original: Sha256 | null = null,
): Promise<void> {
  const shown = await bridge().showOriginal({ articleId, original });
  if (shown.ok) return;
  const { error } = shown;
  if (error.kind === 'notShown') {
    const { hash, extension } = error;
    openDialog({ kind: 'original', id: articleId, original: hash, extension });
  } else tellProblem(phraseOriginalError(error));
}

/** Asks where to and saves a copy of those bytes. */
export async function saveOriginal(query: OriginalQuery): Promise<void> {
  const copied = await bridge().saveOriginal(query);
  switch (copied.kind) {
    case 'cancelled':
      return;
    case 'written':
      return tell('Copy saved');
    case 'failed': {
      const { what, next } = phraseFault(copied.code);
      return tellProblem(`The copy was not saved: ${what}. The original is safe. ${next}`);
    }
    case 'unavailable':
      return tellProblem(phraseOriginalError(copied.error));
    default:
      return assertNever(copied);
  }
}

/** Shows the file that holds them in its folder. */
export async function showOriginalFile(query: OriginalQuery): Promise<void> {
  const shown = await bridge().showOriginalFile(query);
  if (!shown.ok) tellProblem(phraseOriginalError(shown.error));
}

function phraseOriginalError(error: OriginalError): string {
  switch (error.kind) {
    case 'noNotebook':
      return 'No notebook is open any more.';
    case 'none':
      return 'This article was written in Dateline: there is no original behind it.';
    case 'damaged':
      return `The original is missing or damaged. The article’s text is safe. Put back ${error.file} from a copy of the notebook.`;
    case 'notShown':
      return `A .${error.extension} file can’t be shown here. Save a copy of it instead.`;
    default:
      return assertNever(error);
  }
}
