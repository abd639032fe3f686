import { basename, dirname } from 'node:path';
import type { DiskNode, FileNode, FolderNode } from './nodes';

/** An error as Node's file calls give it. */
export function fileError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** Ids go on rising over all disks: a copy's new files are nobody else's. */
let nodes = 0;

function nextId(): number {
  nodes += 1;
  return nodes;
}

/** The names on a disk and what they stand for, with what happened to them since they were flushed. */
export class MemoryTree {
  /** How often names were changed so far. */
  moment = 0;

  constructor(readonly root: FolderNode = newFolder()) {}

  /** What a path stands for; `null` for nothing. */
  find(path: string): DiskNode | null {
    let node: DiskNode = this.root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      const next: DiskNode | undefined = node.kind === 'folder' ? node.now.get(name) : undefined;
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }

  folder(path: string): FolderNode {
    const node = this.find(path);
    if (node?.kind === 'folder') return node;
    throw fileError(node === null ? 'ENOENT' : 'ENOTDIR', path);
  }

  file(path: string): FileNode {
    const node = this.find(path);
    if (node?.kind === 'file') return node;
    throw fileError(node === null ? 'ENOENT' : 'EISDIR', path);
  }

  /** Changes what some paths stand for, all at one moment; `null` takes a name away. */
  name(changes: readonly (readonly [path: string, node: DiskNode | null])[]): void {
    const folders = new Set(changes.map(([path]) => this.folder(dirname(path))));
    for (const [path, node] of changes) {
      const { now } = this.folder(dirname(path));
      if (node === null) now.delete(basename(path));
      else now.set(basename(path), node);
    }
    this.moment += 1;
    for (const folder of folders) {
      folder.moments.push({ at: this.moment, names: new Map(folder.now) });
    }
  }

  /** Puts the names in a folder on the disk itself. */
  flushNames(path: string): void {
    const folder = this.folder(path);
    folder.moments = [{ at: this.moment, names: new Map(folder.now) }];
  }

  paths(folder = this.root, path = ''): string[] {
    return [...folder.now].flatMap(([name, node]) =>
      node.kind === 'file' ? [`${path}/${name}`] : this.paths(node, `${path}/${name}`),
    );
  }
}

/** An empty file that no name leads to yet. */
export function newFile(): FileNode {
  const empty = Buffer.alloc(0);
  return { kind: 'file', id: nextId(), now: empty, safe: empty, modifiedMs: Date.now() };
}

/** An empty folder that no name leads to yet. */
export function newFolder(): FolderNode {
  const moments = [{ at: 0, names: new Map<string, DiskNode>() }];
  return { kind: 'folder', id: nextId(), now: new Map(), moments };
}
