import { join } from 'node:path';
import { isTemporaryName } from '../files/atomic-write';
import { BACKUPS_FOLDER, MANIFESTS_FOLDER } from '../snapshot/backups';
import type { FileSystem } from '../files/file-system';
import { LOCK_FILE } from '../lock/folder-lock';
import { JOURNAL_FILE } from '../journal/journal';
import { MANIFEST_FILE } from '../snapshot/manifest';
import { ORIGINALS_FOLDER } from '../texts/original-store';
import { statIfThere } from '../files/read-if-there';
import { RECORDS_FOLDER } from '../snapshot/shard';
import { TEXTS_FOLDER } from '../texts/text-store';

/**
 * What a path looks like from outside: nothing there; a folder with nothing in it that matters; a notebook; a notebook
 * whose manifest is gone; or a folder or file of someone else's.
 */
export type FolderShape = 'missing' | 'empty' | 'notebook' | 'headless' | 'foreign';

/** The folders of a notebook. */
export const NOTEBOOK_FOLDERS = [RECORDS_FOLDER, TEXTS_FOLDER, ORIGINALS_FOLDER] as const;

/** Where copies of the manifest lie. */
const MANIFEST_COPIES = `${BACKUPS_FOLDER}/${MANIFESTS_FOLDER}`;

/** Files that systems leave in any folder they show. */
const SYSTEM_FILES = new Set(['.ds_store', 'desktop.ini', 'thumbs.db', '.localized', '.directory']);

/** Looks at a path without changing anything. */
export async function lookAtFolder(files: FileSystem, path: string): Promise<FolderShape> {
  const stat = await files.stat(path);
  if (stat === null) return 'missing';
  if (stat.kind !== 'folder') return 'foreign';
  const names = (await files.list(path)).filter((name) => !isResidue(name));
  if (names.includes(MANIFEST_FILE)) return 'notebook';
  if (await holdsFiles(files, join(path, MANIFEST_COPIES))) return 'headless';
  if (await isEmptyFile(files, join(path, JOURNAL_FILE)))
    names.splice(names.indexOf(JOURNAL_FILE), 1);
  if (names.length === 0) return 'empty';
  const own = NOTEBOOK_FOLDERS.filter((name) => names.includes(name));
  for (const name of own) {
    if (await holdsFiles(files, join(path, name))) return 'headless';
  }
  return own.length === names.length ? 'empty' : 'foreign';
}

/** Whether it is one that opens: also where the manifest is gone, as long as there is something of a notebook. */
export function isNotebook(shape: FolderShape): boolean {
  return shape === 'notebook' || shape === 'headless';
}

/** What says nothing about a folder: a system's own files, a lock, a write that did not come to its end. */
function isResidue(name: string): boolean {
  return isSystemFile(name) || name === LOCK_FILE || isTemporaryName(name);
}

/** Whether a file is one that systems leave in any folder they show. */
export function isSystemFile(name: string): boolean {
  return SYSTEM_FILES.has(name.toLowerCase());
}

/** Where making a notebook was cut off, its journal was made already and has nothing in it. */
async function isEmptyFile(files: FileSystem, path: string): Promise<boolean> {
  const stat = await files.stat(path);
  return stat?.kind === 'file' && stat.bytes === 0;
}

async function holdsFiles(files: FileSystem, folder: string): Promise<boolean> {
  const stat = await statIfThere(files, folder);
  if (stat === null) return false;
  if (stat.kind !== 'folder') return true;
  return (await files.list(folder)).some((name) => !isResidue(name));
}
