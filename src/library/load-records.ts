import { Low } from 'lowdb';
import { join } from 'node:path';
import { Notebook } from '../domain/notebook/notebook';
import { parseRecord } from '../domain/notebook/record-schema';
import type { NotebookRecord } from '../domain/notebook/records';
import { isIdOf } from '../domain/record-id';
import type { RecordId } from '../domain/ids';
import type { FileSystem } from './file-system';
import { DamagedFile, JsonFile } from './json-file';
import type { Manifest, ShardEntry } from './manifest';
import { RECORDS_FOLDER, recordsIn, type Shard, shardFormat } from './shard';

/** The records of a notebook and where they lie. */
export interface LoadedRecords {
  readonly notebook: Notebook;
  readonly shards: readonly Shard[];
}

/**
 * How far records are trusted. `own`: this version of Dateline wrote them and their checksums match, so only kind and
 * id are looked at. `newer`: each is checked against the schema, and what this version does not know is left out.
 */
export type Trust = 'own' | 'newer';

/**
 * Reads every shard that a manifest names, one at a time, so that whoever waits for the process gets a turn in
 * between. Throws {@link DamagedFile} for the first that is not as it was saved.
 */
export async function loadRecords(
  files: FileSystem,
  folder: string,
  manifest: Manifest,
  trust: Trust,
): Promise<LoadedRecords> {
  const notebook = Notebook.of([]);
  const shards: Shard[] = [];
  const seen = new Set<RecordId>();
  for (const entry of manifest.shards) {
    const values = recordsIn(entry, await readShard(files, folder, entry));
    const records = trust === 'own' ? ownRecords(entry, values) : knownRecords(values);
    const added: Record<RecordId, NotebookRecord> = {};
    for (const record of records) {
      if (seen.has(record.id)) throw damaged(entry, `holds ${record.id}, which another file holds`);
      seen.add(record.id);
      added[record.id] = record;
    }
    notebook.patch({ added, updated: {}, removed: {} });
    shards.push({ entry, ids: records.map(({ id }) => id) });
  }
  return { notebook, shards };
}

async function readShard(
  files: FileSystem,
  folder: string,
  entry: ShardEntry,
): Promise<Uint8Array> {
  const path = join(folder, RECORDS_FOLDER, entry.file);
  const nothing = new Uint8Array();
  const low = new Low(new JsonFile(files, path, shardFormat(entry.file, entry.sha256)), nothing);
  await low.read();
  return low.data;
}

function ownRecords(entry: ShardEntry, values: readonly unknown[]): readonly NotebookRecord[] {
  if (values.every((value) => isRecordOf(entry, value))) return values;
  throw damaged(entry, `holds something that is no ${entry.kind}`);
}

/** The checksum says that the rest is as this version of Dateline printed it. */
function isRecordOf(entry: ShardEntry, value: unknown): value is NotebookRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === entry.kind &&
    'id' in value &&
    isIdOf(entry.kind, value.id)
  );
}

function knownRecords(values: readonly unknown[]): readonly NotebookRecord[] {
  return values.flatMap((value) => {
    const parsed = parseRecord(value);
    return parsed.ok ? [parsed.value] : [];
  });
}

function damaged(entry: ShardEntry, reason: string): DamagedFile {
  return new DamagedFile(`${RECORDS_FOLDER}/${entry.file}`, reason);
}
