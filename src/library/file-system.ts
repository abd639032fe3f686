/** What lies at a path. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  /** Milliseconds since 1970, by the file system's clock. */
  readonly modifiedMs: number;
}

/** A file that was just created and is being written. */
export interface NewFile {
  /** Writes from the front of `bytes` as much as it can, at least one byte, and says how many it took. */
  write(bytes: Uint8Array): Promise<number>;
  /** Comes back once what was written is on the disk itself. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The few things a notebook folder asks of a file system. Everything of `library` goes through it, so that tests can
 * make any call fail. Failures reject with an error that has Node's `code`, such as `ENOSPC`.
 */
export interface FileSystem {
  /** `null` when nothing lies there. */
  stat(path: string): Promise<FileStat | null>;
  /** Names in a folder, in no particular order. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  /** Creates a file for writing; rejects with `EEXIST` when something lies there. */
  create(path: string): Promise<NewFile>;
  /** Replaces what lies at `to`, at once. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; content when there is none. */
  remove(path: string): Promise<void>;
  /** Makes one folder; its parent must be there (`ENOENT`) and nothing of its name (`EEXIST`). */
  makeFolder(path: string): Promise<void>;
  /** Makes a folder and those it lies in, as far as they are missing. */
  makeFolders(path: string): Promise<void>;
  /** Comes back once the names in a folder are on the disk itself. */
  syncFolder(path: string): Promise<void>;
}
