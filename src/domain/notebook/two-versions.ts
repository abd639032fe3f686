import type { RecordId } from '../ids';
import type { NotebookRecord } from './records';

/** A record of which two computers or programs made two versions, with both of them. */
export interface TwoVersions {
  /** Names the pair. */
  readonly key: string;
  readonly id: RecordId;
  /** `note`, `highlight`, `statement` … */
  readonly noun: string;
  /** Title, name or opening words; may be empty. */
  readonly name: string;
  /** Title or opening words of what it is on; `null` when it stands alone. */
  readonly on: string | null;
  /** Instant, UTC. */
  readonly foundAt: string;
  /** The computer or person the other version came from; `null` when that is not known. */
  readonly who: string | null;
  /** As the notebook holds it. */
  readonly now: NotebookRecord;
  /** As it would be with the other version taken; `null` when that is to delete it. */
  readonly other: NotebookRecord | null;
  /** Whether one can be kept below the other. */
  readonly allowsBoth: boolean;
}
