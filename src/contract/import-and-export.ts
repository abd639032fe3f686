import type { Article, SetAside } from '../domain/article/article';
import type { Candidate } from '../domain/article/candidate';
import type { ExportFile } from '../domain/export/export-request';
import type { ArticleId, CollectionId, TagId } from '../domain/ids';

/** Why bytes could not be read as articles. The notebook is untouched. */
export type ReadError =
  | { readonly kind: 'unsupported'; readonly extension: string }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'notText' }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'broken'; readonly what: string };

/** What reading one pasted text or file gave. */
export type ReadItem =
  | {
      readonly status: 'read';
      /** File name; `null` for pasted text. */
      readonly name: string | null;
      /** Names the bytes that main holds until they are imported or dropped. */
      readonly readingId: string;
      readonly candidates: readonly Candidate[];
      /** The article in the notebook that has this very text; `null` when none has. */
      readonly duplicateOf: ArticleId | null;
    }
  | { readonly status: 'failed'; readonly name: string | null; readonly error: ReadError };

/** One article as the reader corrected it in the preview. */
export interface ImportDraft {
  readonly readingId: string;
  readonly candidate: Candidate;
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
}

/** What became of the drafts. Those done stand in the notebook as one step that can be undone. */
export interface Imported {
  readonly articleIds: readonly ArticleId[];
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
