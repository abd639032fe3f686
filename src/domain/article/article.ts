import type { ArticleId, CollectionId, Instant, Sha256, TagId } from '../ids';
import type { EdtfDate } from './edtf-date';

/** The bytes an article was imported from, kept in the notebook as evidence. */
export interface Original {
  /** Hash of the bytes; the file is `originals/<hash>.<extension>`. */
  readonly hash: Sha256;
  /** Without a dot: `txt`, `md`, `html`. */
  readonly extension: string;
}

/** How a version came into the notebook. */
export interface Provenance {
  readonly via: 'paste' | 'file' | 'address' | 'sample' | 'edit' | 'command';
  /** File name or address; `null` when there was none. */
  readonly name: string | null;
  /** When the bytes were taken in; the "accessed" of a citation. */
  readonly capturedAt: Instant;
  /** `null` when nothing outside the notebook stands behind the version (an edit, a script). */
  readonly original: Original | null;
}

/** One of an article's texts over time. */
export interface ArticleVersion {
  /** Hash of the article text; the file is `texts/<hash>.json`. */
  readonly textHash: Sha256;
  readonly addedAt: Instant;
  readonly provenance: Provenance;
  /** Number of words, as `Intl.Segmenter` counts them. */
  readonly words: number;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
}

/** Text that came with an article and is not part of it: share buttons, newsletter lines, related-article tails. */
export interface SetAside {
  readonly kind: 'boilerplate' | 'byReader';
  readonly text: string;
}

/** A statement that was proposed for a passage of an article, and that the researcher did not want. */
export interface DismissedProposal {
  /** The version it was proposed in. */
  readonly textHash: Sha256;
  /** From its first part to its last, in UTF-16 code units of that version's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** The words there, by which it is known in another version. */
  readonly exact: string;
}

/** How far the researcher got with an article. */
export type ReadingState = 'unread' | 'reading' | 'read';

/** The base direction of a text; `auto` asks its first strong character. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** An imported piece with what is known of it. `null` always means "not known", never "none". */
export interface Article {
  readonly kind: 'article';
  readonly id: ArticleId;
  readonly title: string;
  readonly subtitle: string | null;
  /** Names of the authors in the order of the byline. */
  readonly byline: readonly string[];
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: EdtfDate | null;
  readonly updated: EdtfDate | null;
  /** The place-and-date line that opens a news text, as it stands there without its colon or dash: `ISLAMABAD`. */
  readonly dateline: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  readonly direction: Direction;
  /** Oldest first, never empty; the last one is the current text. */
  readonly versions: readonly [ArticleVersion, ...ArticleVersion[]];
  readonly setAside: readonly SetAside[];
  /** Proposed statements that are not to be proposed again. Absent while there are none. */
  readonly dismissed?: readonly DismissedProposal[];
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
  readonly starred: boolean;
  readonly reading: ReadingState;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
  /** When it was moved to the trash; `null` while it is not there. */
  readonly trashedAt: Instant | null;
}

/** What is known of an article besides its text and the researcher's marks: the fields a person can correct. */
export type ArticleMetadata = Pick<
  Article,
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'publisher'
  | 'url'
  | 'published'
  | 'updated'
  | 'dateline'
  | 'language'
  | 'direction'
>;

/** The version whose text is read now: the newest. */
export function currentVersion(article: Article): ArticleVersion {
  return article.versions[article.versions.length - 1] ?? article.versions[0];
}
