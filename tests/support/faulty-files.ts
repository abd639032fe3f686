import type { FileSystem, NewFile } from '../../src/library/file-system';
import { nodeFileSystem } from '../../src/library/node-file-system';

/** One call of a file system: what was asked, and of which path. */
export interface FileCall {
  readonly name: string;
  readonly path: string;
}

/** What a test wants to happen at a call: nothing, or an error with this code. */
export type Mischief = (call: FileCall, index: number) => string | null;

/** A real file system whose calls are counted and can be made to fail. */
export interface FaultyFiles extends FileSystem {
  readonly calls: FileCall[];
  /** Decides about every call from now on. */
  mischief: Mischief;
}

/** An error as Node's file calls give it. */
function fileError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}

/** The machine's own files, well-behaved until `mischief` says otherwise. Writes take at most `chunk` bytes a time. */
export function faultyFiles(chunk = Number.POSITIVE_INFINITY): FaultyFiles {
  const calls: FileCall[] = [];
  const files: FaultyFiles = {
    calls,
    mischief: () => null,
    stat: (path) => through('stat', path, () => nodeFileSystem.stat(path)),
    list: (path) => through('list', path, () => nodeFileSystem.list(path)),
    read: (path) => through('read', path, () => nodeFileSystem.read(path)),
    create: (path) =>
      through('create', path, async () => faultyFile(path, await nodeFileSystem.create(path))),
    rename: (from, to) => through('rename', to, () => nodeFileSystem.rename(from, to)),
    remove: (path) => through('remove', path, () => nodeFileSystem.remove(path)),
    makeFolder: (path) => through('makeFolder', path, () => nodeFileSystem.makeFolder(path)),
    makeFolders: (path) => through('makeFolders', path, () => nodeFileSystem.makeFolders(path)),
    syncFolder: (path) => through('syncFolder', path, () => nodeFileSystem.syncFolder(path)),
  };

  async function through<Value>(
    name: string,
    path: string,
    work: () => Promise<Value>,
  ): Promise<Value> {
    const call = { name, path };
    calls.push(call);
    const code = files.mischief(call, calls.length - 1);
    if (code !== null) throw fileError(code);
    return work();
  }

  function faultyFile(path: string, file: NewFile): NewFile {
    return {
      write: (bytes) =>
        through('write', path, () => file.write(bytes.subarray(0, Math.min(chunk, bytes.length)))),
      sync: () => through('sync', path, () => file.sync()),
      // A file that a fault left open would keep the test from tidying up.
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
