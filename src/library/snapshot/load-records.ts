import { Low } from 'lowdb';
import { join } from 'node:path';
import { Notebook } from '../../domain/notebook/notebook';
import { parseRecord } from '../../domain/notebook/record-schema';
import type { NotebookRecord } from '../../domain/notebook/records';
import { migrate, SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { isIdOf } from '../../domain/record-id';
import type { RecordId } from '../../domain/ids';
import type { Discovery } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import { findShard } from '../recovery/find-shard';
import { DamagedFile, JsonFile } from '../files/json-file';
import type { Manifest, ShardEntry } from './manifest';
import { RECORDS_FOLDER, recordsIn, type Shard, shardFormat } from './shard';

/** A shard that is nowhere to be had whole. */
export interface LostShard {
  readonly entry: ShardEntry;
  /** What is wrong with its file and with its second copy, as the rest of a sentence; `null` for nothing. */
  readonly problem: string | null;
  readonly copyProblem: string | null;
}

/** What could be had of a snapshot. */
export interface LoadedSnapshot {
  readonly manifest: Manifest;
  readonly notebook: Notebook;
  readonly shards: readonly Shard[];
  readonly lost: readonly LostShard[];
  /** Shards that are only there as second copies. */
  readonly discoveries: readonly Discovery[];
}

/**
 * Reads every shard that a manifest names, one at a time, so that whoever waits for the process gets a turn in
 * between. Records of this version are trusted when the checksums match, and only kind and id are looked at; those of
 * an older one are brought to this version, and of a newer one what this version does not know is left out.
 */
export async function loadSnapshot(
  files: FileSystem,
  folder: string,
  manifest: Manifest,
): Promise<LoadedSnapshot> {
  const notebook = Notebook.of([]);
  const shards: Shard[] = [];
  const lost: LostShard[] = [];
  const discoveries: Discovery[] = [];
  const seen = new Set<RecordId>();
  for (const entry of manifest.shards) {
    const { bytes, problem, copyProblem } = await findShard(files, folder, entry);
    const records = bytes && recordsOf(entry, bytes, manifest.schema);
    const isSecond = records?.some(({ id }) => seen.has(id)) ?? false;
    if (records === null || isSecond) {
      lost.push({
        entry,
        problem: problem ?? 'does not hold what notebook.json says',
        copyProblem,
      });
      continue;
    }
    if (problem !== null) discoveries.push(restored(entry, bytes ?? new Uint8Array(), problem));
    const added: Record<RecordId, NotebookRecord> = {};
    for (const record of records) {
      seen.add(record.id);
      added[record.id] = record;
    }
    notebook.patch({ added, updated: {}, removed: {} });
    shards.push({ entry, ids: records.map(({ id }) => id) });
  }
  return { manifest, notebook, shards, lost, discoveries };
}

function restored(entry: ShardEntry, bytes: Uint8Array, problem: string): Discovery {
  const file = `${RECORDS_FOLDER}/${entry.file}`;
  const kind = problem === 'is missing' ? 'missing' : 'damaged';
  return {
    finding: { kind, file, what: `${file} ${problem}. Its second copy is good: nothing is lost.` },
    mends: [{ kind: 'replace', file, bytes }],
    done: 'It was restored from its second copy.',
  };
}

/** The records in the bytes of a shard; `null` when they are not what its manifest says. */
export function recordsOf(
  entry: ShardEntry,
  bytes: Uint8Array,
  schema: number,
): readonly NotebookRecord[] | null {
  try {
    const values = recordsIn(entry, bytes);
    if (schema > SCHEMA_VERSION) return knownRecords(values);
    const migrated = migrate(values, schema);
    return migrated.ok ? ownRecords(entry, migrated.value) : null;
  } catch (error) {
    if (error instanceof DamagedFile) return null;
    throw error;
  }
}

/** The bytes of a shard, checked against what the manifest says of them; throws {@link DamagedFile}. */
export async function readShard(
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

/** The records of a shard as this version of Dateline printed them; throws {@link DamagedFile} for anything else. */
export function ownRecords(
  entry: ShardEntry,
  values: readonly unknown[],
): readonly NotebookRecord[] {
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
