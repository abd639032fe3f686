import type { RecordId, RecordKind, Sha256 } from '../../domain/ids';
import type { NotebookRecord } from '../../domain/notebook/records';
import { sha256 } from '../files/checksum';
import { DamagedFile, type FileFormat } from '../files/json-file';
import { parseJson } from '../files/json-text';
import type { ShardEntry } from './manifest';

/** Folder of the shards in a notebook. */
export const RECORDS_FOLDER = 'records';

/** A shard with the ids of its records in their order. */
export interface Shard {
  readonly entry: ShardEntry;
  readonly ids: readonly RecordId[];
}

/** The record of an id as it is before a diff. */
export type RecordLookup = (kind: RecordKind, id: RecordId) => NotebookRecord;

/** Prints a record as it stands in a shard: one line of JSON. */
export function printRecord(record: NotebookRecord): string {
  return JSON.stringify(record);
}

/** A shard as it is written, and how the manifest will name it. */
export interface PrintedShard {
  readonly entry: ShardEntry;
  readonly bytes: Uint8Array;
}

/**
 * Prints a shard: JSON with a record a line, so that people and line-based tools can read and compare it. Its name
 * bears its number and the beginning of its checksum: another content is another file.
 */
export function printShard(
  kind: RecordKind,
  number: number,
  lines: readonly string[],
): PrintedShard {
  const bytes = Buffer.from(`{"kind":"${kind}","records":[\n${lines.join(',\n')}\n]}\n`);
  const hash = sha256(bytes);
  const file = `${kind}-${String(number).padStart(4, '0')}.${hash.slice(0, 8)}.json`;
  const entry = { file, kind, records: lines.length, bytes: bytes.length, sha256: hash };
  return { entry, bytes };
}

/** The number in the name of a shard's file. */
export function shardNumber(file: string): number {
  return Number(/-(\d+)\./.exec(file)?.[1] ?? Number.NaN);
}

/** Names a shard whatever its content: kind and number. */
export function shardKey({ kind, file }: ShardEntry): string {
  return `${kind}-${shardNumber(file)}`;
}

/** How a shard goes through lowdb's adapter: as its bytes, which must have this checksum when they are read. */
export function shardFormat(file: string, expected: Sha256): FileFormat<Uint8Array> {
  const name = `${RECORDS_FOLDER}/${file}`;
  return {
    name,
    encode: (bytes) => bytes,
    decode(bytes) {
      if (sha256(bytes) === expected) return bytes;
      throw new DamagedFile(name, 'is not as it was saved: its checksum differs');
    },
  };
}

/** The records in a shard's bytes, unchecked; throws {@link DamagedFile} when they are not those of its entry. */
export function recordsIn(entry: ShardEntry, bytes: Uint8Array): readonly unknown[] {
  const name = `${RECORDS_FOLDER}/${entry.file}`;
  const value = parseJson(name, bytes);
  const records = isShard(value) ? value.records : null;
  if (records?.length === entry.records) return records;
  throw new DamagedFile(name, 'does not hold the records that notebook.json names');
}

function isShard(value: unknown): value is { readonly records: readonly unknown[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'records' in value &&
    Array.isArray(value.records)
  );
}
