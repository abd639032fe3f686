import { assertNever } from '../assert-never';
import type { Annotation } from '../annotation/annotation';
import type { RecordId } from '../ids';
import { withoutPanes } from '../layout/layout';
import { subjectId } from '../note/note';
import type { NotebookRecord } from './records';
import { withUnrelated } from './with-unrelated';

/** Says whether the record of an id is there. */
export type IsThere = (id: RecordId) => boolean;

/** The other records that a record names, each as often as it does. */
export function referencesOf(record: NotebookRecord): readonly RecordId[] {
  switch (record.kind) {
    case 'article':
      return [...record.tags, ...record.collections];
    case 'annotation':
      return [
        record.target.articleId,
        ...record.tags,
        ...speakerOf(record),
        ...(record.unrelated ?? []),
      ];
    case 'tag':
      return record.parentId === null ? [] : [record.parentId];
    case 'note':
      return subjectIds(subjectId(record.subject));
    case 'relation':
      return [record.from, record.to];
    case 'layout':
      return record.panes.map(({ articleId }) => articleId);
    case 'speaker':
    case 'collection':
      return [];
    default:
      return assertNever(record);
  }
}

/**
 * The records that a record belongs to and can't be without: the article of an annotation, what a note is about, both
 * passages of a relation. None for a record that stands by itself.
 */
export function ownersOf(record: NotebookRecord): readonly RecordId[] {
  switch (record.kind) {
    case 'annotation':
      return [record.target.articleId];
    case 'note':
      return subjectIds(subjectId(record.subject));
    case 'relation':
      return [record.from, record.to];
    default:
      return [];
  }
}

/**
 * Whether a record names another one only to say that it has nothing to do with it: no reason to keep that one, or to
 * bring it back.
 */
export function isMereMention(record: NotebookRecord, id: RecordId): boolean {
  return record.kind === 'annotation' && (record.unrelated?.some((one) => one === id) ?? false);
}

/**
 * A record without the tags, collections, speaker, parent, unrelated annotations or panes of articles that are not there; the very record
 * when all are. What it belongs to stays named, and so do the articles of a layout when none of them is there: without
 * them it would be about nothing, and with them it is whole again when they come back.
 */
export function withoutDangling(record: NotebookRecord, isThere: IsThere): NotebookRecord {
  switch (record.kind) {
    case 'article': {
      const { tags, collections } = record;
      if ([...tags, ...collections].every(isThere)) return record;
      return { ...record, tags: tags.filter(isThere), collections: collections.filter(isThere) };
    }
    case 'annotation':
      return annotationWithoutDangling(record, isThere);
    case 'tag': {
      const { parentId } = record;
      return parentId === null || isThere(parentId) ? record : { ...record, parentId: null };
    }
    case 'layout': {
      const layout = withoutPanes(record, (id) => !isThere(id));
      return layout.panes.length === 0 ? record : layout;
    }
    case 'note':
    case 'relation':
    case 'speaker':
    case 'collection':
      return record;
    default:
      return assertNever(record);
  }
}

function annotationWithoutDangling(annotation: Annotation, isThere: IsThere): Annotation {
  const { tags, attribution, unrelated = [] } = annotation;
  if ([...tags, ...speakerOf(annotation), ...unrelated].every(isThere)) return annotation;
  const speaker = attribution?.speakerId ?? null;
  const isGone = speaker !== null && !isThere(speaker);
  return {
    ...withUnrelated(annotation, unrelated.filter(isThere)),
    tags: tags.filter(isThere),
    attribution: attribution && isGone ? { ...attribution, speakerId: null } : attribution,
  };
}

function speakerOf({ attribution }: Annotation): readonly RecordId[] {
  return subjectIds(attribution?.speakerId ?? null);
}

function subjectIds(id: RecordId | null): readonly RecordId[] {
  return id === null ? [] : [id];
}
