import type { RecordId } from '../domain/ids';
import type { Notebook } from '../domain/notebook/notebook';
import type { RecordState, RecordVersion } from '../domain/notebook/past/record-versions';
import { versionsOf } from '../domain/notebook/past/record-versions';
import type { DeletedRecord } from '../domain/notebook/past/removals';
import { deletedRecords } from '../domain/notebook/past/removals';
import type { NotebookRecord } from '../domain/notebook/records';
import { RECORD_KINDS } from '../domain/notebook/records';
import { type Past, readRecordStates, readRemovals } from '../library/history/history-store';
import { nodeFileSystem } from '../library/files/node-file-system';
import type { NotebookDesk } from './notebook-desk';

/** Which versions are told: with `sittings` the last of each sitting at it, otherwise every one that was saved. */
export interface VersionChoice {
  readonly sittings: boolean;
}

/**
 * The versions of a record that the notebook still knows, the newest first. While the record is there, the first one
 * is as it stands now.
 */
export async function historyOf(
  desk: NotebookDesk,
  id: RecordId,
  choice: VersionChoice,
): Promise<Past<RecordVersion>> {
  const { items, isWhole } = await statesOf(desk, id);
  return { items: versionsOf(items, choice), isWhole };
}

/** How a record was after an edit; `null` when the notebook knows that no longer. */
export async function versionOf(
  desk: NotebookDesk,
  id: RecordId,
  revision: number,
): Promise<RecordVersion | null> {
  const { items } = await historyOf(desk, id, { sittings: false });
  return items.find((version) => version.revision <= revision) ?? null;
}

/** What was deleted since then and is not there now, the latest first. */
export async function deletedSince(
  desk: NotebookDesk,
  since: string,
): Promise<Past<DeletedRecord>> {
  const { files = nodeFileSystem } = desk.ports;
  const { items, isWhole } = await readRemovals(files, desk.info.path, since);
  const isThere = ({ id }: NotebookRecord) => presentOf(desk.notebook, id) !== null;
  return { items: deletedRecords(items, isThere), isWhole };
}

/** The record of an id as it stands now; `null` when there is none. */
export function presentOf(notebook: Notebook, id: RecordId): NotebookRecord | null {
  for (const kind of RECORD_KINDS) {
    if (id.startsWith(`${kind}:`)) return notebook.get(kind, id);
  }
  return null;
}

interface KnownStates {
  readonly id: RecordId;
  readonly revision: number;
  readonly past: Promise<Past<RecordState>>;
}

/** The states looked for last, because a person goes through the versions of one record one after the other. */
const atHand = new WeakMap<NotebookDesk, KnownStates>();

function statesOf(desk: NotebookDesk, id: RecordId): Promise<Past<RecordState>> {
  const { revision } = desk;
  const known = atHand.get(desk);
  if (known?.id === id && known.revision === revision) return known.past;
  const past = readStates(desk, id, revision);
  atHand.set(desk, { id, revision, past });
  return past;
}

async function readStates(
  desk: NotebookDesk,
  id: RecordId,
  revision: number,
): Promise<Past<RecordState>> {
  const present = presentOf(desk.notebook, id);
  const { files = nodeFileSystem } = desk.ports;
  const { items, isWhole } = await readRecordStates(files, desk.info.path, id);
  const now = { id, revision, at: null, label: null, record: present };
  // A double of the newest known one, and else what no edit that is still known led to.
  return { items: present === null ? items : [...items, now], isWhole };
}
