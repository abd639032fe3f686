import { join } from 'node:path';
import type { Instant, Sha256 } from '../domain/ids';
import type { BuildSnapshot, BuiltSnapshot } from './snapshot/build-snapshot';
import { Gone } from './files/file-fault';
import { ChangedOutside, sameSeen, type Seen, stampOf } from './files/file-stamp';
import type { FileSystem } from './files/file-system';
import type { FolderLock } from './lock/folder-lock';
import { Journal, JOURNAL_FILE } from './journal/journal';
import type { JournalLine } from './journal/journal-line';
import { JournalTail } from './journal/journal-tail';
import { type Manifest, MANIFEST_FILE } from './snapshot/manifest';
import type { FolderState } from './recovery/read-notebook-folder';
import { SecondJournal } from './journal/second-journal';
import { SnapshotKeeper } from './snapshot/snapshot-keeper';

/** Where a notebook lies and what is lent to it. */
export interface Place {
  readonly files: FileSystem;
  readonly path: string;
  /** `null` for a notebook that is only read. */
  readonly lock: FolderLock | null;
  readonly buildSnapshot: BuildSnapshot;
  readonly now: () => Instant;
}

/** What only the process that holds the lock has. */
interface Writing {
  readonly lock: FolderLock;
  readonly snapshots: SnapshotKeeper;
  readonly journal: Journal;
  readonly second: SecondJournal;
}

/** The folder of an open notebook as this process read it or wrote there last: a snapshot and the lines after it. */
export class FolderOnDisk {
  readonly #place: Place;
  readonly #writing: Writing | null;
  /** How the folder looked when it was read. */
  readonly #seen: Seen;
  readonly #manifest: Manifest;
  readonly #tail: JournalTail;
  #last: Pick<JournalLine, 'revision' | 'hash'> | null;

  private constructor(place: Place, state: FolderState, seen: Seen, writing: Writing | null) {
    this.#place = place;
    this.#seen = seen;
    this.#writing = writing;
    this.#manifest = state.manifest;
    this.#tail = new JournalTail(state.lines);
    this.#last = state.lines.at(-1) ?? null;
  }

  /** The folder as it was just read, when it looked so. */
  static async of(place: Place, state: FolderState, seen: Seen): Promise<FolderOnDisk> {
    const { files, path, lock, buildSnapshot } = place;
    if (lock === null) return new FolderOnDisk(place, state, seen, null);
    const snapshots = await SnapshotKeeper.of(files, path, buildSnapshot, state);
    const journal = await Journal.at(files, path, state.journalBytes);
    const second = new SecondJournal(files, path);
    return new FolderOnDisk(place, state, seen, { lock, snapshots, journal, second });
  }

  /** How the two files that change with every edit look in a folder now. */
  static async look({ files, path }: Pick<Place, 'files' | 'path'>): Promise<Seen> {
    const manifest = await stampOf(files, join(path, MANIFEST_FILE));
    return { manifest, journal: await stampOf(files, join(path, JOURNAL_FILE)) };
  }

  /** The same place with another content, which someone else put there. */
  replacedBy(state: FolderState, seen: Seen): Promise<FolderOnDisk> {
    return FolderOnDisk.of(this.#place, state, seen);
  }

  /** Number of the last edit on the disk. */
  get revision(): number {
    return this.#last?.revision ?? this.manifest.revision;
  }

  /** Hash of the last line on the disk; `null` before the first edit of a notebook. */
  get head(): Sha256 | null {
    return this.#last?.hash ?? this.manifest.head;
  }

  /** What `notebook.json` says. */
  get manifest(): Manifest {
    return this.#writing?.snapshots.manifest ?? this.#manifest;
  }

  /** The lines that are not in the snapshot, in their order. */
  get lines(): readonly JournalLine[] {
    return this.#tail.lines;
  }

  /** Length of the lines that are not in the snapshot, in bytes. */
  get unfoldedBytes(): number {
    return this.#tail.bytes;
  }

  /** Whether nobody else wrote in the folder since this process read it or wrote there last. */
  async isAsLeft(): Promise<boolean> {
    if (this.#writing === null) return sameSeen(await FolderOnDisk.look(this.#place), this.#seen);
    const { snapshots, journal } = this.#writing;
    return (await snapshots.isOurs()) && journal.isOurs();
  }

  /** Puts lines on the disk that follow {@link head}; after a failure none of them counts. */
  async append(lines: readonly JournalLine[]): Promise<void> {
    const { journal, second } = await this.#ours();
    const bytes = Buffer.from(lines.map(({ text }) => `${text}\n`).join(''));
    await journal.append(bytes);
    this.#tail.add(lines);
    this.#last = lines.at(-1) ?? this.#last;
    await second.append(bytes, journal.bytes);
  }

  /** Builds the files of a snapshot of what is on the disk now; `null` when there is nothing to take in. */
  async buildSnapshot(): Promise<BuiltSnapshot | null> {
    const last = this.#tail.lines.at(-1);
    if (this.#writing === null || last === undefined) return null;
    return this.#writing.snapshots.build(last.revision, this.#tail.changed);
  }

  /** Puts a built snapshot in place and drops from the journal what is in it. */
  async adoptSnapshot(built: BuiltSnapshot): Promise<void> {
    const { snapshots, journal, second } = await this.#ours();
    const last = this.#tail.lines.find(({ revision }) => revision === built.upTo);
    // The journal it was built from may have been another's, and the files may have changed since.
    const isOurs = last?.hash === built.head && (await journal.isOurs());
    if (!isOurs) throw new ChangedOutside(JOURNAL_FILE);
    await snapshots.adopt(built, last.at);
    this.#tail.dropUpTo(built.upTo);
    await journal.dropBefore(journal.bytes - this.#tail.bytes);
    await second.renew();
    await snapshots.tidy();
  }

  /** Takes back what an append that failed may have left; nothing is written any more. */
  async end(): Promise<void> {
    await this.#writing?.journal.takeBack();
  }

  /**
   * The folder must be there, its manifest as this process left it, and the lock ours. A folder that was moved or
   * deleted must not be made anew around one file: that would look saved and be a ruin.
   */
  async #ours(): Promise<Writing> {
    const { files, path } = this.#place;
    if (this.#writing === null) throw new Error(`${path} can only be read`);
    if ((await files.stat(path)) === null) throw new Gone(path);
    if (!(await this.#writing.snapshots.isOurs())) throw new ChangedOutside(MANIFEST_FILE);
    await this.#writing.lock.mustBeHeld();
    return this.#writing;
  }
}
