import { quotedWords } from '../annotation/said-words';
import type { AnnotationId, ArticleId, RelationId } from '../ids';
import { relationWords, relationWordsBack } from '../relation/relation';
import { type Change, changesOf, type Diff } from './diff';
import type { Notebook } from './notebook';
import type { NotebookRecord } from './records';
import type { RelationEnd, RelationRow } from './rows';
import { sameRecord } from './same-record';

/** The row of a relation; `null` when there is no such relation, or one of its articles is in the trash. */
export function relationRow(notebook: Notebook, id: RelationId): RelationRow | null {
  const relation = notebook.get('relation', id);
  if (relation === null) return null;
  const from = relationEnd(notebook, relation.from);
  const to = relationEnd(notebook, relation.to);
  return from && to && { relation, from, to };
}

/** The rows of the relations that begin or end in an article, each once, in the order of its passages. */
export function relationRowsOf(notebook: Notebook, id: ArticleId): RelationRow[] {
  if (notebook.count('relation') === 0) return [];
  const ids = notebook
    .annotationsOf(id)
    .flatMap((annotation) => relationIdsOf(notebook, annotation.id));
  return [...new Set(ids)].map((one) => relationRow(notebook, one)).filter((row) => row !== null);
}

/**
 * The relations whose row may look different after a diff, each once: changed themselves, or what they join, its
 * article or its speaker changed. The notebook is the one that the diff has led to.
 */
export function diffRelations(notebook: Notebook, diff: Diff): RelationId[] {
  const ids = new Set<RelationId>();
  const hasRelations = notebook.count('relation') > 0;
  for (const change of changesOf(diff)) {
    const record = change.to ?? change.from;
    if (record?.kind === 'relation') ids.add(record.id);
    else if (record && hasRelations) {
      for (const id of relationsShowing(notebook, record, change)) ids.add(id);
    }
  }
  return [...ids];
}

/**
 * How a relation reads at one of its passages, with the passage at its other end: `Repeats` where it begins,
 * `Repeated by` where it ends.
 */
export function readFrom(
  { relation, from, to }: RelationRow,
  id: AnnotationId,
): { readonly words: string; readonly other: RelationEnd } {
  return relation.from === id
    ? { words: relationWords(relation.type), other: to }
    : { words: relationWordsBack(relation.type), other: from };
}

/** A passage as it is shown at the end of a relation; `null` when it is not there, or its article is in the trash. */
export function relationEnd(notebook: Notebook, id: AnnotationId): RelationEnd | null {
  const annotation = notebook.get('annotation', id);
  const article = annotation && notebook.get('article', annotation.target.articleId);
  if (!annotation || !article || article.trashedAt !== null) return null;
  const { target, attribution, colour } = annotation;
  const speakerId = attribution?.speakerId ?? null;
  return {
    annotationId: id,
    articleId: article.id,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
    exact: quotedWords(annotation),
    start: target.position.start,
    colour,
    isStatement: attribution !== null,
    speaker: speakerId && (notebook.get('speaker', speakerId)?.name ?? null),
    dateSaid: attribution?.dateSaid ?? null,
  };
}

function relationsShowing(
  notebook: Notebook,
  record: NotebookRecord,
  { from, to }: Change,
): RelationId[] {
  const annotations = (): readonly { readonly id: AnnotationId }[] => {
    switch (record.kind) {
      case 'annotation':
        return [record];
      case 'article':
        return isShownAlike(from, to) ? [] : notebook.annotationsOf(record.id);
      case 'speaker':
        return notebook.statementsBy(record.id);
      default:
        return [];
    }
  };
  return annotations().flatMap(({ id }) => relationIdsOf(notebook, id));
}

/** Whether an article is shown at the ends of relations as it was before. */
function isShownAlike(from: NotebookRecord | null, to: NotebookRecord | null): boolean {
  if (from?.kind !== 'article' || to?.kind !== 'article') return false;
  return sameRecord(shownOf(from), shownOf(to));
}

function shownOf({
  title,
  publisher,
  published,
  trashedAt,
}: Extract<NotebookRecord, { kind: 'article' }>) {
  return { title, publisher, published, isTrashed: trashedAt !== null };
}

function relationIdsOf(notebook: Notebook, id: AnnotationId): RelationId[] {
  return notebook.relationsOf(id).map((relation) => relation.id);
}
