import type { ArticleError } from '../../../../contract/notebook-views';
import { assertNever } from '../../../../domain/assert-never';

/** Why an article can't be shown: what happened, what is safe, what to do next. */
export function phraseArticleError(error: ArticleError): {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
} {
  switch (error.kind) {
    case 'notFound':
      return {
        what: 'This article is no longer in the notebook.',
        safe: 'Everything else is as it was.',
        next: 'If it was deleted by mistake, undo brings it back.',
      };
    case 'textMissing':
    case 'textDamaged':
      return {
        what: `The text of this article is ${error.kind === 'textMissing' ? 'missing' : 'damaged'}.`,
        safe: 'Its highlights, notes and the original it was read from are kept apart from it.',
        next: `Put back texts/${error.hash}.json from a backup of the notebook folder.`,
      };
    case 'noNotebook':
      return {
        what: 'No notebook is open any more.',
        safe: 'Everything saved before is safe.',
        next: 'Open the notebook again.',
      };
    default:
      return assertNever(error);
  }
}
