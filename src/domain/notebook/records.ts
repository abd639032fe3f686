import type { Annotation } from '../annotation/annotation';
import type { Article } from '../article/article';
import type { Collection } from '../article/collection';
import type { RecordKind } from '../ids';
import type { Layout } from '../layout/layout';
import type { Note } from '../note/note';
import type { Relation } from '../relation/relation';
import type { Speaker } from '../speaker/speaker';
import type { Tag } from '../tag/tag';

/** The record type that belongs to each kind. */
export interface RecordOf {
  readonly article: Article;
  readonly annotation: Annotation;
  readonly speaker: Speaker;
  readonly tag: Tag;
  readonly collection: Collection;
  readonly note: Note;
  readonly relation: Relation;
  readonly layout: Layout;
}

/** Anything a notebook stores; article texts stand apart because they never change. */
export type NotebookRecord = RecordOf[RecordKind];

/** Every kind, in the order in which records refer to each other: what is referred to comes first. */
export const RECORD_KINDS = [
  'tag',
  'speaker',
  'collection',
  'article',
  'annotation',
  'note',
  'relation',
  'layout',
] as const satisfies readonly RecordKind[];
