import { compareEdtf, type EdtfDate } from '../domain/article/edtf-date';
import type { ArticleId } from '../domain/ids';
import { allRows } from '../domain/notebook/overview';
import type { NotebookDesk } from './notebook-desk';

/** An article as a list outside the app shows it. */
export interface ListedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  readonly words: number;
  /** Annotations that are no statements. */
  readonly highlights: number;
  readonly statements: number;
  /** Names, without those of the tags above. */
  readonly tags: readonly string[];
}

/** The articles that are not in the trash, by date published, unknown ones last, then in order of arrival. */
export function listArticles({ notebook }: NotebookDesk): ListedArticle[] {
  return allRows(notebook)
    .filter((row) => row.trashedAt === null)
    .sort(
      (a, b) =>
        compareEdtf(a.published, b.published) ||
        compareText(a.createdAt, b.createdAt) ||
        compareText(a.id, b.id),
    )
    .map(({ id, title, publisher, published, words, highlights, statements, tags }) => ({
      ...{ id, title, publisher, published, words, highlights, statements },
      tags: tags.map((tag) => notebook.get('tag', tag)?.name).filter((name) => name !== undefined),
    }));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
