import type { RecordId, RecordKind } from '../domain/ids';
import type { EditError } from '../domain/notebook/edit-error';
import type { Along } from '../domain/notebook/past/removals';
import type { RestoreRefusal } from '../domain/notebook/past/restore-record';
import type { RecordVersion } from '../domain/notebook/past/record-versions';
import type { NotebookRecord } from '../domain/notebook/records';
import type { Done } from './notebook-views';

/** A version in a list: when it came about and what it changed, without the record itself. */
export type VersionEntry = Omit<RecordVersion, 'id' | 'record'>;

/** The past of a record as far as the notebook still knows it. */
export interface RecordHistory {
  readonly id: RecordId;
  /** `note`, `highlight`, `statement` … */
  readonly noun: string;
  /** Title or name; `null` for what has none, such as a highlight. */
  readonly title: string | null;
  /** Whether it is in the notebook; the first version is then as it stands now. */
  readonly isThere: boolean;
  /** The newest first. */
  readonly versions: readonly VersionEntry[];
  /** False when a part of the history could not be read. */
  readonly isWhole: boolean;
}

/** A version to be looked at, beside how the record stands now. */
export interface VersionPreview {
  readonly record: NotebookRecord;
  /** `null` when it is not in the notebook. */
  readonly now: NotebookRecord | null;
}

/** A deleted record in a list. */
export interface DeletedEntry {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly noun: string;
  /** Title, name or opening words; may be empty. */
  readonly name: string;
  /** Title or opening words of what it is on; `null` when it stands alone, or that is gone too. */
  readonly on: string | null;
  /** Instant, UTC. */
  readonly at: string;
  /** The edit that deleted it. */
  readonly revision: number;
  /** What went along and comes back with it. */
  readonly along: Along;
}

/** What was deleted in the time that history is kept for, the latest first. */
export interface DeletedEntries {
  readonly items: readonly DeletedEntry[];
  readonly isWhole: boolean;
  /** How many days history goes back. */
  readonly days: number;
}

/** A version that was brought back. */
export interface Restored extends Done {
  /** How many records came back because they belong to it. */
  readonly along: number;
}

/** Why a version was not brought back; the notebook is as it was. */
export type RestoreError =
  | EditError
  | {
      readonly kind: 'notRestored';
      readonly reason:
        RestoreRefusal | { readonly kind: 'versionGone' } | { readonly kind: 'textGone' };
    };
