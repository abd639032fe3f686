/**
 * What kind of thing was found in a notebook folder. `residue`: what a crash leaves behind in the normal course of
 * things (a torn last line, a stale lock, a temporary file); it is no damage. `damaged`: a file that is not as it was
 * saved. `missing`: a file that has to be there and is not. `reference`: a record that names one that is not there.
 * `conflictCopy`: a file that a sync service put beside the notebook's own. `superfluous`: a file that nothing names.
 */
export type FindingKind =
  'residue' | 'damaged' | 'missing' | 'reference' | 'conflictCopy' | 'superfluous';

/** Something that was found when a notebook folder was looked at, as a person is told of it. */
export interface Finding {
  readonly kind: FindingKind;
  /** Relative to the notebook folder, with `/`. */
  readonly file: string;
  /** What is wrong, kept and lost, in a sentence. */
  readonly what: string;
  /** What was done about it; `null` for nothing. */
  readonly done: string | null;
}
