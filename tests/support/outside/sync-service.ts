import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How a service names the version that lost: from the name of the file to that of the copy. */
export type CopyName = (stem: string, extension: string) => string;

/** Names as services give them. */
export const COPY_NAMES = {
  syncthing: (stem, extension) => `${stem}.sync-conflict-20310320-120000-7QK3WZA${extension}`,
  dropbox: (stem, extension) => `${stem} (Mira’s conflicted copy 2031-03-20)${extension}`,
  drive: (stem, extension) => `${stem} (1)${extension}`,
  icloud: (stem, extension) => `${stem} 2${extension}`,
} as const satisfies Record<string, CopyName>;

/**
 * Keeps two folders alike as a sync service does: what changed on one side goes to the other, and of what changed on
 * both the first folder's version wins and the second's stands beside it under another name, in both folders. Files
 * are put in place whole, by renaming. Locks stay where they are.
 */
export class SyncService {
  readonly #last = new Map<string, string>();

  constructor(
    readonly winner: string,
    readonly loser: string,
    private readonly copyName: CopyName = COPY_NAMES.syncthing,
  ) {}

  /** Brings both folders together. */
  async sync(): Promise<void> {
    const [left, right] = [await filesIn(this.winner), await filesIn(this.loser)];
    for (const file of new Set([...left.keys(), ...right.keys(), ...this.#last.keys()])) {
      await this.#syncFile(file, left.get(file) ?? null, right.get(file) ?? null);
    }
  }

  async #syncFile(file: string, left: Buffer | null, right: Buffer | null): Promise<void> {
    const [before, ours, theirs] = [this.#last.get(file) ?? null, hash(left), hash(right)];
    if (ours === theirs) return this.#remember(file, ours);
    if (theirs === before || (left !== null && right === null)) {
      await put(this.loser, file, left);
      return this.#remember(file, ours);
    }
    if (ours === before || left === null) {
      await put(this.winner, file, right);
      return this.#remember(file, theirs);
    }
    const copy = this.#copyOf(file);
    for (const folder of [this.winner, this.loser]) {
      await put(folder, copy, right);
      await put(folder, file, left);
    }
    this.#remember(copy, theirs);
    this.#remember(file, ours);
  }

  #remember(file: string, content: string | null): void {
    if (content === null) this.#last.delete(file);
    else this.#last.set(file, content);
  }

  #copyOf(file: string): string {
    const dot = file.lastIndexOf('.');
    return this.copyName(file.slice(0, dot), file.slice(dot));
  }
}

/** Every file of a folder but locks and what is being written, by its path in it. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (name.startsWith('lock') || name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    if ((await stat(path)).isFile()) files.set(name, await readFile(path));
  }
  return files;
}

/** Puts a file in place as sync services do; `null` removes it. */
export async function put(folder: string, file: string, bytes: Buffer | null): Promise<void> {
  const path = join(folder, file);
  if (bytes === null) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.arriving`, bytes);
  await rename(`${path}.arriving`, path);
}

function hash(bytes: Buffer | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}
