import type { Seeded } from '../endurance/seeded';

/** A file in memory. */
export interface FileNode {
  readonly kind: 'file';
  readonly id: number;
  /** What a program reads. */
  now: Buffer;
  /** What is on the disk itself. */
  safe: Buffer;
  modifiedMs: number;
}

/** A folder in memory. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly id: number;
  /** The names that a program finds. */
  readonly now: Map<string, DiskNode>;
  /** The names at every moment since the folder was flushed, that moment first. */
  moments: { readonly at: number; readonly names: ReadonlyMap<string, DiskNode> }[];
}

/** Anything with a name. */
export type DiskNode = FileNode | FolderNode;

/** How what a copy of a disk holds comes from what the disk held. */
export interface CopyRules {
  readonly content: (node: FileNode) => Pick<FileNode, 'now' | 'safe' | 'modifiedMs'>;
  readonly names: (node: FolderNode) => ReadonlyMap<string, DiskNode>;
}

/** A folder with everything below it once more; a file with two names is one file again. */
export function copyOf(root: FolderNode, rules: CopyRules): FolderNode {
  const made = new Map<DiskNode, DiskNode>();
  const copyFile = (node: FileNode): FileNode => ({ ...node, ...rules.content(node) });
  const copyFolder = (node: FolderNode): FolderNode => {
    const now = new Map([...rules.names(node)].map(([name, each]) => [name, copy(each)] as const));
    return { ...node, now, moments: [{ at: 0, names: new Map(now) }] };
  };
  const copy = (node: DiskNode): DiskNode => {
    const twin = made.get(node) ?? (node.kind === 'file' ? copyFile(node) : copyFolder(node));
    made.set(node, twin);
    return twin;
  };
  return copyFolder(root);
}

/** The names in a folder as they were at a moment, or when it was flushed, if that was later. */
export function namesAt({ moments }: FolderNode, moment: number): ReadonlyMap<string, DiskNode> {
  const reached = moments.filter(({ at }) => at <= moment).at(-1) ?? moments[0];
  return reached?.names ?? new Map<string, DiskNode>();
}

/** What is left of a file whose last writes were not flushed: a part of them, or as many zeros. */
export function remainsOf({ now, safe }: FileNode, chance: Seeded): Buffer {
  if (now.equals(safe)) return safe;
  const same = lengthOfCommonStart(now, safe);
  const zeros = Buffer.alloc(Math.max(0, now.length - safe.length));
  const ways = [
    safe,
    now,
    now.subarray(0, same + chance.below(now.length - same + 1)),
    Buffer.concat([safe, zeros]),
  ];
  return chance.oneOf(ways);
}

function lengthOfCommonStart(one: Buffer, other: Buffer): number {
  const end = Math.min(one.length, other.length);
  let length = 0;
  while (length < end && one[length] === other[length]) length += 1;
  return length;
}
