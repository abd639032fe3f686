import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writeAtomically, writeInPlace } from '../files/atomic-write';
import type { Sha256 } from '../../domain/ids';
import { sha256 } from '../files/checksum';
import type { FileSystem } from '../files/file-system';
import { makeLastingFolder } from '../files/kept-file';
import type { RECORDS_FOLDER } from './shard';
import type { TEXTS_FOLDER } from '../texts/text-store';

/** Folder of the second copies in a notebook. */
export const BACKUPS_FOLDER = 'backups';
/** Folder of the manifests of the last snapshots, within {@link BACKUPS_FOLDER}. */
export const MANIFESTS_FOLDER = 'manifests';

/** Folders whose files have second copies. */
export type CopiedFolder = typeof RECORDS_FOLDER | typeof TEXTS_FOLDER;

const compressed = promisify(gzip);

/** Where the second copy of a file lies. */
export function secondCopyPath(notebook: string, folder: CopiedFolder, name: string): string {
  return join(notebook, BACKUPS_FOLDER, folder, `${name}.gz`);
}

/** Makes the second copy of a file that never changes. */
export async function writeSecondCopy(
  files: FileSystem,
  notebook: string,
  folder: CopiedFolder,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  await makeCopiesFolder(files, notebook, folder);
  const path = secondCopyPath(notebook, folder, name);
  await writeAtomically(files, path, await compressed(bytes));
}

/** A file that never changes, and what it holds. */
export interface HashedFile {
  readonly name: string;
  readonly hash: Sha256;
}

/** Makes the second copies that are missing of these files; one that is gone or damaged must not become its own. */
export async function completeSecondCopies(
  files: FileSystem,
  notebook: string,
  folder: CopiedFolder,
  hashed: readonly HashedFile[],
): Promise<void> {
  const place = await makeCopiesFolder(files, notebook, folder);
  const there = new Set(await files.list(place));
  const missing = hashed.filter(({ name }) => !there.has(`${name}.gz`));
  for (const { name, hash } of missing) {
    const path = join(notebook, folder, name);
    if ((await files.stat(path))?.kind !== 'file') continue;
    const bytes = await files.read(path);
    if (sha256(bytes) !== hash) continue;
    await writeInPlace(files, secondCopyPath(notebook, folder, name), await compressed(bytes));
  }
  if (missing.length > 0) await files.syncFolder(place);
}

async function makeCopiesFolder(
  files: FileSystem,
  notebook: string,
  folder: CopiedFolder,
): Promise<string> {
  const place = join(notebook, BACKUPS_FOLDER, folder);
  await makeLastingFolder(files, join(notebook, BACKUPS_FOLDER));
  await makeLastingFolder(files, place);
  return place;
}
