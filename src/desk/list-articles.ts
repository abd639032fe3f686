import { compareEdtf, type EdtfDate } from '../domain/article/edtf-date';
import type { ArticleId } from '../domain/ids';
import { allRows } from '../domain/notebook/overview';
import type { ArticleRow } from '../domain/notebook/rows';
import { tagPath } from '../domain/tag/tag-path';
import type { NotebookDesk } from './notebook-desk';

/** An article in a list that is read without the notebook. */
export interface ListedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  readonly words: number;
  /** Annotations that are no statements. */
  readonly highlights: number;
  readonly statements: number;
  /** Paths in the codebook, with `/` between the names. */
  readonly tags: readonly string[];
}

/** The articles that are not in the trash, by date published, the undated last, then by age. */
export function listArticles({ notebook }: NotebookDesk): ListedArticle[] {
  return allRows(notebook)
    .filter((row) => row.trashedAt === null)
    .sort(inOrder)
    .map(({ id, title, publisher, published, words, highlights, statements, tags }) => ({
      ...{ id, title, publisher, published, words, highlights, statements },
      tags: tags.map((tag) => tagPath(notebook, tag).join('/')),
    }));
}

function inOrder(a: ArticleRow, b: ArticleRow): number {
  const byDate = compareEdtf(a.published, b.published);
  if (byDate !== 0) return byDate;
  const [one, other] = [`${a.createdAt} ${a.id}`, `${b.createdAt} ${b.id}`];
  return one < other ? -1 : 1;
}
