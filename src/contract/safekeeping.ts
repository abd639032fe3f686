/** What kind of thing was found when a notebook folder was opened; `library/finding.ts` says what each means. */
export type FindingKind =
  'residue' | 'damaged' | 'missing' | 'reference' | 'conflictCopy' | 'superfluous';

/** Something that opening a notebook found and that its owner is told of. */
export interface Finding {
  readonly kind: FindingKind;
  /** Relative to the notebook folder, with `/`. */
  readonly file: string;
  /** What is wrong, kept and lost. */
  readonly what: string;
  /** What was done about it; `null` for nothing. */
  readonly done: string | null;
}

/** How far a copy of the notebook has come. */
export interface CopyProgress {
  readonly done: number;
  /** Files to write in all. */
  readonly total: number;
}

/** A copy of the whole notebook in another folder. */
export interface NotebookCopy {
  readonly path: string;
  /** Edits in it that the notebook itself could not save. */
  readonly heldEdits: number;
  /** Texts and originals that could not be read and so are not in it. */
  readonly lacking: number;
}

/** Why no copy came about. The notebook itself is as it was. */
export type CopyError =
  | { readonly kind: 'noNotebook' }
  /** The folder already holds files. */
  | { readonly kind: 'notEmpty'; readonly path: string }
  | { readonly kind: 'notWritten'; readonly path: string; readonly code: string };
