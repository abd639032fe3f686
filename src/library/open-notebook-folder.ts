import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Instant } from '../domain/ids';
import { SCHEMA_VERSION } from '../domain/notebook/schema-version';
import { fail, type Result } from '../domain/result';
import { writeAtomically } from './files/atomic-write';
import { type BuildSnapshot, buildSnapshot } from './snapshot/build-snapshot';
import { attempt, type FileFault } from './files/file-fault';
import type { Seen } from './files/file-stamp';
import type { FileSystem } from './files/file-system';
import { type FolderLock, lockFolder } from './lock/folder-lock';
import { FolderOnDisk } from './folder-on-disk';
import { isNotebook, lookAtFolder, NOTEBOOK_FOLDERS } from './recovery/folder-shape';
import { JOURNAL_FILE } from './journal/journal';
import { makeLastingFolder, makeLastingFolders } from './files/kept-file';
import { firstManifest } from './snapshot/manifest';
import { manifestFile } from './snapshot/manifest-file';
import { nodeFileSystem } from './files/node-file-system';
import { NotebookStore } from './notebook-store';
import type { OpenError, ReadOnlyReason } from './open-error';
import { machineProcesses, type Processes } from './lock/processes';
import { readCalmly } from './recovery/read-calmly';
import { type FolderState, readNotebookFolder } from './recovery/read-notebook-folder';
import { recoverFolder } from './recovery/recover-folder';
import { tryToRead } from './try-to-read';
import { removeUnfinishedWrites } from './files/unfinished-writes';

/** What the outside world lends; file system and processes are those of this machine unless a test says otherwise. */
export interface FolderPorts {
  readonly now: () => Instant;
  readonly files?: FileSystem;
  readonly processes?: Processes;
  /** Builds snapshots, in a worker where there is a window to keep responsive. */
  readonly buildSnapshot?: BuildSnapshot;
}

/** The lock of a folder, or why there is none. */
type Hold = FolderLock | Exclude<ReadOnlyReason, 'newerSchema'>;

/** How a folder is opened. */
export interface OpenOptions {
  /** Reads it whoever has it open, takes no lock and changes nothing in it. */
  readonly readOnly?: boolean;
  /** Leaves what is left of writes that were cut off. */
  readonly keepUnfinished?: boolean;
}

/**
 * Opens a notebook folder and locks it for this process. What is damaged or missing is restored from where it lies a
 * second time, and the store's findings tell of it; what can't be made out is answered as an error and left as it is;
 * nothing is ever taken for an empty notebook. Where the folder can't be written to, or a newer Dateline wrote it, it
 * opens for reading only and without a lock.
 */
export async function openNotebookFolder(
  folder: string,
  ports: FolderPorts,
  { readOnly = false, keepUnfinished = false }: OpenOptions = {},
): Promise<Result<NotebookStore, OpenError>> {
  const path = resolve(folder);
  const files = ports.files ?? nodeFileSystem;
  const shape = await attempt(() => lookAtFolder(files, path));
  if (!shape.ok) return fail({ kind: 'unreadable', path, code: shape.error.code });
  if (shape.value === 'missing') return fail({ kind: 'missing', path });
  if (!isNotebook(shape.value)) return fail({ kind: 'notANotebook', path });
  const opening = { files, path, ports, keepUnfinished };
  return readOnly ? load(opening, 'inUse') : openLocked(opening);
}

/**
 * Makes a notebook of a folder that is absent or empty and opens it. Anything else is refused as `notEmpty`, a
 * notebook too. A copy of a notebook is given its `id`.
 */
export async function createNotebookFolder(
  folder: string,
  ports: FolderPorts,
  id: string = randomUUID(),
): Promise<Result<NotebookStore, OpenError>> {
  const path = resolve(folder);
  const files = ports.files ?? nodeFileSystem;
  const shape = await attempt(() => lookAtFolder(files, path));
  if (!shape.ok) return fail({ kind: 'unreadable', path, code: shape.error.code });
  if (shape.value !== 'missing' && shape.value !== 'empty') return fail({ kind: 'notEmpty', path });
  const made = await attempt(() => makeLastingFolders(files, path));
  if (!made.ok) return fail({ kind: 'unreadable', path, code: made.error.code });
  const lock = await lockFolder(files, path, ports.processes ?? machineProcesses, ports.now());
  if (!lock.ok) return fail(lockError(path, lock.error));
  const written = await attempt(async () => {
    for (const name of NOTEBOOK_FOLDERS) await makeLastingFolder(files, join(path, name));
    await writeAtomically(files, join(path, JOURNAL_FILE), new Uint8Array());
    const manifest = manifestFile(files, path);
    manifest.data = firstManifest(SCHEMA_VERSION, id, ports.now());
    await manifest.write();
  });
  if (written.ok) return load({ files, path, ports, keepUnfinished: false }, lock.value);
  await lock.value.release();
  return fail({ kind: 'unreadable', path, code: written.error.code });
}

interface Opening {
  readonly files: FileSystem;
  readonly path: string;
  readonly ports: FolderPorts;
  readonly keepUnfinished: boolean;
}

async function openLocked(opening: Opening): Promise<Result<NotebookStore, OpenError>> {
  const { files, path, ports } = opening;
  const lock = await lockFolder(files, path, ports.processes ?? machineProcesses, ports.now());
  if (lock.ok) return load(opening, lock.value);
  if (lock.error.kind === 'fault' && ['EPERM', 'EROFS'].includes(lock.error.code)) {
    return load(opening, 'folderReadOnly');
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
async function load(opening: Opening, hold: Hold): Promise<Result<NotebookStore, OpenError>> {
  const loaded = await tryToRead(opening.path, () =>
    typeof hold === 'string' ? readOnlyStore(opening, hold) : writableStore(opening, hold),
  );
  const mayLetGo = !loaded.ok || loaded.value.readOnly !== null;
  if (typeof hold !== 'string' && mayLetGo) await hold.release();
  return loaded;
}

/** What could not be put right on the disk is only read: the next edit would not stand where it has to. */
async function writableStore(opening: Opening, lock: FolderLock): Promise<NotebookStore> {
  const { files, path, ports, keepUnfinished } = opening;
  const before = await FolderOnDisk.look({ files, path });
  const { state, isGood, isMended } = await recoverFolder(files, path, ports.now());
  const seen = isMended ? await FolderOnDisk.look({ files, path }) : before;
  if (!isGood) {
    const isNewer = state.manifest.schema > SCHEMA_VERSION;
    return storeOf(opening, state, seen, isNewer ? 'newerSchema' : 'folderReadOnly');
  }
  if (!keepUnfinished) await removeUnfinishedWrites(files, path);
  return storeOf(opening, state, seen, lock);
}

/** While another process writes, a reading may have caught two states of the folder: then it is read again. */
async function readOnlyStore(opening: Opening, why: ReadOnlyReason): Promise<NotebookStore> {
  const { files, path } = opening;
  const { value, seen } = await readCalmly(files, path, () => readNotebookFolder(files, path));
  const isNewer = value.manifest.schema > SCHEMA_VERSION;
  return storeOf(opening, value, seen, isNewer ? 'newerSchema' : why);
}

async function storeOf(
  { files, path, ports }: Opening,
  state: FolderState,
  seen: Seen,
  hold: FolderLock | ReadOnlyReason,
): Promise<NotebookStore> {
  const [lock, readOnly] = typeof hold === 'string' ? [null, hold] : [hold, null];
  const { now, buildSnapshot: build = buildSnapshot } = ports;
  const place = { files, path, lock, buildSnapshot: build, now };
  const disk = await FolderOnDisk.of(place, state, seen);
  return new NotebookStore({ place, state, disk, readOnly });
}
