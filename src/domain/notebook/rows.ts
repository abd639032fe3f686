import type { EdtfDate } from '../article/edtf-date';
import type { Direction, ReadingState } from '../article/article';
import type { HighlightColour } from '../annotation/annotation';
import type {
  AnnotationId,
  ArticleId,
  CollectionId,
  Instant,
  NoteId,
  Sha256,
  SpeakerId,
  TagId,
} from '../ids';
import type { NoteSubject } from '../note/note';
import type { Relation } from '../relation/relation';

/** What lists show of an article: small enough to send thousands of them at start. */
export interface ArticleRow {
  readonly id: ArticleId;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  readonly language: string | null;
  readonly direction: Direction;
  readonly words: number;
  /** Annotations that are no statements. */
  readonly highlights: number;
  readonly statements: number;
  readonly hasNote: boolean;
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
  readonly starred: boolean;
  readonly reading: ReadingState;
  readonly createdAt: Instant;
  readonly trashedAt: Instant | null;
  readonly textHash: Sha256;
  /** How many texts it has had. */
  readonly versions: number;
  /** Annotations that wait for a look since its text changed. */
  readonly toLookAt: number;
}

/** What lists show of a note. */
export interface NoteRow {
  readonly id: NoteId;
  readonly subject: NoteSubject;
  /** Title of a free note, headline of the article or opening words of the passage it belongs to. */
  readonly title: string;
  /** The article it leads to; `null` for a free note. */
  readonly articleId: ArticleId | null;
  /** Opening words of its text without Markdown signs, at most 200 characters. */
  readonly opening: string;
  readonly modifiedAt: Instant;
}

/** One end of a relation, with what is needed to show and open it where its article is not at hand. */
export interface RelationEnd {
  readonly annotationId: AnnotationId;
  readonly articleId: ArticleId;
  /** Headline, publisher and date of its article. */
  readonly title: string;
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  /** The passage as it is quoted, with `[…]` between its parts, and where it begins in its text. */
  readonly exact: string;
  readonly start: number;
  readonly colour: HighlightColour;
  readonly isStatement: boolean;
  /** Who said it; `null` for a plain highlight, or when not known. */
  readonly speaker: string | null;
  readonly dateSaid: EdtfDate | null;
}

/** A relation with both its ends. */
export interface RelationRow {
  readonly relation: Relation;
  readonly from: RelationEnd;
  readonly to: RelationEnd;
}

/** How often each tag and speaker is used; what is absent is not used. Trashed articles do not count. */
export interface UseCounts {
  /** Annotations and articles that carry the tag itself, not its descendants. */
  readonly tags: Readonly<
    Record<TagId, { readonly annotations: number; readonly articles: number }>
  >;
  readonly speakers: Readonly<Record<SpeakerId, number>>;
}

/** Numbers beside the sections of the sidebar; trashed articles and what belongs to them do not count. */
export interface Totals {
  readonly articles: number;
  readonly trashed: number;
  readonly highlights: number;
  readonly statements: number;
  readonly speakers: number;
  readonly tags: number;
  readonly notes: number;
  /** Pairs of passages that are related. */
  readonly relations: number;
  /** Annotations that wait for a look since the text of their article changed. */
  readonly toLookAt: number;
}
