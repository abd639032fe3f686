import type { RecordId, RecordKind } from '../../domain/ids';
import { changesOf, type Diff, diffOf } from '../../domain/notebook/diff';
import type { Notebook } from '../../domain/notebook/notebook';
import { type NotebookRecord, RECORD_KINDS } from '../../domain/notebook/records';
import { withoutDangling } from '../../domain/notebook/references';
import type { Choice } from './choose-snapshot';
import type { Discovery } from './discovery';
import type { FileSystem } from '../files/file-system';
import { findShard } from './find-shard';
import type { JournalLine } from '../journal/journal-line';
import { counted } from './judge-journals';
import type { LinePool } from './line-pool';
import { recordsOf } from '../snapshot/load-records';
import type { Manifest } from '../snapshot/manifest';
import { patchLines } from './patch-lines';
import { RECORDS_FOLDER, type Shard } from '../snapshot/shard';
import { ShardPlan } from '../snapshot/shard-plan';
import { keepEdits, type Loss, tellLoss } from './tell-loss';

/** A snapshot made of what is left of one, with all edits in it. */
export interface RebuiltSnapshot {
  readonly manifest: Manifest;
  readonly shards: readonly Shard[];
  readonly discoveries: readonly Discovery[];
}

/** What became of the records in lost shards, by kind. */
type Tally = Map<RecordKind, Loss>;

/**
 * Makes a snapshot of what is left of one: the shards that are good; of the others the records that the history of
 * edits still tells, and else as they were in an earlier snapshot. What then names a record that is not there does so
 * no longer. The snapshot's notebook becomes this state.
 */
export async function rebuildSnapshot(
  files: FileSystem,
  path: string,
  { snapshot, others }: Choice,
  pool: LinePool,
  lines: readonly JournalLine[],
): Promise<RebuiltSnapshot> {
  const { notebook, manifest, shards, lost } = snapshot;
  const before = everyRecord(notebook);
  const tally: Tally = new Map();
  for (const { entry } of lost) rowOf(tally, entry.kind).lost += entry.records;
  const past = latestStates(pool.upTo(manifest.head));
  for (const record of past.values()) {
    if (record !== null && isMissing(notebook, tally, record))
      put(notebook, tally, record, 'fromEdits');
  }
  for (const { manifest: earlier } of others) {
    await takeEarlier(files, path, { notebook, tally, past, earlier });
  }
  countTouched(notebook, tally, lines);
  await patchLines(notebook, lines, manifest.schema);
  const dropped = dropDangling(notebook);
  const plan = new ShardPlan();
  plan.adopt(shards);
  const change = plan.change(difference(before, everyRecord(notebook)), (_, id) =>
    mustHave(before, id),
  );
  const entries = change.shards.map(({ entry }) => entry);
  const last = lines.at(-1);
  const next = last
    ? { revision: last.revision, head: last.hash, savedAt: last.at }
    : { revision: manifest.revision, head: manifest.head, savedAt: manifest.savedAt };
  return {
    manifest: { ...manifest, ...next, shards: entries },
    shards: change.shards,
    discoveries: [...tellLoss(lost, tally, change.write), ...dropped, ...keepEdits(lines)],
  };
}

/** The last state of every record that the lines tell of, the latest line first; `null` for one that was removed. */
function latestStates(lines: readonly JournalLine[]): ReadonlyMap<RecordId, NotebookRecord | null> {
  const states = new Map<RecordId, NotebookRecord | null>();
  for (const { from, to } of lines.flatMap(({ diff }) => changesOf(diff))) {
    const id = (to ?? from)?.id;
    if (id !== undefined && !states.has(id)) states.set(id, to);
  }
  return states;
}

interface Taking {
  readonly notebook: Notebook;
  readonly tally: Tally;
  readonly past: ReadonlyMap<RecordId, NotebookRecord | null>;
  readonly earlier: Manifest;
}

/** Takes what is still missing from the shards of an earlier snapshot; edits since then are not in it. */
async function takeEarlier(
  files: FileSystem,
  path: string,
  { notebook, tally, past, earlier }: Taking,
): Promise<void> {
  for (const entry of earlier.shards) {
    if (!tally.has(entry.kind)) continue;
    const { bytes } = await findShard(files, path, entry);
    for (const record of (bytes && recordsOf(entry, bytes, earlier.schema)) ?? []) {
      if (past.has(record.id) || !isMissing(notebook, tally, record)) continue;
      put(notebook, tally, record, 'fromEarlier');
    }
  }
}

/** Records that the lines change were there before them, and stand in the lines. */
function countTouched(notebook: Notebook, tally: Tally, lines: readonly JournalLine[]): void {
  const seen = new Set<RecordId>();
  for (const { from, to } of lines.flatMap(({ diff }) => changesOf(diff))) {
    const isOld = from !== null && !seen.has(from.id) && isMissing(notebook, tally, from);
    if (isOld) rowOf(tally, from.kind).fromEdits += 1;
    for (const record of [from, to]) if (record) seen.add(record.id);
  }
}

function isMissing(notebook: Notebook, tally: Tally, record: NotebookRecord): boolean {
  return tally.has(record.kind) && notebook.get(record.kind, record.id) === null;
}

function put(
  notebook: Notebook,
  tally: Tally,
  record: NotebookRecord,
  from: 'fromEdits' | 'fromEarlier',
): void {
  rowOf(tally, record.kind)[from] += 1;
  notebook.patch({ added: { [record.id]: record }, updated: {}, removed: {} });
}

function rowOf(tally: Tally, kind: RecordKind) {
  const row = tally.get(kind) ?? { lost: 0, fromEdits: 0, fromEarlier: 0 };
  tally.set(kind, row);
  return row;
}

function everyRecord(notebook: Notebook): ReadonlyMap<RecordId, NotebookRecord> {
  const records = RECORD_KINDS.flatMap((kind): NotebookRecord[] => notebook.all(kind));
  return new Map(records.map((record) => [record.id, record]));
}

function difference(
  before: ReadonlyMap<RecordId, NotebookRecord>,
  after: ReadonlyMap<RecordId, NotebookRecord>,
): Diff {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return diffOf(
    [...ids].map((id) => ({ from: before.get(id) ?? null, to: after.get(id) ?? null })),
  );
}

function mustHave(records: ReadonlyMap<RecordId, NotebookRecord>, id: RecordId): NotebookRecord {
  const record = records.get(id);
  if (record === undefined) throw new Error(`A good shard holds ${id}, which is not there`);
  return record;
}

/** Takes references to what is not there out of the records. */
function dropDangling(notebook: Notebook): readonly Discovery[] {
  const all = everyRecord(notebook);
  const updated: Record<RecordId, readonly [NotebookRecord, NotebookRecord]> = {};
  for (const record of all.values()) {
    const without = withoutDangling(record, (id) => all.has(id));
    if (without !== record) updated[record.id] = [record, without];
  }
  const count = Object.keys(updated).length;
  if (count === 0) return [];
  notebook.patch({ added: {}, updated, removed: {} });
  const what = `${counted(count, 'record')} named tags, speakers, collections or articles that are lost.`;
  return [
    {
      finding: { kind: 'reference', file: RECORDS_FOLDER, what },
      mends: [],
      done: 'They no longer do; everything else in them is as it was.',
    },
  ];
}
