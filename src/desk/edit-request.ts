import type { Diff } from '../domain/notebook/diff';
import type { History } from '../domain/notebook/history';
import type { SaveError } from '../library/open-error';

/** What a request does to the notebook. */
export interface Step {
  readonly how: 'do' | 'undo' | 'redo';
  readonly diff: Diff;
  readonly label: string;
  /** What can be undone after it. */
  readonly history: History;
}

/** A step that is on the disk. */
export interface SavedStep extends Step {
  readonly revision: number;
}

/** Something asked of the notebook. */
export interface Request {
  /**
   * What is to be done with the notebook as it is now; `null` when nothing is, and then the request knows its answer.
   * It is asked again when what was staged had to be taken back.
   */
  prepare(history: History): Promise<Step | null>;
  /** Comes last: it is saved, it could not be, or (`null`) there was nothing to save. */
  settle(outcome: SavedStep | { readonly error: SaveError } | null): void;
  /** A bug came up; nothing was done. */
  fail(error: unknown): void;
}
