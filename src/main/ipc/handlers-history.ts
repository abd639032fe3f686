import type { DeletedEntry, RecordHistory, VersionEntry } from '../../contract/record-history';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { deletedSince, historyOf, presentOf, versionOf } from '../../desk/record-history';
import { restoreVersion } from '../../desk/restore-version';
import type { RecordId } from '../../domain/ids';
import type { RecordVersion } from '../../domain/notebook/past/record-versions';
import {
  type DeletedRecord,
  nameOfRecord,
  ownerOf,
  titleOfRecord,
} from '../../domain/notebook/past/removals';
import { nounOf } from '../../domain/notebook/past/restore-record';
import { fail } from '../../domain/result';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type HistoryCalls = 'recordHistory' | 'recordVersion' | 'deletedRecords' | 'restoreVersion';

const DAY_MS = 86_400_000;

/** The calls that look into the past of records and bring it back. */
export function historyHandlers({
  session,
  settings,
  deskPorts,
}: AppContext): Pick<CallHandlers, HistoryCalls> {
  return {
    recordHistory: async ({ id, sittings }) =>
      session.desk ? recordHistory(session.desk, id, sittings) : null,
    recordVersion: async ({ id, revision }) => {
      const { desk } = session;
      const version = desk && (await versionOf(desk, id, revision));
      const record = version?.record ?? null;
      return desk && record ? { record, now: presentOf(desk.notebook, id) } : null;
    },
    deletedRecords: async () => {
      const days = settings.current.historyDays;
      if (!session.desk) return { items: [], isWhole: true, days };
      const since = new Date(Date.parse(deskPorts.now()) - days * DAY_MS).toISOString();
      const { desk } = session;
      const { items, isWhole } = await deletedSince(desk, since);
      return { items: items.map((item) => deletedEntry(desk, item)), isWhole, days };
    },
    restoreVersion: ({ id, revision }) =>
      session.desk ? restoreVersion(session.desk, id, revision) : fail({ kind: 'noNotebook' }),
  };
}

async function recordHistory(
  desk: NotebookDesk,
  id: RecordId,
  sittings: boolean,
): Promise<RecordHistory> {
  const { items, isWhole } = await historyOf(desk, id, { sittings });
  const now = presentOf(desk.notebook, id);
  const known = now ?? items.find(({ record }) => record !== null)?.record ?? null;
  return {
    id,
    noun: known ? nounOf(known) : 'record',
    title: known && titleOfRecord(known),
    isThere: now !== null,
    versions: items.map(versionEntry),
    isWhole,
  };
}

function versionEntry({ revision, at, label, how, fields }: RecordVersion): VersionEntry {
  return { revision, at, label, how, fields };
}

function deletedEntry(
  desk: NotebookDesk,
  { record, at, revision, along }: DeletedRecord,
): DeletedEntry {
  const { id, kind } = record;
  const owner = ownerOf(record);
  const on = owner && presentOf(desk.notebook, owner);
  const told = { noun: nounOf(record), name: nameOfRecord(record), on: on && nameOfRecord(on) };
  return { id, kind, ...told, at, revision, along };
}
