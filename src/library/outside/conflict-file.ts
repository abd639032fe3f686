import * as v from 'valibot';
import { join } from 'node:path';
import type { Instant } from '../../domain/ids';
import type { Conflict } from '../../domain/notebook/conflict';
import { parseRecord } from '../../domain/notebook/record-schema';
import type { NotebookRecord } from '../../domain/notebook/records';
import { writeAtomically } from '../files/atomic-write';
import { sha256 } from '../files/checksum';
import type { FileSystem } from '../files/file-system';
import { makeLastingFolder } from '../files/kept-file';
import { listIfThere, readIfThere } from '../files/read-if-there';

/** Folder of the versions that two computers made of one record, until the user decides. */
export const CONFLICTS_FOLDER = 'conflicts';

/** Two versions of a record that wait for the user's decision, as they are kept in `conflicts/`. */
export interface KeptConflict extends Conflict {
  /** The file's name without its extension; the same two versions of a record always have the same. */
  readonly key: string;
  readonly foundAt: Instant;
  /** The file that the other version came from, relative to the notebook folder. */
  readonly from: string;
  /** The computer or person it came from; `null` when that is not known. */
  readonly who: string | null;
}

/** What is kept of a conflict besides its key. */
export type NewConflict = Omit<KeptConflict, 'key'>;

const NAME = /^([0-9a-f]{16})\.json$/;
const KEY_LENGTH = 16;

const fileSchema = v.object({
  id: v.string(),
  base: v.nullable(v.unknown()),
  ours: v.nullable(v.unknown()),
  theirs: v.nullable(v.unknown()),
  fields: v.array(v.string()),
  foundAt: v.string(),
  from: v.string(),
  who: v.nullable(v.string()),
  checksum: v.string(),
});

/** Keeps a conflict; it is on the disk when this comes back. One that is kept already stays as it was found first. */
export async function keepConflict(
  files: FileSystem,
  notebook: string,
  conflict: NewConflict,
): Promise<void> {
  const folder = join(notebook, CONFLICTS_FOLDER);
  await makeLastingFolder(files, folder);
  const path = join(folder, `${keyOf(conflict)}.json`);
  if ((await files.stat(path))?.kind === 'file') return;
  const { id, base, ours, theirs, fields, foundAt, from, who } = conflict;
  const body = { id, base, ours, theirs, fields, foundAt, from, who };
  const checksum = sha256(JSON.stringify(body));
  const text = `${JSON.stringify({ ...body, checksum }, null, 2)}\n`;
  await writeAtomically(files, path, Buffer.from(text));
}

/** What lies in `conflicts/`: those that can be read, the oldest first, and the files that can't. */
export interface ConflictsInFolder {
  readonly conflicts: readonly KeptConflict[];
  /** Relative to the notebook folder. */
  readonly unreadable: readonly string[];
}

/** Reads the conflicts that wait. */
export async function readConflicts(
  files: FileSystem,
  notebook: string,
): Promise<ConflictsInFolder> {
  const conflicts: KeptConflict[] = [];
  const unreadable: string[] = [];
  for (const name of await listIfThere(files, join(notebook, CONFLICTS_FOLDER))) {
    const key = NAME.exec(name)?.[1];
    if (key === undefined) continue;
    const file = conflictFile(key);
    const { bytes } = await readIfThere(files, join(notebook, file));
    const conflict = bytes && parseConflict(key, bytes);
    if (conflict) conflicts.push(conflict);
    else unreadable.push(file);
  }
  return { conflicts: conflicts.sort(byTime), unreadable };
}

/** The file of a conflict, relative to the notebook folder. */
export function conflictFile(key: string): string {
  return `${CONFLICTS_FOLDER}/${key}.json`;
}

/** Whichever side is called ours, the same two versions have one key: two computers find the same conflict. */
function keyOf({ id, ours, theirs }: NewConflict): string {
  const versions = [ours, theirs].map((version) => JSON.stringify(sortedKeys(version))).sort();
  return sha256(JSON.stringify([id, ...versions])).slice(0, KEY_LENGTH);
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, sortedKeys(each)]);
}

function parseConflict(key: string, bytes: Uint8Array): KeptConflict | null {
  const parsed = v.safeParse(fileSchema, parseJson(bytes));
  if (!parsed.success) return null;
  const { checksum, ...body } = parsed.output;
  if (sha256(JSON.stringify(body)) !== checksum) return null;
  const [base, ours, theirs] = [body.base, body.ours, body.theirs].map(recordIn);
  if (base === undefined || ours === undefined || theirs === undefined) return null;
  const known = ours ?? theirs;
  if (known === null || known.id !== body.id) return null;
  return { ...body, key, id: known.id, base, ours, theirs };
}

/** `undefined` when it is neither a record nor nothing. */
function recordIn(value: unknown): NotebookRecord | null | undefined {
  if (value === null) return null;
  const record = parseRecord(value);
  return record.ok ? record.value : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

function byTime(a: KeptConflict, b: KeptConflict): number {
  const [left, right] = [`${a.foundAt} ${a.key}`, `${b.foundAt} ${b.key}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
