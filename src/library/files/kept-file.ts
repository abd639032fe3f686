import { dirname, join } from 'node:path';
import type { Sha256 } from '../../domain/ids';
import { writeAtomically } from './atomic-write';
import { sha256 } from './checksum';
import type { FileSystem } from './file-system';

/**
 * Makes a folder inside a notebook that lasts through a power cut. One that is there already may have been made a
 * moment before its maker died: its name is flushed all the same.
 */
export async function makeLastingFolder(files: FileSystem, path: string): Promise<void> {
  if ((await files.stat(path)) === null) await files.makeFolder(path);
  await files.syncFolder(dirname(path));
}

/** Makes a folder with those it lies in, as far as they are missing; they last through a power cut. */
export async function makeLastingFolders(files: FileSystem, path: string): Promise<void> {
  const missing: string[] = [];
  for (let at = path; (await files.stat(at)) === null && dirname(at) !== at; at = dirname(at)) {
    missing.push(at);
  }
  await files.makeFolders(path);
  for (const made of missing.reverse().slice(0, -1)) await files.syncFolder(dirname(made));
  // Whether or not it was this call that made it.
  await files.syncFolder(dirname(path));
}

/**
 * Puts bytes into a file that is named after their hash and never changes. A file that already holds them is left
 * alone; one that should and does not is replaced.
 */
export async function keepFile(
  files: FileSystem,
  folder: string,
  name: string,
  bytes: Uint8Array,
  hash: Sha256,
): Promise<void> {
  await makeLastingFolder(files, folder);
  const path = join(folder, name);
  // Whoever wrote it before may not have come to flushing its name.
  if (await holds(files, path, bytes.length, hash)) return files.syncFolder(folder);
  await writeAtomically(files, path, bytes);
}

async function holds(
  files: FileSystem,
  path: string,
  length: number,
  hash: Sha256,
): Promise<boolean> {
  const stat = await files.stat(path);
  if (stat?.kind !== 'file' || stat.bytes !== length) return false;
  return sha256(await files.read(path)) === hash;
}
