import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Sha256 } from '../../domain/ids';
import { writeNew } from '../files/atomic-write';
import { secondCopyPath } from '../snapshot/backups';
import { errorCode, NotKept } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { hashInTurns } from '../files/hash-in-turns';
import { ORIGINALS_FOLDER } from '../texts/original-store';
import type { RECORDS_FOLDER } from '../snapshot/shard';
import type { TEXTS_FOLDER } from '../texts/text-store';

/** A copy in the making. */
export interface Making {
  readonly files: FileSystem;
  /** The notebook. */
  readonly from: string;
  /** The folder in which the copy comes about. */
  readonly to: string;
  /** A copy whose files may get a second name in this one; `null` when every file is to be written anew. */
  readonly previous: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** A file that never changes under its name. */
export interface LastingFile {
  readonly folder: typeof RECORDS_FOLDER | typeof TEXTS_FOLDER | typeof ORIGINALS_FOLDER;
  readonly name: string;
  readonly hash: Sha256;
}

/** Whoever asked for a copy does not want it any more. */
export class Stopped extends Error {}

const unzip = promisify(gunzip);

/** How often a file that the device does not give is asked for. */
const READS = 2;

/**
 * Puts a file into the copy and checks it against its hash: as a second name of the previous copy's file where that is
 * good and the disk can do so, otherwise written anew from the notebook or its second copy. Answers its length, or
 * `null` when no good one was found anywhere.
 */
export async function placeInCopy(making: Making, file: LastingFile): Promise<number | null> {
  if (making.signal?.aborted) throw new Stopped();
  const linked = await placeLinked(making, file);
  if (linked !== null) return linked;
  const bytes = await goodBytes(making, file);
  if (bytes === null) return null;
  const to = join(making.to, file.folder, file.name);
  await writeNew(making.files, to, bytes);
  await mustRead(making.files, to, file.hash);
  return bytes.length;
}

/** Writes one of the copy's own files and checks that it can be read back. */
export async function writeInCopy(
  { files, to }: Making,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = join(to, name);
  await writeNew(files, path, bytes);
  if (Buffer.compare(await files.read(path), bytes) !== 0) throw new NotKept(path);
}

async function placeLinked(
  { files, to, previous }: Making,
  { folder, name, hash }: LastingFile,
): Promise<number | null> {
  if (previous === null) return null;
  const path = join(to, folder, name);
  try {
    await files.link(join(previous, folder, name), path);
    const bytes = await files.read(path);
    if ((await hashInTurns(bytes)) === hash) return bytes.length;
  } catch (error) {
    // Not there, or unreadable, or on a disk whose files have one name only: it is written anew.
    if (errorCode(error) === null) throw error;
  }
  await files.remove(path);
  return null;
}

async function goodBytes(making: Making, file: LastingFile): Promise<Uint8Array | null> {
  const { files, from } = making;
  const own = await readIfThere(files, join(from, file.folder, file.name));
  if (own && (await hashInTurns(own)) === file.hash) return own;
  if (file.folder === ORIGINALS_FOLDER) return null;
  const zipped = await readIfThere(files, secondCopyPath(from, file.folder, file.name));
  const second = zipped && (await unzipped(zipped));
  return second && (await hashInTurns(second)) === file.hash ? second : null;
}

/** `null` when it is gone, or can't be read the second time either: one bad spot must not cost the whole copy. */
async function readIfThere(files: FileSystem, path: string): Promise<Uint8Array | null> {
  for (let left = READS; left > 0; left -= 1) {
    try {
      return await files.read(path);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT') return null;
      if (code !== 'EIO') throw error;
    }
  }
  return null;
}

/** `null` for bytes that were never zipped, or are damaged. */
async function unzipped(bytes: Uint8Array): Promise<Uint8Array | null> {
  return unzip(bytes).catch(() => null);
}

async function mustRead(files: FileSystem, path: string, hash: Sha256): Promise<void> {
  if ((await hashInTurns(await files.read(path))) !== hash) throw new NotKept(path);
}
