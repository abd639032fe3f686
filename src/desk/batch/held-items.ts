import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Candidate } from '../../domain/article/candidate';
import type { ArticleMatch } from '../../domain/incoming/article-match';
import type { BatchItemId } from '../../domain/incoming/batch';
import type { Reading } from '../reading';

/** What is kept of an item until somebody has looked at it. */
export interface HeldItem {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  readonly matches: readonly ArticleMatch[];
}

/**
 * What waits for a look, kept in files of a folder that only this user can read: hundreds of pages are too much to hold in
 * memory. Everything in it goes when the batch is closed.
 */
export class HeldItems {
  #folder: Promise<string> | null = null;
  #archives = 0;

  /** @param parent where the folder is made; made itself when it is not there */
  constructor(private readonly parent: string) {}

  /** Keeps what an item gave. */
  async put(id: BatchItemId, item: HeldItem): Promise<void> {
    await writeFile(await this.#fileOf(id), serialize(item), { mode: 0o600 });
  }

  /** What an item gave. */
  async get(id: BatchItemId): Promise<HeldItem> {
    return deserialize(await readFile(await this.#fileOf(id))) as HeldItem;
  }

  /** Forgets an item. */
  async drop(id: BatchItemId): Promise<void> {
    await rm(await this.#fileOf(id), { force: true });
  }

  /** An empty folder for what an archive unpacks to. */
  async archiveFolder(): Promise<string> {
    this.#archives += 1;
    const folder = join(await this.#made(), `archive-${this.#archives}`);
    await mkdir(folder);
    return folder;
  }

  /** Removes everything. */
  async clear(): Promise<void> {
    const folder = await this.#folder;
    this.#folder = null;
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }

  async #fileOf(id: BatchItemId): Promise<string> {
    return join(await this.#made(), `${id}.held`);
  }

  #made(): Promise<string> {
    this.#folder ??= mkdir(this.parent, { recursive: true }).then(() =>
      mkdtemp(join(this.parent, 'batch-')),
    );
    return this.#folder;
  }
}
