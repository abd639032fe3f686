import type { FileSystem } from '../../../src/library/files/file-system';
import type { Seeded } from '../endurance/seeded';
import { filesOf } from './memory-files';
import { MemoryTree } from './memory-tree';
import { copyOf, namesAt, remainsOf } from './nodes';

/** A computer does not come up at once after a power cut. */
const AWHILE_MS = 60_000;

/** What of the things that were not flushed is there after a power cut: all, nothing, or what chance leaves. */
export type Survivors = 'all' | 'none' | Seeded;

/**
 * A disk in memory that takes the promises of a file system at their word: content that was not flushed may be lost,
 * cut short or zeros, and so may names be lost whose folder was not flushed. What happened to names keeps its order,
 * as it does on file systems with a journal.
 */
export class MemoryDisk {
  readonly files: FileSystem;
  readonly #tree: MemoryTree;

  constructor(tree = new MemoryTree()) {
    this.#tree = tree;
    this.files = filesOf(tree);
  }

  /** The same disk once more, for a trial that changes it. */
  copy(): MemoryDisk {
    const root = copyOf(this.#tree.root, {
      content: ({ now, safe, modifiedMs }) => ({ now, safe, modifiedMs }),
      names: ({ now }) => now,
    });
    return new MemoryDisk(new MemoryTree(root));
  }

  /** The disk as it is found after the power was cut now. */
  afterPowerCut(survivors: Survivors): MemoryDisk {
    const { root, moment } = this.#tree;
    const last =
      survivors === 'all' ? moment : survivors === 'none' ? 0 : survivors.below(moment + 1);
    const after = copyOf(root, {
      content: (node) => {
        const left =
          survivors === 'all'
            ? node.now
            : survivors === 'none'
              ? node.safe
              : remainsOf(node, survivors);
        return { now: left, safe: left, modifiedMs: node.modifiedMs - AWHILE_MS };
      },
      names: (node) => namesAt(node, last),
    });
    return new MemoryDisk(new MemoryTree(after));
  }

  /** The paths of all files. */
  paths(): readonly string[] {
    return this.#tree.paths();
  }
}
