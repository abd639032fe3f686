import type { ArticleId, Sha256 } from '../domain/ids';

/** Names the bytes that a version of an article was read from. */
export interface OriginalQuery {
  readonly articleId: ArticleId;
  /** Hash of the bytes; `null` for those of the newest version that has any. */
  readonly original: Sha256 | null;
}

/** Why an original can't be had or seen. The notebook is as it was. */
export type OriginalError =
  | { readonly kind: 'noNotebook' }
  /** The article was typed, or made by a script: nothing outside the notebook stands behind it. */
  | { readonly kind: 'none' }
  /** Its file is missing, can't be read, or holds other bytes than were kept. */
  | { readonly kind: 'damaged'; readonly file: string }
  /** Showing the format would need programs that are not run on what comes from outside. */
  | { readonly kind: 'notShown'; readonly hash: Sha256; readonly extension: string };

/** What became of a copy of an original. */
export type OriginalCopied =
  | { readonly kind: 'written'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string }
  | { readonly kind: 'unavailable'; readonly error: OriginalError };
