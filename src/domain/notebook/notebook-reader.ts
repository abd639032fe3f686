import type { Annotation, Statement } from '../annotation/annotation';
import type { Article } from '../article/article';
import type { Collection } from '../article/collection';
import type {
  AnnotationId,
  ArticleId,
  CollectionId,
  IdOf,
  RecordKind,
  SpeakerId,
  TagId,
} from '../ids';
import type { Layout } from '../layout/layout';
import type { Note } from '../note/note';
import type { Relation } from '../relation/relation';
import type { Tag } from '../tag/tag';
import type { RecordOf } from './records';

/**
 * What can be asked of a set of records. Lists are answered from indexes, in a settled order, and never change once
 * given out: a later change makes new ones.
 */
export interface NotebookReader {
  /** The record; `null` when there is none of that kind under the id. */
  get<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): RecordOf[Kind] | null;
  /** Annotations of an article in text order: by start, then end, then age. */
  annotationsOf(id: ArticleId): readonly Annotation[];
  /** The note of an article or annotation; `null` when there is none. */
  noteAbout(id: ArticleId | AnnotationId): Note | null;
  /** Annotations that carry the tag itself, oldest first. */
  annotationsTagged(id: TagId): readonly Annotation[];
  /** Articles that carry the tag itself, oldest first. */
  articlesTagged(id: TagId): readonly Article[];
  /** Articles in the collection, oldest first. */
  articlesIn(id: CollectionId): readonly Article[];
  /** Statements of the speaker, oldest first. */
  statementsBy(id: SpeakerId): readonly Statement[];
  /** Tags right under a tag, or at the top for `null`, by name. */
  childTags(id: TagId | null): readonly Tag[];
  /** The tag of that name, compared without case, under a tag or at the top; `null` when there is none. */
  tagNamed(parentId: TagId | null, name: string): Tag | null;
  /** The collection of that name, compared without case; `null` when there is none. */
  collectionNamed(name: string): Collection | null;
  /** Relations that begin or end at the annotation, oldest first. */
  relationsOf(id: AnnotationId): readonly Relation[];
  /** Annotations that keep of the annotation that they have nothing to do with it, oldest first. */
  unrelatedTo(id: AnnotationId): readonly Annotation[];
  /** The layout of that name, compared without case; `null` when there is none. */
  layoutNamed(name: string): Layout | null;
  /** Layouts with a pane of the article, oldest first. */
  layoutsShowing(id: ArticleId): readonly Layout[];
}
