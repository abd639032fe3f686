import { type Annotation, isStatement } from '../domain/annotation/annotation';
import type { AnnotationFilter } from '../domain/annotation/annotation-filter';
import { findAnnotations } from '../domain/annotation/find-annotations';
import { compareEdtf, type EdtfDate } from '../domain/article/edtf-date';
import type { Note } from '../domain/note/note';
import type { Notebook } from '../domain/notebook/notebook';
import type { NotebookDesk } from './notebook-desk';

/** A page of annotations that is wanted. */
export interface FindQuery {
  readonly filter: AnnotationFilter;
  /** By date said (for plain highlights the date published), by article and place in it, or newest first. */
  readonly order: 'date' | 'article' | 'newest';
  readonly offset: number;
  readonly limit: number;
}

/** A page of the annotations that a filter lets through, out of `total`. */
export interface Found {
  readonly revision: number;
  readonly total: number;
  readonly items: readonly { readonly annotation: Annotation; readonly note: Note | null }[];
}

/** Finds annotations of the whole notebook, a page at a time. */
export function find(desk: NotebookDesk, query: FindQuery): Found {
  const { notebook, shownRevision: revision } = desk;
  const matches = inOrder(notebook, findAnnotations(notebook, query.filter), query.order);
  const page = matches.slice(query.offset, query.offset + query.limit);
  const items = page.map((annotation) => ({
    annotation,
    note: notebook.noteAbout(annotation.id),
  }));
  return { revision, total: matches.length, items };
}

/** Annotations come in article order, which also settles what the wanted order leaves open. */
function inOrder(
  notebook: Notebook,
  annotations: readonly Annotation[],
  order: FindQuery['order'],
): readonly Annotation[] {
  if (order === 'article') return annotations;
  if (order === 'newest') return [...annotations].sort(newestFirst);
  const dated = annotations.map((annotation) => ({
    annotation,
    date: dateOf(notebook, annotation),
  }));
  dated.sort((a, b) => compareEdtf(a.date, b.date));
  return dated.map(({ annotation }) => annotation);
}

function newestFirst(a: Annotation, b: Annotation): number {
  return a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? 1 : -1;
}

function dateOf(notebook: Notebook, annotation: Annotation): EdtfDate | null {
  if (isStatement(annotation)) return annotation.attribution.dateSaid;
  return notebook.get('article', annotation.target.articleId)?.published ?? null;
}
