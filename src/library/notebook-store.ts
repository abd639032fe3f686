import { Low } from 'lowdb';
import { join } from 'node:path';
import type { Original } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import type { IdOf, Instant, RecordId, RecordKind, Sha256 } from '../domain/ids';
import type { Diff } from '../domain/notebook/diff';
import type { Notebook } from '../domain/notebook/notebook';
import type { NotebookRecord } from '../domain/notebook/records';
import { fail, ok, type Result } from '../domain/result';
import { attempt, type FileFault, Gone } from './file-fault';
import type { FileSystem } from './file-system';
import type { FolderLock } from './folder-lock';
import { JsonFile } from './json-file';
import { makeLastingFolder } from './kept-file';
import type { LoadedRecords } from './load-records';
import { MANIFEST_FILE, type Manifest } from './manifest';
import type { ReadOnlyReason, SaveError, TextError } from './open-error';
import { keepOriginal } from './original-store';
import { type PrintedShard, RECORDS_FOLDER, shardFormat } from './shard';
import { ShardPlan } from './shard-plan';
import { TextStore } from './text-store';

/** One edit on its way to the disk. */
export interface Edit {
  readonly diff: Diff;
  readonly label: string;
  readonly at: Instant;
}

/** What a store is made of once its folder is open. */
export interface OpenedFolder {
  readonly path: string;
  readonly files: FileSystem;
  readonly manifest: Low<Manifest>;
  readonly records: LoadedRecords;
  /** `null` exactly when `readOnly` says why. */
  readonly lock: FolderLock | null;
  readonly readOnly: ReadOnlyReason | null;
}

/**
 * An open notebook folder. `commit` is the only way its records change: the notebook in memory is what the manifest
 * on the disk names, before and after it.
 */
export class NotebookStore {
  readonly path: string;
  readonly notebook: Notebook;
  /** Why nothing can be written; `null` when it can. */
  readonly readOnly: ReadOnlyReason | null;
  readonly #files: FileSystem;
  readonly #manifest: Low<Manifest>;
  readonly #plan = new ShardPlan();
  readonly #texts: TextStore;
  readonly #lock: FolderLock | null;
  /** Shard files that the manifest no longer names; they go at the commit after the one that dropped them. */
  #outdated = new Set<string>();
  /** After a failed write of the manifest: either state may be on the disk, so no file of either may go. */
  #isUnsure = false;
  #isBusy = false;

  constructor({ path, files, manifest, records, lock, readOnly }: OpenedFolder) {
    this.path = path;
    this.notebook = records.notebook;
    this.readOnly = readOnly;
    this.#files = files;
    this.#manifest = manifest;
    this.#lock = lock;
    this.#texts = new TextStore(files, path);
    this.#plan.adopt(records.shards);
  }

  /** Number of the last edit that is on the disk. */
  get revision(): number {
    return this.#manifest.data.revision;
  }

  /**
   * Saves an edit and then applies it to the notebook in memory; on failure neither has happened. One at a time: the
   * caller waits for the answer before the next.
   */
  async commit(edit: Edit): Promise<Result<{ readonly revision: number }, SaveError>> {
    if (this.readOnly) return fail({ kind: 'readOnly' });
    if (this.#isBusy) throw new Error(`Two commits at once: ${edit.label}`);
    this.#isBusy = true;
    try {
      const saved = await attempt(() => this.#save(edit));
      if (!saved.ok) return fail({ kind: 'notSaved', code: saved.error.code });
      return ok({ revision: this.revision });
    } finally {
      this.#isBusy = false;
    }
  }

  /** Keeps an article text and answers its hash; it is on the disk before an edit can name it. */
  async putText(text: ArticleText): Promise<Result<Sha256, SaveError>> {
    return this.readOnly ? fail({ kind: 'readOnly' }) : this.#texts.put(text);
  }

  /** The article text of a hash, checked against it. */
  readText(hash: Sha256): Promise<Result<ArticleText, TextError>> {
    return this.#texts.read(hash);
  }

  /** Keeps imported bytes as evidence. */
  async putOriginal(bytes: Uint8Array, extension: string): Promise<Result<Original, SaveError>> {
    if (this.readOnly) return fail({ kind: 'readOnly' });
    return keepOriginal(this.#files, this.path, bytes, extension);
  }

  /** Tidies up and lets other processes open the folder. The store is of no use afterwards. */
  async close(): Promise<Result<null, FileFault>> {
    if (!this.#lock) return ok(null);
    await this.#removeOutdated();
    return this.#lock.release();
  }

  /** The place of the journal: from the next issue on an edit is appended there, and shards are written seldom. */
  async #save({ diff, at }: Edit): Promise<void> {
    const before = this.#manifest.data;
    const { write, shards } = this.#plan.change(diff, (kind, id) => this.#record(kind, id));
    const named = new Set(before.shards.map(({ file }) => file));
    await this.#mustBeHere();
    await makeLastingFolder(this.#files, join(this.path, RECORDS_FOLDER));
    for (const shard of write) {
      if (named.has(shard.entry.file)) continue;
      // Should this save fail, what it wrote is removed after the next one that does not.
      this.#outdated.add(shard.entry.file);
      await this.#writeShard(shard);
    }
    const entries = shards.map(({ entry }) => entry);
    await this.#writeManifest({
      ...before,
      savedAt: at,
      revision: before.revision + 1,
      shards: entries,
    });
    this.#plan.adopt(shards);
    this.notebook.patch(diff);
    await this.#removeOutdated();
    this.#outdated = new Set([...this.#outdated, ...named]);
  }

  /**
   * A folder that was moved or deleted must not be made anew around one shard: that would look saved and be a ruin.
   * Fails as a file call on what is gone.
   */
  async #mustBeHere(): Promise<void> {
    const stat = await this.#files.stat(join(this.path, MANIFEST_FILE));
    if (stat?.kind !== 'file') throw new Gone(this.path);
  }

  async #writeShard({ entry, bytes }: PrintedShard): Promise<void> {
    const path = join(this.path, RECORDS_FOLDER, entry.file);
    const format = shardFormat(entry.file, entry.sha256);
    await new Low(new JsonFile(this.#files, path, format), bytes).write();
  }

  /** The moment of truth: before it the old state is on the disk, after it the new one. */
  async #writeManifest(next: Manifest): Promise<void> {
    const before = this.#manifest.data;
    this.#manifest.data = next;
    try {
      await this.#manifest.write();
      this.#isUnsure = false;
    } catch (error) {
      this.#manifest.data = before;
      this.#isUnsure = true;
      throw error;
    }
  }

  /** A file that can't be removed harms nobody and is tried again. */
  async #removeOutdated(): Promise<void> {
    if (this.#isUnsure) return;
    const named = new Set(this.#manifest.data.shards.map(({ file }) => file));
    for (const file of this.#outdated) {
      if (!named.has(file)) {
        const path = join(this.path, RECORDS_FOLDER, file);
        const removed = await attempt(() => this.#files.remove(path));
        if (!removed.ok) continue;
      }
      this.#outdated.delete(file);
    }
  }

  #record<Kind extends RecordKind>(kind: Kind, id: RecordId): NotebookRecord {
    const record = this.notebook.get(kind, id as IdOf[Kind]);
    if (!record) throw new Error(`A shard names ${id}, which the notebook does not have`);
    return record;
  }
}
