import { Low } from 'lowdb';
import { join, resolve } from 'node:path';
import type { Instant } from '../domain/ids';
import { SCHEMA_VERSION } from '../domain/notebook/schema-version';
import { fail, type Result } from '../domain/result';
import { isTemporaryName } from './atomic-write';
import { attempt, type FileFault } from './file-fault';
import type { FileSystem } from './file-system';
import { type FolderLock, lockFolder } from './folder-lock';
import { lookAtFolder, NOTEBOOK_FOLDERS } from './folder-shape';
import { DamagedFile, JsonFile } from './json-file';
import { makeLastingFolder } from './kept-file';
import { loadRecords } from './load-records';
import {
  firstManifest,
  type Manifest,
  MANIFEST_FILE,
  manifestFormat,
  NewerFormat,
} from './manifest';
import { nodeFileSystem } from './node-file-system';
import { NotebookStore } from './notebook-store';
import type { OpenError } from './open-error';
import { machineProcesses, type Processes } from './processes';

/** What the outside world lends; file system and processes are those of this machine unless a test says otherwise. */
export interface FolderPorts {
  readonly now: () => Instant;
  readonly files?: FileSystem;
  readonly processes?: Processes;
}

/**
 * Opens a notebook folder and locks it for this process. Whatever is missing, damaged or not a notebook is answered
 * as an error and left as it is; nothing is ever taken for an empty notebook. Where the folder can't be written to, or
 * a newer Dateline wrote it, it opens for reading only and without a lock.
 */
export async function openNotebookFolder(
  folder: string,
  ports: FolderPorts,
): Promise<Result<NotebookStore, OpenError>> {
  const path = resolve(folder);
  const files = ports.files ?? nodeFileSystem;
  const shape = await attempt(() => lookAtFolder(files, path));
  if (!shape.ok) return fail({ kind: 'unreadable', path, code: shape.error.code });
  if (shape.value === 'missing') return fail({ kind: 'missing', path });
  if (shape.value === 'headless') {
    return fail({ kind: 'damaged', path, what: `${MANIFEST_FILE} is missing` });
  }
  if (shape.value !== 'notebook') return fail({ kind: 'notANotebook', path });
  return openLocked(files, path, ports);
}

/**
 * Makes a notebook of a folder that is absent or empty and opens it. Anything else is refused as `notEmpty`, a
 * notebook too.
 */
export async function createNotebookFolder(
  folder: string,
  ports: FolderPorts,
): Promise<Result<NotebookStore, OpenError>> {
  const path = resolve(folder);
  const files = ports.files ?? nodeFileSystem;
  const shape = await attempt(() => lookAtFolder(files, path));
  if (!shape.ok) return fail({ kind: 'unreadable', path, code: shape.error.code });
  if (shape.value !== 'missing' && shape.value !== 'empty') return fail({ kind: 'notEmpty', path });
  const made = await attempt(() => files.makeFolders(path));
  if (!made.ok) return fail({ kind: 'unreadable', path, code: made.error.code });
  const lock = await lockFolder(files, path, ports.processes ?? machineProcesses, ports.now());
  if (!lock.ok) return fail(lockError(path, lock.error));
  const written = await attempt(async () => {
    for (const name of NOTEBOOK_FOLDERS) await makeLastingFolder(files, join(path, name));
    const manifest = manifestFile(files, path);
    manifest.data = firstManifest(SCHEMA_VERSION, ports.now());
    await manifest.write();
  });
  if (written.ok) return load(files, path, lock.value);
  await lock.value.release();
  return fail({ kind: 'unreadable', path, code: written.error.code });
}

async function openLocked(
  files: FileSystem,
  path: string,
  ports: FolderPorts,
): Promise<Result<NotebookStore, OpenError>> {
  const lock = await lockFolder(files, path, ports.processes ?? machineProcesses, ports.now());
  if (lock.ok) return load(files, path, lock.value);
  if (lock.error.kind === 'fault' && ['EPERM', 'EROFS'].includes(lock.error.code)) {
    return load(files, path, null);
  }
  return fail(lockError(path, lock.error));
}

function lockError(
  path: string,
  error: { readonly kind: 'inUse'; readonly by: string } | ({ readonly kind: 'fault' } & FileFault),
): OpenError {
  if (error.kind === 'inUse') return { kind: 'inUse', path, by: error.by };
  return { kind: 'unreadable', path, code: error.code };
}

/** Reads manifest and records; the lock is let go of when that fails or nothing will be written. */
async function load(
  files: FileSystem,
  path: string,
  lock: FolderLock | null,
): Promise<Result<NotebookStore, OpenError>> {
  const loaded = await tryToLoad(files, path, lock);
  if (!loaded.ok || loaded.value.readOnly) await lock?.release();
  return loaded;
}

async function tryToLoad(
  files: FileSystem,
  path: string,
  lock: FolderLock | null,
): Promise<Result<NotebookStore, OpenError>> {
  try {
    const read = await attempt(() => readStore(files, path, lock));
    return read.ok ? read : fail({ kind: 'unreadable', path, code: read.error.code });
  } catch (error) {
    if (error instanceof DamagedFile) return fail({ kind: 'damaged', path, what: error.message });
    if (error instanceof NewerFormat)
      return fail({ kind: 'unreadable', path, code: 'newerSchema' });
    throw error;
  }
}

async function readStore(
  files: FileSystem,
  path: string,
  lock: FolderLock | null,
): Promise<NotebookStore> {
  const manifest = manifestFile(files, path);
  await manifest.read();
  const isNewer = manifest.data.schema > SCHEMA_VERSION;
  const records = await loadRecords(files, path, manifest.data, isNewer ? 'newer' : 'own');
  const readOnly = isNewer ? 'newerSchema' : lock ? null : 'folderReadOnly';
  if (!readOnly) await removeUnfinishedWrites(files, path);
  return new NotebookStore({
    path,
    files,
    manifest,
    records,
    lock: readOnly ? null : lock,
    readOnly,
  });
}

function manifestFile(files: FileSystem, path: string): Low<Manifest> {
  const file = new JsonFile(files, join(path, MANIFEST_FILE), manifestFormat(SCHEMA_VERSION));
  // lowdb wants defaults; the adapter never lets it fall back to them.
  return new Low(file, firstManifest(SCHEMA_VERSION, ''));
}

/** Temporary files of writes that a crash cut off: never named by a manifest. */
async function removeUnfinishedWrites(files: FileSystem, path: string): Promise<void> {
  for (const folder of [path, ...NOTEBOOK_FOLDERS.map((name) => join(path, name))]) {
    const names = (await files.stat(folder)) ? await files.list(folder) : [];
    for (const name of names.filter(isTemporaryName)) await files.remove(join(folder, name));
  }
}
