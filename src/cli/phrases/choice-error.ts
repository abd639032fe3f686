import { type ChoiceError, tagPaths } from '../../desk/choose-export';
import { listArticles } from '../../desk/list-articles';
import type { NotebookDesk } from '../../desk/notebook-desk';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { printable } from '../terminal';

/** Most names of what exists that are listed. */
const MOST = 20;

/** Why an article or tag was not found, with those that exist. */
export function phraseChoiceError(error: ChoiceError, desk: NotebookDesk): PhrasedError {
  switch (error.kind) {
    case 'noArticle':
      return phrase(
        `There is no article “${error.id}” in this notebook.`,
        listed(
          'articles',
          listArticles(desk).map(({ id, title }) => `${id} ${title}`),
        ),
      );
    case 'noTag':
      return phrase(
        `There is no tag “${error.name}” in this notebook.`,
        listed('tags', tagPaths(desk)),
      );
    case 'manyTags':
      return phrase(
        `“${error.name}” is the name of ${error.paths.length} tags.`,
        listed('paths', error.paths),
      );
  }
}

function phrase(what: string, next: string): PhrasedError {
  return { what, safe: 'Nothing was written.', next };
}

/** The names that there are, as far as they are few enough to be read. */
export function listed(what: string, names: readonly string[]): string {
  if (names.length === 0) return `It has no ${what}.`;
  const shown = names.slice(0, MOST).map((name) => `\n    ${printable(name)}`);
  const more = names.length > MOST ? `\n    and ${names.length - MOST} more` : '';
  return `The ${what} are:${shown.join('')}${more}`;
}
