import { dirname } from 'node:path';
import type {
  FileStat,
  FileSystem,
  NewFile,
  OpenFile,
} from '../../../src/library/files/file-system';
import { fileError, type MemoryTree, newFile, newFolder } from './memory-tree';
import type { DiskNode, FileNode } from './nodes';

/** The file system of a disk in memory. */
export function filesOf(tree: MemoryTree): FileSystem {
  return {
    stat: soon((path: string) => statOf(tree.find(path))),
    list: soon((path: string) => [...tree.folder(path).now.keys()]),
    read: soon((path: string) => Buffer.from(tree.file(path).now)),
    create: soon((path: string) => {
      const node = newFile();
      make(tree, path, node);
      return written(node);
    }),
    openToAppend: soon((path: string) => opened(tree.file(path))),
    rename: soon((from: string, to: string) => {
      const node = tree.find(from);
      if (node === null) throw fileError('ENOENT', from);
      tree.name([
        [from, null],
        [to, node],
      ]);
    }),
    link: soon((from: string, to: string) => make(tree, to, tree.file(from))),
    remove: soon((path: string) => {
      if (tree.find(path)) tree.name([[path, null]]);
    }),
    removeFolder: soon((path: string) => {
      if (tree.folder(path).now.size > 0) throw fileError('ENOTEMPTY', path);
      tree.name([[path, null]]);
    }),
    makeFolder: soon((path: string) => make(tree, path, newFolder())),
    makeFolders: soon((path: string) => makeFolders(tree, path)),
    syncFolder: soon((path: string) => tree.flushNames(path)),
  };
}

/** The same as a promise, failures too. */
function soon<Given extends unknown[], Answer>(
  call: (...given: Given) => Answer,
): (...given: Given) => Promise<Answer> {
  return async (...given) => call(...given);
}

function make(tree: MemoryTree, path: string, node: DiskNode): void {
  if (tree.find(path)) throw fileError('EEXIST', path);
  tree.name([[path, node]]);
}

function makeFolders(tree: MemoryTree, path: string): void {
  if (tree.find(path)) return;
  makeFolders(tree, dirname(path));
  make(tree, path, newFolder());
}

function statOf(node: DiskNode | null): FileStat | null {
  if (node === null) return null;
  const id = String(node.id);
  return node.kind === 'file' ? statOfFile(node) : { kind: 'folder', id, bytes: 0, modifiedMs: 0 };
}

function statOfFile({ id, now, modifiedMs }: FileNode): FileStat {
  return { kind: 'file', id: String(id), bytes: now.length, modifiedMs };
}

function written(node: FileNode): NewFile {
  return {
    write: soon((bytes: Uint8Array) => write(node, bytes, node.now.length)),
    sync: soon(() => flush(node)),
    close: soon(() => undefined),
  };
}

function opened(node: FileNode): OpenFile {
  return {
    stat: soon(() => statOfFile(node)),
    write: soon((bytes: Uint8Array, at: number) => write(node, bytes, at)),
    truncate: soon((bytes: number) => {
      node.now = node.now.subarray(0, bytes);
      node.modifiedMs = Date.now();
    }),
    dataSync: soon(() => flush(node)),
    close: soon(() => undefined),
  };
}

function write(node: FileNode, bytes: Uint8Array, at: number): number {
  const after = Buffer.alloc(Math.max(node.now.length, at + bytes.length));
  node.now.copy(after);
  after.set(bytes, at);
  node.now = after;
  node.modifiedMs = Date.now();
  return bytes.length;
}

function flush(node: FileNode): void {
  node.safe = node.now;
}
