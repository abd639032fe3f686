/** What lies at a path. */
export interface FileStat {
  /** Which file it is, whatever its name: a file that was replaced has another one. */
  readonly id: string;
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

/** A file that is there and is being written at its end. */
export interface OpenFile {
  /** Of the opened file, whatever lies at its path by now. */
  stat(): Promise<FileStat>;
  /** Writes from the front of `bytes` as much as it can, at least one byte, at an offset; says how many it took. */
  write(bytes: Uint8Array, at: number): Promise<number>;
  /** Cuts the file off after so many bytes. */
  truncate(bytes: number): Promise<void>;
  /** Comes back once content and length are on the disk itself. */
  dataSync(): Promise<void>;
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
  /** Opens a file for writing; rejects with `ENOENT` when there is none. */
  openToAppend(path: string): Promise<OpenFile>;
  /** Replaces what lies at `to`, at once. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; rejects with `EEXIST` when something has it, and where files have only one. */
  link(from: string, to: string): Promise<void>;
  /** Removes a file; content when there is none. */
  remove(path: string): Promise<void>;
  /** Removes a folder with nothing in it. */
  removeFolder(path: string): Promise<void>;
  /** Makes one folder; its parent must be there (`ENOENT`) and nothing of its name (`EEXIST`). */
  makeFolder(path: string): Promise<void>;
  /** Makes a folder and those it lies in, as far as they are missing. */
  makeFolders(path: string): Promise<void>;
  /** Comes back once the names in a folder are on the disk itself. */
  syncFolder(path: string): Promise<void>;
}
