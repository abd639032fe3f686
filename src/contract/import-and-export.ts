import type { Article, SetAside } from '../domain/article/article';
import type { Candidate } from '../domain/article/candidate';
import type { MetadataDifference } from '../domain/article/merge-metadata';
import type { ExportFile } from '../domain/export/export-request';
import type { ArticleId, CollectionId, TagId } from '../domain/ids';
import type { ArticleMatch } from '../domain/incoming/article-match';
import type { ReadError } from '../domain/incoming/read-error';

/** What reading one pasted text or file gave. */
export type ReadItem =
  | {
      readonly status: 'read';
      /** File name; `null` for pasted text. */
      readonly name: string | null;
      /** Names the bytes that main holds until they are imported or dropped. */
      readonly readingId: string;
      readonly candidates: readonly Candidate[];
      /** Articles of the notebook that are like what was read, for each candidate the likest first. */
      readonly matches: readonly ArticleMatch[];
    }
  | { readonly status: 'failed'; readonly name: string | null; readonly error: ReadError };

/** What a piece becomes: an article of its own, or the new version of one that is there. */
export type ImportAs =
  { readonly kind: 'article' } | { readonly kind: 'version'; readonly of: ArticleId };

/** One article as the reader corrected it in the preview. */
export interface ImportDraft {
  readonly readingId: string;
  readonly candidate: Candidate;
  readonly as: ImportAs;
  /** Put on a new article; a new version leaves its article's as they are. */
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
}

/** What became of the drafts. Those done stand in the notebook as one step that can be undone. */
export interface Imported {
  /** The article that each draft went to, in the order of the drafts. */
  readonly articleIds: readonly ArticleId[];
  /** What became of those that were to be new versions, in the order of the drafts. */
  readonly versions: readonly VersionAdded[];
}

/** What a new version of an article came to. */
export interface VersionAdded {
  readonly articleId: ArticleId;
  /** `sameText`: the article has this very text among its versions; no version was added. */
  readonly outcome: 'added' | 'sameText';
  /** Annotations that stand in the new text. */
  readonly carried: number;
  /** Those of them whose words were changed there. */
  readonly reworded: number;
  /** Annotations whose passage is not surely found in the new text: they wait in “To look at”. */
  readonly leftBehind: number;
  /** What the version says of itself otherwise than the article. */
  readonly differences: readonly MetadataDifference[];
}

/** A changed text of an article, which becomes a new version. */
export interface TextEdit {
  readonly id: ArticleId;
  readonly candidateBlocks: Candidate['blocks'];
}

/** What a change of an article's text did to its annotations. */
export interface TextEdited {
  readonly revision: number;
  readonly article: Article;
  readonly setAside: readonly SetAside[];
  readonly carried: number;
  /** Annotations that were carried over although their words were changed; they are among `carried`. */
  readonly reworded: number;
  /** Annotations whose passage is not surely found; they keep their old version. */
  readonly orphaned: number;
}

/** An export as it would be written. */
export interface ExportPreview {
  readonly files: readonly ExportFile[];
  /** Files of the whole export; `files` holds at most the first 20, each cut at 200,000 characters. */
  readonly totalFiles: number;
  readonly annotations: number;
}

/** What became of an export. */
export type ExportOutcome =
  | { readonly kind: 'written'; readonly path: string; readonly files: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string };
