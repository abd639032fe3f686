import { join } from 'node:path';
import { writeAtomically } from '../files/atomic-write';
import { attempt, errorCode, Gone } from '../files/file-fault';
import { ChangedOutside, type FileStamp, sameStamp, stampOf } from '../files/file-stamp';
import type { FileSystem, OpenFile } from '../files/file-system';

/** Name of the file that takes the edits since the snapshot, a line each. */
export const JOURNAL_FILE = 'journal.jsonl';

/**
 * The journal of a notebook that this process may write to. It knows how long the file is that it left, so that lines
 * are only ever added to what it knows, and a line that was cut off is taken back before the next one.
 */
export class Journal {
  readonly #path: string;
  #stamp: FileStamp;
  /** After it was replaced, while it is not known how the new file looks but for its length. */
  #isNew = false;
  /** Whether a power cut leaves this file under its name; not known of what an earlier process left. */
  #isNameFlushed = false;
  /** After an append that failed: there may be more in the file than `#stamp` says, and it was never acknowledged. */
  #isTorn = false;

  private constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    stamp: FileStamp,
    goodBytes: number,
  ) {
    this.#path = join(folder, JOURNAL_FILE);
    this.#stamp = { ...stamp, bytes: goodBytes };
    this.#isTorn = stamp.bytes > goodBytes;
  }

  /**
   * The journal of a folder as it lies there now, good up to `goodBytes`; what stands behind is a line that was cut
   * off. Fails with `ENOENT` when there is none.
   */
  static async at(files: FileSystem, folder: string, goodBytes: number): Promise<Journal> {
    const path = join(folder, JOURNAL_FILE);
    const stamp = await stampOf(files, path);
    if (stamp === null) throw new Gone(path);
    return new Journal(files, folder, stamp, goodBytes);
  }

  /** Length of what is known to be good, in bytes. */
  get bytes(): number {
    return this.#stamp.bytes;
  }

  /**
   * Adds whole lines; they are on the disk when this comes back. After a failure none of them counts. Throws
   * {@link ChangedOutside} when the file is not the one this process left.
   */
  async append(lines: Uint8Array): Promise<void> {
    const file = await this.#open();
    try {
      if (!this.#looksOurs(await file.stat())) throw new ChangedOutside(JOURNAL_FILE);
      await this.#flushName();
      if (this.#isTorn) await file.truncate(this.bytes);
      this.#isTorn = true;
      await writeAll(file, lines, this.bytes);
      await file.dataSync();
      await this.#settle(this.bytes + lines.length);
    } catch (error) {
      // What was not acknowledged had better not be found; where it can't be taken back now, the next append does it.
      if (this.#isTorn && !(error instanceof ChangedOutside)) {
        await attempt(() => file.truncate(this.bytes));
      }
      await attempt(() => file.close());
      throw error;
    }
    // All is on the disk and known to be; a handle that does not close takes nothing of that back.
    await attempt(() => file.close());
  }

  /** Takes back what an append that failed may have left, if that is possible now. */
  async takeBack(): Promise<void> {
    if (!this.#isTorn || !(await this.isOurs())) return;
    const file = await this.#open();
    try {
      await file.truncate(this.bytes);
      await file.dataSync();
    } finally {
      await file.close();
    }
  }

  /** Drops the lines before an offset: they are in the snapshot. */
  async dropBefore(offset: number): Promise<void> {
    if (!(await this.isOurs())) throw new ChangedOutside(JOURNAL_FILE);
    const all = await this.files.read(this.#path);
    const rest = all.subarray(offset, this.bytes);
    this.#isNameFlushed = false;
    try {
      await writeAtomically(this.files, this.#path, rest);
      this.#isNameFlushed = true;
    } finally {
      // Whether or not its last step went well: when the new file got into its place, it is the journal.
      const found = await attempt(() => stampOf(this.files, this.#path));
      const isReplaced = !found.ok || found.value?.id !== this.#stamp.id;
      if (isReplaced) this.#expectNew(rest.length);
    }
  }

  /** Whether the file is as this process left it. */
  async isOurs(): Promise<boolean> {
    const stamp = await stampOf(this.files, this.#path);
    return stamp !== null && this.#looksOurs(stamp);
  }

  async #open(): Promise<OpenFile> {
    try {
      return await this.files.openToAppend(this.#path);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      if ((await this.files.stat(this.folder)) === null) throw new Gone(this.folder);
      throw new ChangedOutside(JOURNAL_FILE);
    }
  }

  async #flushName(): Promise<void> {
    if (!this.#isNameFlushed) await this.files.syncFolder(this.folder);
    this.#isNameFlushed = true;
  }

  #looksOurs(found: FileStamp): boolean {
    if (this.#isNew && found.bytes === this.bytes) this.#adopt(found);
    if (!this.#isTorn) return sameStamp(found, this.#stamp);
    return found.id === this.#stamp.id && found.bytes >= this.bytes;
  }

  /** The file that has the path now must be the one that was written: a sync service may have put another there. */
  async #settle(bytes: number): Promise<void> {
    const stamp = await stampOf(this.files, this.#path);
    if (stamp?.bytes !== bytes || stamp.id !== this.#stamp.id) {
      throw new ChangedOutside(JOURNAL_FILE);
    }
    this.#adopt(stamp);
  }

  #expectNew(bytes: number): void {
    this.#stamp = { ...this.#stamp, bytes };
    this.#isNew = true;
    this.#isTorn = false;
  }

  #adopt(stamp: FileStamp): void {
    this.#stamp = stamp;
    this.#isNew = false;
    this.#isTorn = false;
  }
}

async function writeAll(file: OpenFile, bytes: Uint8Array, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += await file.write(bytes.subarray(written), at + written);
  }
}
