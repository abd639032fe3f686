import type { Finding } from '../finding';

/** One step of making something good again. Paths are relative to the notebook folder, with `/`. */
export type Mend =
  /** What lies there, a file or a folder, goes into the quarantine. */
  | { readonly kind: 'quarantine'; readonly file: string }
  /** A good content in the place of whatever lies there; what does goes into the quarantine first. */
  | { readonly kind: 'replace'; readonly file: string; readonly bytes: Uint8Array }
  /** A content in the place of one that nobody misses, or of nothing. */
  | { readonly kind: 'put'; readonly file: string; readonly bytes: Uint8Array }
  /** A compressed copy of a file, which is good by then. */
  | { readonly kind: 'compress'; readonly from: string; readonly to: string };

/** Something that was found, and what would be done about it. */
export interface Discovery {
  readonly finding: Omit<Finding, 'done'>;
  readonly mends: readonly Mend[];
  /** What a person is told once the mends are done; `null` when nothing can be. */
  readonly done: string | null;
  /** Set where it is a part of something else that is told of. */
  readonly isQuiet?: true;
  /** Set where nothing must be written to the notebook before its mends are done. */
  readonly isVital?: true;
}
