import { join } from 'node:path';
import type { RecordId, RecordKind, Sha256 } from '../../domain/ids';
import { type Change, changesOf, type Diff, diffOf } from '../../domain/notebook/diff';
import type { NotebookRecord } from '../../domain/notebook/records';
import { writeAtomically } from '../files/atomic-write';
import { completeSecondCopies, writeSecondCopy } from './backups';
import { ChangedOutside } from '../files/file-stamp';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import type { JournalLine } from '../journal/journal-line';
import { makeLastingFolder } from '../files/kept-file';
import { ownRecords, readShard } from './load-records';
import type { ShardEntry } from './manifest';
import { manifestFile } from './manifest-file';
import { chainFrom, readJournal } from '../journal/read-journal';
import { RECORDS_FOLDER, recordsIn, type Shard, shardKey } from './shard';
import { ShardPlan } from './shard-plan';
import { TEXTS_FOLDER } from '../texts/text-store';

/** Folder of the journal lines that are in a snapshot. */
export const HISTORY_FOLDER = 'history';

/** What a snapshot is to be made of; plain data, so that it can be handed to a worker. */
export interface SnapshotRequest {
  readonly notebook: string;
  /** Number of the last edit that goes in. */
  readonly upTo: number;
  /** Keys of the shards that hold a record which the lines change or remove. */
  readonly touched: readonly string[];
}

/** A snapshot whose files lie on the disk and which no manifest names yet; plain data. */
export interface BuiltSnapshot {
  readonly upTo: number;
  /** Hash of the last line that is in it. */
  readonly head: Sha256;
  /** The shards it writes anew, with the ids in them. */
  readonly written: readonly Shard[];
  /** Every shard of it in reading order; those not in `written` are as they were. */
  readonly entries: readonly ShardEntry[];
}

/** Builds a snapshot. The one that stands in for it runs in a worker. */
export type BuildSnapshot = (files: FileSystem, request: SnapshotRequest) => Promise<BuiltSnapshot>;

/**
 * Builds a snapshot from the files of a notebook that is in use: the present snapshot, the lines of the journal after
 * it, and what they change. Nothing that is named now is changed or removed. Throws when the journal does not lead
 * from the present snapshot to the wanted edit.
 */
export const buildSnapshot: BuildSnapshot = async (files, { notebook, upTo, touched }) => {
  const file = manifestFile(files, notebook);
  await file.read();
  const { head, shards } = file.data;
  const lines = await linesUpTo(files, notebook, head, upTo);
  const diff = joined(lines);
  const { plan, records } = await openShards(files, notebook, shards, touched);
  const change = plan.change(diff, (_kind, id) => mustHave(records, id));
  await makeLastingFolder(files, join(notebook, RECORDS_FOLDER));
  for (const { entry, bytes } of change.write) {
    await writeAtomically(files, join(notebook, RECORDS_FOLDER, entry.file), bytes);
    await writeSecondCopy(files, notebook, RECORDS_FOLDER, entry.file, bytes);
  }
  await keepHistory(files, notebook, lines);
  const entries = change.shards.map(({ entry }) => entry);
  await completeCopies(files, notebook, entries);
  const isNew = new Set(change.write.map(({ entry }) => entry.file));
  const written = change.shards.filter(({ entry }) => isNew.has(entry.file));
  return { upTo, head: lines.at(-1)?.hash ?? mustBe(head), written, entries };
};

async function linesUpTo(
  files: FileSystem,
  notebook: string,
  head: Sha256 | null,
  upTo: number,
): Promise<readonly JournalLine[]> {
  const journal = readJournal(await files.read(join(notebook, JOURNAL_FILE)));
  const lines = chainFrom(head, journal.lines).filter(({ revision }) => revision <= upTo);
  if (lines.at(-1)?.revision === upTo) return lines;
  // It did when this process wrote it.
  throw new ChangedOutside(JOURNAL_FILE);
}

/** All lines as one diff. */
function joined(lines: readonly JournalLine[]): Diff {
  const changes = new Map<RecordId, Change>();
  for (const { from, to } of lines.flatMap(({ diff }) => changesOf(diff))) {
    const id = (to ?? from)?.id;
    if (id === undefined) continue;
    const earlier = changes.get(id);
    changes.set(id, { from: earlier === undefined ? from : earlier.from, to });
  }
  return diffOf(changes.values());
}

interface OpenShards {
  readonly plan: ShardPlan;
  readonly records: ReadonlyMap<RecordId, NotebookRecord>;
}

/** A plan that knows the records of the shards that may change: those touched, and the newest of each kind. */
async function openShards(
  files: FileSystem,
  notebook: string,
  entries: readonly ShardEntry[],
  touched: readonly string[],
): Promise<OpenShards> {
  const wanted = new Set(touched);
  const newest = new Map<RecordKind, string>();
  for (const entry of entries) newest.set(entry.kind, shardKey(entry));
  for (const key of newest.values()) wanted.add(key);
  const records = new Map<RecordId, NotebookRecord>();
  const shards: Shard[] = [];
  for (const entry of entries) {
    if (!wanted.has(shardKey(entry))) {
      shards.push({ entry, ids: [] });
      continue;
    }
    const bytes = await readShard(files, notebook, entry);
    const own = ownRecords(entry, recordsIn(entry, bytes));
    for (const record of own) records.set(record.id, record);
    shards.push({ entry, ids: own.map(({ id }) => id) });
  }
  const plan = new ShardPlan();
  plan.adopt(shards);
  return { plan, records };
}

/** The lines go where file recovery finds them, before the journal may drop them. */
async function keepHistory(
  files: FileSystem,
  notebook: string,
  lines: readonly JournalLine[],
): Promise<void> {
  const first = lines.at(0);
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return;
  const folder = join(notebook, HISTORY_FOLDER);
  await makeLastingFolder(files, folder);
  const name = segmentName(first.revision, last.revision);
  const text = lines.map((line) => `${line.text}\n`).join('');
  await writeAtomically(files, join(folder, name), Buffer.from(text));
}

/** Name of a piece of history, by the numbers of its first and last edit. */
export function segmentName(first: number, last: number): string {
  return `${segmentNumber(first)}-${segmentNumber(last)}.jsonl`;
}

/** Padded, so that names sort as numbers do. */
function segmentNumber(revision: number): string {
  return String(revision).padStart(10, '0');
}

async function completeCopies(
  files: FileSystem,
  notebook: string,
  entries: readonly ShardEntry[],
): Promise<void> {
  const shards = entries.map(({ file, sha256 }) => ({ name: file, hash: sha256 }));
  await completeSecondCopies(files, notebook, RECORDS_FOLDER, shards);
  const place = join(notebook, TEXTS_FOLDER);
  const texts = (await files.stat(place)) ? await files.list(place) : [];
  const named = texts.flatMap((name) => {
    const hash = /^([0-9a-f]{64})\.json$/.exec(name)?.[1];
    return hash === undefined ? [] : [{ name, hash }];
  });
  await completeSecondCopies(files, notebook, TEXTS_FOLDER, named);
}

function mustHave(records: ReadonlyMap<RecordId, NotebookRecord>, id: RecordId): NotebookRecord {
  const record = records.get(id);
  if (record === undefined) throw new Error(`No opened shard holds ${id}`);
  return record;
}

function mustBe(head: Sha256 | null): Sha256 {
  if (head === null) throw new Error('There is nothing to make a snapshot of');
  return head;
}
