import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordKind, Sha256 } from '../../domain/ids';
import { RECORD_KINDS } from '../../domain/notebook/records';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { errorCode } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import { type JournalLine, readLine } from '../journal/journal-line';
import { DamagedFile } from '../files/json-file';
import { LinePool } from '../recovery/line-pool';
import { type Manifest, MANIFEST_FILE, manifestFormat } from '../snapshot/manifest';

/** How many records of each kind there are. */
export type RecordCounts = Readonly<Record<RecordKind, number>>;

/** A notebook's state at one moment, apart from the files that never change under their names. */
export interface StateToCopy {
  readonly manifest: Manifest;
  /** As they lie in `notebook.json`. */
  readonly manifestBytes: Uint8Array;
  /** Whole lines of the journal, one or more of them perhaps in the snapshot already. */
  readonly journal: Uint8Array;
  /** Of the last line, that is: of the last edit. */
  readonly revision: number;
  readonly head: Sha256 | null;
  readonly counts: RecordCounts;
}

/** Snapshots kept replacing each other while the notebook was looked at. */
export class Restless extends Error {}

/** Snapshots are rare; two during a look are a matter of chance, five are none. */
const TRIES = 5;

/** Bytes of journal that are read at a stretch. */
const STRETCH = 256 * 1024;

const LINE_END = '\n'.charCodeAt(0);

/**
 * Reads manifest and journal of a notebook that may be edited meanwhile, so that they belong together: a snapshot
 * replaces the manifest before it shortens the journal, so a manifest that is the same before and after the journal
 * was read vouches that the journal held all that followed it. Throws {@link DamagedFile} when what lies there is not
 * sound, {@link Restless} when it did not hold still.
 */
export async function readStateToCopy(files: FileSystem, notebook: string): Promise<StateToCopy> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const manifestBytes = await files.read(join(notebook, MANIFEST_FILE));
    const journal = wholeLines(await readJournalBytes(files, notebook));
    const after = await files.read(join(notebook, MANIFEST_FILE));
    if (Buffer.compare(manifestBytes, after) !== 0) continue;
    const manifest = manifestFormat(SCHEMA_VERSION).decode(manifestBytes);
    return { manifest, manifestBytes, journal, ...(await follow(manifest, journal)) };
  }
  throw new Restless();
}

/** What a manifest with its journal comes to; throws {@link DamagedFile} when one does not follow from the other. */
export async function follow(
  manifest: Manifest,
  journal: Uint8Array,
): Promise<Pick<StateToCopy, 'revision' | 'head' | 'counts'>> {
  const lines = await readLines(journal);
  const pool = new LinePool();
  pool.add(lines);
  const chain = pool.from(manifest);
  const last = chain.at(-1);
  const end = lines.at(-1);
  if (end && (last?.hash ?? manifest.head) !== end.hash) {
    throw new DamagedFile(JOURNAL_FILE, 'does not follow from notebook.json');
  }
  return {
    revision: last?.revision ?? manifest.revision,
    head: last?.hash ?? manifest.head,
    counts: countRecords(manifest, chain),
  };
}

async function readJournalBytes(files: FileSystem, notebook: string): Promise<Uint8Array> {
  try {
    return await files.read(join(notebook, JOURNAL_FILE));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new DamagedFile(JOURNAL_FILE, 'is missing');
    throw error;
  }
}

/** A line that is just being written, or was cut off, does not count yet. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(LINE_END) + 1);
}

async function readLines(journal: Uint8Array): Promise<readonly JournalLine[]> {
  const lines: JournalLine[] = [];
  let turnAt = STRETCH;
  for (let start = 0; start < journal.length;) {
    const end = journal.indexOf(LINE_END, start);
    const line = readLine(Buffer.from(journal.subarray(start, end)).toString('utf8'));
    if (line === null) throw new DamagedFile(JOURNAL_FILE, 'is not as it was saved');
    lines.push(line);
    start = end + 1;
    if (start < turnAt) continue;
    turnAt = start + STRETCH;
    await nextTurn();
  }
  return lines;
}

function countRecords(manifest: Manifest, chain: readonly JournalLine[]): RecordCounts {
  const counts = new Map<string, number>();
  const add = (kind: string, number: number) => counts.set(kind, (counts.get(kind) ?? 0) + number);
  for (const { kind, records } of manifest.shards) add(kind, records);
  for (const { diff } of chain) {
    for (const { kind } of Object.values(diff.added)) add(kind, 1);
    for (const { kind } of Object.values(diff.removed)) add(kind, -1);
  }
  const entries = RECORD_KINDS.map((kind) => [kind, counts.get(kind) ?? 0] as const);
  return Object.fromEntries(entries) as Record<RecordKind, number>;
}
