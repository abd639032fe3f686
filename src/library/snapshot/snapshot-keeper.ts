import type { Low } from 'lowdb';
import { join } from 'node:path';
import type { Instant, RecordId } from '../../domain/ids';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import type { BuildSnapshot, BuiltSnapshot } from './build-snapshot';
import { attempt } from '../files/file-fault';
import { ChangedOutside, type FileStamp, sameStamp, stampOf } from '../files/file-stamp';
import type { FileSystem } from '../files/file-system';
import { rotateGenerations } from './rotate-generations';
import { type Manifest, MANIFEST_FILE } from './manifest';
import { manifestFile } from './manifest-file';
import { RECORDS_FOLDER, type Shard } from './shard';
import { ShardPlan } from './shard-plan';

/** The present snapshot of a notebook that this process may write to, and how the next one takes its place. */
export class SnapshotKeeper {
  readonly #manifest: Low<Manifest>;
  readonly #plan = new ShardPlan();
  /** `null` while it is not known how the file that was just written looks. */
  #stamp: FileStamp | null;
  /** Shard files that the manifest named before and does not name any more. */
  #outdated = new Set<string>();

  private constructor(
    private readonly files: FileSystem,
    private readonly notebook: string,
    private readonly buildSnapshot: BuildSnapshot,
    stamp: FileStamp,
  ) {
    this.#manifest = manifestFile(files, notebook);
    this.#stamp = stamp;
  }

  /** The snapshot of a folder as it was just read. */
  static async of(
    files: FileSystem,
    notebook: string,
    buildSnapshot: BuildSnapshot,
    { manifest, shards }: { readonly manifest: Manifest; readonly shards: readonly Shard[] },
  ): Promise<SnapshotKeeper> {
    const stamp = await stampOf(files, join(notebook, MANIFEST_FILE));
    if (stamp === null) throw new ChangedOutside(MANIFEST_FILE);
    const keeper = new SnapshotKeeper(files, notebook, buildSnapshot, stamp);
    keeper.#manifest.data = manifest;
    keeper.#plan.adopt(shards);
    return keeper;
  }

  /** What `notebook.json` says. */
  get manifest(): Manifest {
    return this.#manifest.data;
  }

  /** Whether `notebook.json` is as this process left it. */
  async isOurs(): Promise<boolean> {
    const stamp = await stampOf(this.files, join(this.notebook, MANIFEST_FILE));
    if (this.#stamp === null && (await this.#isOnDisk(this.manifest))) this.#stamp = stamp;
    return stamp !== null && sameStamp(stamp, this.#stamp);
  }

  /** Builds the files of the next snapshot, beside the present one; `changed` may name a record more than once. */
  build(upTo: number, changed: readonly RecordId[]): Promise<BuiltSnapshot> {
    const touched = this.#plan.keysOf(changed);
    return this.buildSnapshot(this.files, { notebook: this.notebook, upTo, touched });
  }

  /** Puts a built snapshot in the place of the present one. Before it the old state is on the disk, after it the new. */
  async adopt({ upTo, head, written, entries }: BuiltSnapshot, savedAt: Instant): Promise<void> {
    const shards = this.#plan.merged(entries, written);
    const before = this.manifest;
    const next = {
      ...before,
      schema: SCHEMA_VERSION,
      savedAt,
      revision: upTo,
      head,
      shards: entries,
    };
    await this.#replaceManifest(before, next);
    this.#plan.adopt(shards);
    for (const { file } of before.shards) this.#outdated.add(file);
  }

  /** Rotates what is kept of earlier snapshots. What fails here harms nobody and is done the next time. */
  async tidy(): Promise<void> {
    const rotated = await attempt(() =>
      rotateGenerations(this.files, this.notebook, this.manifest),
    );
    // Only with its second copy in a generation is an outdated shard superfluous.
    if (!rotated.ok) return;
    const named = new Set(this.manifest.shards.map(({ file }) => file));
    for (const file of this.#outdated) {
      if (!named.has(file)) {
        const path = join(this.notebook, RECORDS_FOLDER, file);
        const removed = await attempt(() => this.files.remove(path));
        if (!removed.ok) continue;
      }
      this.#outdated.delete(file);
    }
  }

  async #replaceManifest(before: Manifest, next: Manifest): Promise<void> {
    this.#manifest.data = next;
    this.#stamp = null;
    try {
      await this.#manifest.write();
    } catch (error) {
      // The last step of a write may fail when the new file is in its place already.
      const isDone = await this.#isOnDisk(next);
      this.#manifest.data = isDone ? next : before;
      if (!isDone) throw error;
    }
    const stamp = await attempt(() => stampOf(this.files, join(this.notebook, MANIFEST_FILE)));
    this.#stamp = stamp.ok ? stamp.value : null;
  }

  async #isOnDisk(wanted: Manifest): Promise<boolean> {
    const found = manifestFile(this.files, this.notebook);
    const read = await attempt(() => found.read());
    return read.ok && found.data.revision === wanted.revision && found.data.head === wanted.head;
  }
}
