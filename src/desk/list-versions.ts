import { currentVersion, type Provenance } from '../domain/article/article';
import type { ArticleId, Instant, Sha256 } from '../domain/ids';
import { compareEdtf } from '../domain/article/edtf-date';
import { lookReason } from '../domain/annotation/carrying';
import type { NotebookDesk } from './notebook-desk';

/** A version of an article as a list outside the app shows it. */
export interface ListedVersion {
  readonly articleId: ArticleId;
  readonly title: string;
  /** Its place among the versions of the article, from 1. */
  readonly number: number;
  /** Whether its text is the one that is read now. */
  readonly isCurrent: boolean;
  readonly textHash: Sha256;
  readonly addedAt: Instant;
  readonly capturedAt: Instant;
  readonly via: Provenance['via'];
  /** File name or address; `null` when there was none. */
  readonly name: string | null;
  readonly words: number;
  /** Annotations that stand on it. */
  readonly annotations: number;
  /** Those of them that wait for a look since the text changed. */
  readonly toLookAt: number;
}

/** The versions of all articles outside the trash, article by article as they are listed, the oldest first. */
export function listVersions({ notebook }: NotebookDesk): ListedVersion[] {
  const articles = notebook
    .all('article')
    .filter(({ trashedAt }) => trashedAt === null)
    .sort((a, b) => compareEdtf(a.published, b.published) || (a.createdAt < b.createdAt ? -1 : 1));
  return articles.flatMap((article) => {
    const { textHash: current } = currentVersion(article);
    const annotations = notebook.annotationsOf(article.id);
    return article.versions.map(({ textHash, addedAt, provenance, words }, at) => {
      const own = annotations.filter(({ target }) => target.textHash === textHash);
      const { capturedAt, via, name } = provenance;
      return {
        articleId: article.id,
        title: article.title,
        number: at + 1,
        isCurrent: at === article.versions.length - 1,
        ...{ textHash, addedAt, capturedAt, via, name, words },
        annotations: own.length,
        toLookAt: own.filter((one) => lookReason(one, current) !== null).length,
      };
    });
  });
}
