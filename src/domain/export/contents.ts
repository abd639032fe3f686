import type { Annotation } from '../annotation/annotation';
import { findAnnotations } from '../annotation/find-annotations';
import type { Article } from '../article/article';
import { compareEdtf } from '../article/edtf-date';
import type { ArticleId } from '../ids';
import type { Note } from '../note/note';
import type { Notebook } from '../notebook/notebook';
import type { ExportScope } from './export-request';

/** An article of an export with what is exported of it. */
export interface ArticleContents {
  readonly article: Article;
  /** In text order. */
  readonly annotations: readonly Annotation[];
  /** The article's own note; `null` also where only annotations were asked for. */
  readonly note: Note | null;
}

/** What an export holds, in the order in which it is written. */
export interface Contents {
  readonly articles: readonly ArticleContents[];
  /** Free notes; only the whole notebook has any. */
  readonly notes: readonly Note[];
  readonly hasCodebook: boolean;
}

/**
 * What a scope means in a notebook. Articles come by date published, the undated last, then by age; trashed ones only
 * when named.
 */
export function contentsOf(notebook: Notebook, scope: ExportScope): Contents {
  switch (scope.kind) {
    case 'articles':
      return { articles: named(notebook, scope.ids), notes: [], hasCodebook: false };
    case 'annotations': {
      const found = findAnnotations(notebook, scope.filter);
      return { articles: holding(notebook, found), notes: [], hasCodebook: false };
    }
    case 'notebook':
      return {
        articles: named(notebook, kept(notebook)),
        notes: freeNotes(notebook),
        hasCodebook: notebook.count('tag') > 0,
      };
  }
}

function kept(notebook: Notebook): ArticleId[] {
  return notebook
    .all('article')
    .filter((article) => article.trashedAt === null)
    .map((article) => article.id);
}

function named(notebook: Notebook, ids: readonly ArticleId[]): ArticleContents[] {
  return articlesOf(notebook, ids).map((article) => ({
    article,
    annotations: notebook.annotationsOf(article.id),
    note: notebook.noteAbout(article.id),
  }));
}

function holding(notebook: Notebook, found: readonly Annotation[]): ArticleContents[] {
  const byArticle = new Map<ArticleId, Annotation[]>();
  for (const annotation of found) {
    const list = byArticle.get(annotation.target.articleId) ?? [];
    list.push(annotation);
    byArticle.set(annotation.target.articleId, list);
  }
  return articlesOf(notebook, [...byArticle.keys()]).map((article) => ({
    article,
    annotations: byArticle.get(article.id) ?? [],
    note: null,
  }));
}

function articlesOf(notebook: Notebook, ids: readonly ArticleId[]): Article[] {
  return [...new Set(ids)]
    .map((id) => notebook.get('article', id))
    .filter((article) => article !== null)
    .sort(byDate);
}

function byDate(a: Article, b: Article): number {
  return compareEdtf(a.published, b.published) || compareAge(a, b);
}

function freeNotes(notebook: Notebook): Note[] {
  return notebook
    .all('note')
    .filter((note) => note.subject.kind === 'free')
    .sort(compareAge);
}

interface Aged {
  readonly id: string;
  readonly createdAt: string;
}

/** Older first, then by id, so that there is one order only. */
export function compareAge(a: Aged, b: Aged): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
