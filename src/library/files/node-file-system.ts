import type { BigIntStats } from 'node:fs';
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './file-fault';
import type { FileStat, FileSystem, NewFile, OpenFile } from './file-system';

/** On Windows a virus scanner or indexer holds a fresh file for a moment; a rename is tried again after these ms. */
const RENAME_PAUSES_MS = [10, 30, 100, 300];

/** The file system of this machine. */
export const nodeFileSystem: FileSystem = {
  async stat(path) {
    try {
      return describe(await stat(path, { bigint: true }));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  },
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
  create: createFile,
  openToAppend: async (path) => appendable(await open(path, 'r+')),
  rename: renameFile,
  link: (from, to) => link(from, to),
  remove: (path) => rm(path, { force: true }),
  removeFolder: (path) => rmdir(path),
  async makeFolder(path) {
    await mkdir(path);
  },
  async makeFolders(path) {
    await mkdir(path, { recursive: true });
  },
  syncFolder,
};

function describe(stats: BigIntStats): FileStat {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  const id = `${stats.dev}-${stats.ino}`;
  return { id, kind, bytes: Number(stats.size), modifiedMs: Number(stats.mtimeMs) };
}

async function createFile(path: string): Promise<NewFile> {
  const handle = await open(path, 'wx');
  return {
    async write(bytes) {
      const { bytesWritten } = await handle.write(bytes);
      return bytesWritten;
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

function appendable(handle: FileHandle): OpenFile {
  return {
    stat: async () => describe(await handle.stat({ bigint: true })),
    async write(bytes, at) {
      const { bytesWritten } = await handle.write(bytes, 0, bytes.length, at);
      return bytesWritten;
    },
    truncate: (bytes) => handle.truncate(bytes),
    dataSync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function renameFile(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? RENAME_PAUSES_MS : []) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error;
      await sleep(pause);
    }
  }
  await rename(from, to);
}

/** Windows has no such thing: there the names are safe once the file is flushed. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
