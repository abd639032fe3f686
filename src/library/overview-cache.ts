import { join } from 'node:path';
import * as v from 'valibot';
import type { Sha256 } from '../domain/ids';
import { CACHE_FOLDER } from './copies/about-copy';
import { writeAtomically } from './files/atomic-write';
import { attempt, type FileFault } from './files/file-fault';
import type { FileSystem } from './files/file-system';
import { hashInTurns } from './files/hash-in-turns';
import { DamagedFile } from './files/json-file';
import { JOURNAL_FILE } from './journal/journal';
import { readLine } from './journal/journal-line';
import { readSealedCache } from './sealed-cache';
import { manifestFile } from './snapshot/manifest-file';
import type { Result } from '../domain/result';
import { tryToRead } from './try-to-read';

/** Name of the file, in the folder of what is derived. */
const OVERVIEW_FILE = 'overview.json';

/** Changes whenever an overview gets another shape. */
const SHAPE = 3;

/** Ten times what ten thousand articles take; more than this is not what Dateline wrote. */
const LARGEST = 64 * 1024 * 1024;

/** Which state of which notebook: the chain of lines behind `head` leads to nothing else. */
export interface StateKey {
  readonly id: string;
  readonly revision: number;
  /** Hash of the last line; `null` before the first edit. */
  readonly head: Sha256 | null;
}

/** What is kept of a state: a few facts, and a text that is not looked into here. */
export interface KeptOverview {
  readonly about: unknown;
  readonly text: string;
}

const headSchema = v.object({
  shape: v.literal(SHAPE),
  id: v.string(),
  revision: v.number(),
  head: v.nullable(v.string()),
  about: v.unknown(),
  sha256: v.string(),
});

/** The state that lies in a notebook folder; `null` when telling it takes more than a look, as after damage. */
export async function stateInFolder(files: FileSystem, folder: string): Promise<StateKey | null> {
  const read = await tryToRead(folder, async () => {
    const manifest = manifestFile(files, folder);
    await manifest.read();
    const { id, revision, head } = manifest.data;
    const last = lastLine(await files.read(join(folder, JOURNAL_FILE)));
    if (last === null) return { id, revision, head };
    const line = readLine(last);
    if (line === null) throw new DamagedFile(JOURNAL_FILE, 'ends with a line that is damaged');
    // Lines that are in the snapshot already may still lie in the journal.
    return line.revision > revision
      ? { id, revision: line.revision, head: line.hash }
      : { id, revision, head };
  });
  return read.ok ? read.value : null;
}

/** What was kept of exactly this state; `null` when there is nothing, or it is not as it was written. */
export async function readOverviewCache(
  files: FileSystem,
  folder: string,
  state: StateKey,
): Promise<KeptOverview | null> {
  const path = join(folder, CACHE_FOLDER, OVERVIEW_FILE);
  const kept = await readSealedCache(files, path, LARGEST);
  if (kept === null) return null;
  const parsed = v.safeParse(headSchema, kept.head);
  if (!parsed.success) return null;
  const { sha256, ...head } = parsed.output;
  const isOfState =
    head.id === state.id && head.revision === state.revision && head.head === state.head;
  if (!isOfState) return null;
  if ((await sealOf(head, kept.body)) !== sha256) return null;
  return { about: head.about, text: kept.body.toString('utf8') };
}

/** Keeps an overview in place of the one before, whole or not at all. */
export function writeOverviewCache(
  files: FileSystem,
  folder: string,
  state: StateKey,
  { about, text }: KeptOverview,
): Promise<Result<null, FileFault>> {
  return attempt(async () => {
    const { id, revision, head } = state;
    const facts = { shape: SHAPE, id, revision, head, about } as const;
    const body = Buffer.from(text);
    const first = `${JSON.stringify({ ...facts, sha256: await sealOf(facts, body) })}\n`;
    const place = join(folder, CACHE_FOLDER);
    if (!(await files.stat(place))) await files.makeFolder(place);
    await writeAtomically(
      files,
      join(place, OVERVIEW_FILE),
      Buffer.concat([Buffer.from(first), body]),
    );
    return null;
  });
}

/** A checksum over everything in the file but itself. */
async function sealOf(facts: object, body: Buffer): Promise<Sha256> {
  const start = Buffer.from(`${JSON.stringify(facts)}\n`);
  return hashInTurns(Buffer.concat([start, body]));
}

/** The last whole line of a journal; `null` when it has none. */
function lastLine(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('\n');
  if (end < 0) return null;
  const start = end === 0 ? -1 : buffer.lastIndexOf('\n', end - 1);
  return buffer.subarray(start + 1, end).toString('utf8');
}
