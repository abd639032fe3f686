import { join } from 'node:path';
import { writeAtomically } from '../files/atomic-write';
import { BACKUPS_FOLDER } from '../snapshot/backups';
import { attempt } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from './journal';
import { makeLastingFolder } from '../files/kept-file';

/**
 * The second copy of the journal. It is there for the day when the first is damaged: writing it never fails an edit,
 * and it is not flushed. What it missed it takes from the first at the next occasion.
 */
export class SecondJournal {
  readonly #path: string;
  /** Length of what was written so far; `null` when the copy is not a copy any more. */
  #bytes: number | null = null;

  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
  ) {
    this.#path = join(folder, BACKUPS_FOLDER, JOURNAL_FILE);
  }

  /** Adds what was just added to the journal, whose length is then `total`. */
  async append(lines: Uint8Array, total: number): Promise<void> {
    const isNext = this.#bytes !== null && this.#bytes + lines.length === total;
    const done = await attempt(() => (isNext ? this.#add(lines) : this.#copy()));
    if (!done.ok) this.#bytes = null;
  }

  /** Makes it a copy of the journal as that is now. */
  async renew(): Promise<void> {
    const done = await attempt(() => this.#copy());
    if (!done.ok) this.#bytes = null;
  }

  async #add(lines: Uint8Array): Promise<void> {
    const at = this.#bytes ?? 0;
    const file = await this.files.openToAppend(this.#path);
    try {
      let written = 0;
      while (written < lines.length) {
        written += await file.write(lines.subarray(written), at + written);
      }
    } finally {
      await file.close();
    }
    this.#bytes = at + lines.length;
  }

  async #copy(): Promise<void> {
    const all = await this.files.read(join(this.folder, JOURNAL_FILE));
    await makeLastingFolder(this.files, join(this.folder, BACKUPS_FOLDER));
    await writeAtomically(this.files, this.#path, all);
    this.#bytes = all.length;
  }
}
