import type { FileStat, FileSystem } from './file-system';

/** What a file looked like when this process left it. Another stamp means that someone else wrote. */
export interface FileStamp {
  readonly id: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** The two files by which it is noticed that someone else wrote in a notebook; `null` for one that is not there. */
export interface Seen {
  readonly manifest: FileStamp | null;
  readonly journal: FileStamp | null;
}

/** Whether nobody wrote in a notebook between two looks at it. */
export function sameSeen(a: Seen, b: Seen): boolean {
  return sameStamp(a.manifest, b.manifest) && sameStamp(a.journal, b.journal);
}

/** A file of the notebook is not as this process left it: another program or computer wrote in the folder. */
export class ChangedOutside extends Error {
  constructor(readonly file: string) {
    super(`${file} was changed by someone else`);
  }
}

/** The stamp of the file at a path; `null` when none lies there. */
export async function stampOf(files: FileSystem, path: string): Promise<FileStamp | null> {
  const stat = await files.stat(path);
  return stat?.kind === 'file' ? stampIn(stat) : null;
}

/** The stamp in what the system says of a file. */
function stampIn({ id, bytes, modifiedMs }: FileStat): FileStamp {
  return { id, bytes, modifiedMs };
}

/** Whether nobody wrote between two looks at a file. */
export function sameStamp(a: FileStamp | null, b: FileStamp | null): boolean {
  if (a === null || b === null) return a === b;
  return a.id === b.id && a.bytes === b.bytes && a.modifiedMs === b.modifiedMs;
}
