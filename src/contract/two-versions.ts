import type { Decision } from '../domain/notebook/decide-conflict';
import type { EditError } from '../domain/notebook/edit-error';
import type { TwoVersions } from '../domain/notebook/two-versions';
import type { Finding } from './safekeeping';

/** What was taken in from outside, as the user is told of it. */
export interface OutsideReport {
  /** Instant, UTC. */
  readonly at: string;
  /** Records that are different for it. */
  readonly records: number;
  /** Pairs of versions that were found with it and wait for a decision. */
  readonly conflicts: number;
  /** Computers or people it came from, as far as they are known, each once. */
  readonly from: readonly string[];
  /** True when the folder held an earlier state and what was saved since was put back on top of it. */
  readonly wasBehind: boolean;
  /** True when what could be undone before can't be any more. */
  readonly undoIsGone: boolean;
  /** Files that were put right or put aside. */
  readonly findings: readonly Finding[];
}

/** How things stand with what others did in the notebook's folder. */
export interface OutsideState {
  /** The records of which two versions wait for a decision, the oldest pair first. */
  readonly pairs: readonly TwoVersions[];
  /** What was taken in last since the notebook was opened; `null` when nothing was. */
  readonly report: OutsideReport | null;
}

/** What the user decides about a pair. */
export interface VersionDecision {
  readonly key: string;
  readonly decision: Decision;
}

/** Why a decision was not carried out; both versions are still there. `pairGone`: it was decided elsewhere. */
export type DecisionError = EditError | { readonly kind: 'pairGone' };
