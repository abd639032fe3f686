import type { PhrasedError } from '../../notebook/phrase-error';

/** Why bytes are no file of annotations. */
export type NoAnnotations = 'tooLarge' | 'notJson' | 'notAnnotations';

/** Why a file of annotations was not taken, for a person. */
export function phraseNoAnnotations(kind: NoAnnotations): PhrasedError {
  const safe = 'Nothing was changed.';
  switch (kind) {
    case 'tooLarge':
      return {
        what: 'The file is too large for annotations.',
        safe,
        next: 'Export the annotations in parts.',
      };
    case 'notJson':
      return {
        what: 'The file is not JSON.',
        safe,
        next: 'Choose a file that Dateline exported as W3C annotations.',
      };
    case 'notAnnotations':
      return {
        what: 'The file holds no annotations in the W3C Web Annotation Data Model.',
        safe,
        next: 'Choose a file that Dateline exported as W3C annotations.',
      };
  }
}

/** What became of a file of annotations, in a line: `3 annotations added, 2 were there already`. */
export function phraseAnnotations(told: {
  readonly added: number;
  readonly present: number;
  readonly unread: number;
  readonly leftOut: readonly { readonly why: 'noArticle' | 'noPassage' }[];
}): string {
  const without = told.leftOut.filter(({ why }) => why === 'noArticle').length;
  const unfound = told.leftOut.length - without;
  const parts = [told.added === 1 ? '1 annotation added' : `${told.added} annotations added`];
  if (told.present > 0) parts.push(`${told.present} there already`);
  if (unfound > 0) parts.push(`${unfound} left out because the passage is not surely in the text`);
  if (without > 0) parts.push(`${without} left out because the article is not in the notebook`);
  if (told.unread > 0) parts.push(`${told.unread} not understood`);
  return parts.join(', ');
}
