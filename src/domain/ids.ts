/** Prefix of each record's id, so that an id can be read by a person and never be mistaken for another kind's. */
export type RecordKind =
  'article' | 'annotation' | 'speaker' | 'tag' | 'collection' | 'note' | 'relation' | 'layout';

/** `article:` and a unique part. */
export type ArticleId = `article:${string}`;
/** `annotation:` and a unique part. */
export type AnnotationId = `annotation:${string}`;
/** `speaker:` and a unique part. */
export type SpeakerId = `speaker:${string}`;
/** `tag:` and a unique part. */
export type TagId = `tag:${string}`;
/** `collection:` and a unique part. */
export type CollectionId = `collection:${string}`;
/** `note:` and a unique part. */
export type NoteId = `note:${string}`;
/** `relation:` and a unique part. */
export type RelationId = `relation:${string}`;
/** `layout:` and a unique part. */
export type LayoutId = `layout:${string}`;

/** The id type that belongs to each kind of record. */
export interface IdOf {
  readonly article: ArticleId;
  readonly annotation: AnnotationId;
  readonly speaker: SpeakerId;
  readonly tag: TagId;
  readonly collection: CollectionId;
  readonly note: NoteId;
  readonly relation: RelationId;
  readonly layout: LayoutId;
}

/** Any record's id. */
export type RecordId = IdOf[RecordKind];

/** An instant in UTC as `Date.prototype.toISOString` writes it: `2025-01-02T09:30:00.000Z`. */
export type Instant = string;

/** SHA-256 in lower-case hexadecimal, 64 characters. */
export type Sha256 = string;

/** What the outside world lends to pure code: the time and fresh unique parts of ids. */
export interface Context {
  readonly now: Instant;
  /** A fresh unique part, such as a UUID; called once for each new record. */
  readonly newId: () => string;
}
