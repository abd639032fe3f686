import type { FileSystem, NewFile, OpenFile } from '../../src/library/files/file-system';
import { nodeFileSystem } from '../../src/library/files/node-file-system';

/** One call of a file system: what was asked, and of which path. */
export interface FileCall {
  readonly name: string;
  readonly path: string;
}

/** What a test wants to happen at a call: nothing, or an error with this code. */
export type Mischief = (call: FileCall, index: number) => string | null;

/** A file system whose calls are counted and can be made to fail. */
export interface FaultyFiles extends FileSystem {
  readonly calls: FileCall[];
  /** Decides about every call from now on. */
  mischief: Mischief;
}

/** An error as Node's file calls give it. */
function fileError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}

/**
 * Files, by default the machine's own, well-behaved until `mischief` says otherwise. Writes take at most `chunk` bytes
 * a time; one that fails has put half of its bytes into the file before.
 */
export function faultyFiles(
  chunk = Number.POSITIVE_INFINITY,
  real: FileSystem = nodeFileSystem,
): FaultyFiles {
  const calls: FileCall[] = [];
  /** Index of the last call that failed, and whether the one before it had failed too. */
  let failed = Number.NaN;
  let wasAlready = false;
  const files: FaultyFiles = {
    calls,
    mischief: () => null,
    stat: (path) => through('stat', path, () => real.stat(path)),
    list: (path) => through('list', path, () => real.list(path)),
    read: (path) => through('read', path, () => real.read(path)),
    create: (path) =>
      through('create', path, async () => faultyFile(path, await real.create(path))),
    openToAppend: (path) =>
      through('openToAppend', path, async () =>
        faultyOpenFile(path, await real.openToAppend(path)),
      ),
    rename: (from, to) => through('rename', to, () => real.rename(from, to)),
    link: (from, to) => through('link', to, () => real.link(from, to)),
    removeFolder: (path) => through('removeFolder', path, () => real.removeFolder(path)),
    remove: (path) => through('remove', path, () => real.remove(path)),
    makeFolder: (path) => through('makeFolder', path, () => real.makeFolder(path)),
    makeFolders: (path) => through('makeFolders', path, () => real.makeFolders(path)),
    syncFolder: (path) => through('syncFolder', path, () => real.syncFolder(path)),
  };

  async function through<Value>(
    name: string,
    path: string,
    work: () => Promise<Value>,
  ): Promise<Value> {
    const call = { name, path };
    calls.push(call);
    const index = calls.length - 1;
    const code = files.mischief(call, index);
    if (code === null) return work();
    wasAlready = failed === index - 1;
    failed = index;
    throw fileError(code);
  }

  /** A write that fails after calls that failed takes nothing: the disk is still full, the process still dead. */
  async function throughWrite(
    path: string,
    bytes: Uint8Array,
    write: (part: Uint8Array) => Promise<number>,
  ): Promise<number> {
    const part = bytes.subarray(0, Math.min(chunk, bytes.length));
    try {
      return await through('write', path, () => write(part));
    } catch (error) {
      if (!wasAlready) await write(part.subarray(0, Math.floor(part.length / 2)));
      throw error;
    }
  }

  function faultyFile(path: string, file: NewFile): NewFile {
    return {
      write: (bytes) => throughWrite(path, bytes, (part) => file.write(part)),
      sync: () => through('sync', path, () => file.sync()),
      // A file that a fault left open would keep the test from tidying up.
      close: async () => {
        await file.close();
        await through('close', path, () => Promise.resolve());
      },
    };
  }

  function faultyOpenFile(path: string, file: OpenFile): OpenFile {
    return {
      stat: () => through('stat', path, () => file.stat()),
      write: (bytes, at) => throughWrite(path, bytes, (part) => file.write(part, at)),
      truncate: (bytes) => through('truncate', path, () => file.truncate(bytes)),
      dataSync: () => through('dataSync', path, () => file.dataSync()),
      close: async () => {
        await file.close();
        await through('close', path, () => Promise.resolve());
      },
    };
  }

  return files;
}

/** Fails the call with this index, and from then on every one: nothing a dead process does reaches the disk. */
export function crashAt(index: number): Mischief {
  return (_call, at) => (at >= index ? 'EIO' : null);
}

/** Fails the call with this index only. */
export function failOnceAt(index: number, code = 'EIO'): Mischief {
  return (_call, at) => (at === index ? code : null);
}
