import type { Original } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import type { Sha256 } from '../domain/ids';
import type { Diff } from '../domain/notebook/diff';
import type { Notebook } from '../domain/notebook/notebook';
import { fail, ok, type Result } from '../domain/result';
import { attempt, type FileFault } from './files/file-fault';
import { ChangedOutside, sameSeen, type Seen } from './files/file-stamp';
import type { Finding } from './finding';
import { FolderOnDisk, type Place } from './folder-on-disk';
import { healText } from './texts/heal-text';
import { JOURNAL_FILE } from './journal/journal';
import type { JournalLine } from './journal/journal-line';
import { DamagedFile } from './files/json-file';
import type { Manifest } from './snapshot/manifest';
import type { ReadOnlyReason, SaveError, TextError } from './open-error';
import { keepOriginal } from './texts/original-store';
import type { FolderState } from './recovery/read-notebook-folder';
import { type Edit, type LineBefore, linesAfter, StagedEdits } from './staged-edits';
import { TextStore } from './texts/text-store';
import { Turns } from './turns';

/** What a store is to go on from after someone else wrote in its folder. */
export interface Rebase {
  /** What lies in the folder. */
  readonly found: FolderState;
  /** How the folder looked when it was read. */
  readonly seen: Seen;
  /** Edits to append to what lies there; none for a notebook that can only be read. */
  readonly entries: readonly Edit[];
  /** From the notebook in memory to the one after the last entry. */
  readonly patch: Diff;
}

/** What a store is made of once its folder is open. */
export interface OpenedFolder {
  readonly place: Place;
  readonly state: FolderState;
  readonly disk: FolderOnDisk;
  readonly readOnly: ReadOnlyReason | null;
}

/**
 * An open notebook folder. An edit is staged, which shows it in the notebook in memory, and flushed, which puts it on
 * the disk; what can't be flushed is tried again or discarded. `revision` counts what is on the disk only.
 */
export class NotebookStore {
  readonly path: string;
  readonly notebook: Notebook;
  /** Why nothing can be written; `null` when it can. */
  readonly readOnly: ReadOnlyReason | null;
  readonly #place: Place;
  readonly #texts: TextStore;
  #disk: FolderOnDisk;
  #findings: readonly Finding[];
  /** Told of what is found after the opening. */
  onFinding: (finding: Finding) => void = () => undefined;
  readonly #staged: StagedEdits;
  readonly #turns = new Turns();
  #folding: Promise<Result<null, SaveError>> | null = null;

  constructor({ place, state, disk, readOnly }: OpenedFolder) {
    this.path = place.path;
    this.notebook = state.notebook;
    this.#staged = new StagedEdits(state.notebook);
    this.readOnly = readOnly;
    this.#findings = state.findings;
    this.#place = place;
    this.#texts = new TextStore(place.files, place.path, (hash, kind) => this.#heal(hash, kind));
    this.#disk = disk;
  }

  /** Number of the last edit that is on the disk. */
  get revision(): number {
    return this.#disk.revision;
  }

  /** Number of the last edit that the notebook in memory shows, staged ones included. */
  get shownRevision(): number {
    return this.#staged.lines.at(-1)?.revision ?? this.revision;
  }

  /** What was found when the folder was opened, and since. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Hash of the last line on the disk; `null` before the first edit of a notebook. */
  get head(): Sha256 | null {
    return this.#disk.head;
  }

  /** What `notebook.json` says. */
  get manifest(): Manifest {
    return this.#disk.manifest;
  }

  /** The edits on the disk that are not in the snapshot, in their order. */
  get lines(): readonly JournalLine[] {
    return this.#disk.lines;
  }

  /** Length of {@link lines} in the journal, in bytes. */
  get unfoldedBytes(): number {
    return this.#disk.unfoldedBytes;
  }

  /** Shows an edit in the notebook and answers its revision. It is on the disk after the next flush that succeeds. */
  stage(edit: Edit): number {
    if (this.readOnly)
      throw new Error(`A notebook that can only be read was edited: ${edit.label}`);
    return this.#staged.add(edit, lastOf(this.#disk));
  }

  /** Puts everything staged on the disk. After a failure none of it counts, and all of it is still staged. */
  flush(): Promise<Result<{ readonly revision: number }, SaveError>> {
    return this.#turns.take(async () => {
      const { lines } = this.#staged;
      if (lines.length === 0) return ok({ revision: this.revision });
      const saved = await this.#guarded(() => this.#disk.append(lines));
      if (!saved.ok) return saved;
      this.#staged.saved(lines.length);
      return ok({ revision: this.revision });
    });
  }

  /** Takes back everything that is staged, the latest first. */
  discard(): void {
    this.#staged.discard();
  }

  /**
   * Makes a snapshot of what is on the disk. Edits go on meanwhile. A failure harms nothing: the journal keeps what
   * the snapshot would have taken in.
   */
  fold(): Promise<Result<null, SaveError>> {
    this.#folding ??= this.#fold().finally(() => (this.#folding = null));
    return this.#folding;
  }

  /** How the two files that change with every edit look now. */
  look(): Promise<Seen> {
    return FolderOnDisk.look(this.#place);
  }

  /** Whether nobody else wrote in the folder since this process read it or wrote there last. */
  isAsLeft(): Promise<boolean> {
    return this.#disk.isAsLeft();
  }

  /**
   * Takes the files that lie in the folder for its own from here on, appends to them, and only then patches the
   * notebook in memory. Nothing may be staged. On failure nothing has changed, in memory or in what is expected on the
   * disk; `changedOutside` says that the folder changed again since it was looked at.
   */
  rebase({ found, seen, entries, patch }: Rebase): Promise<Result<null, SaveError>> {
    if (this.#staged.lines.length > 0) throw new Error('A rebase would lose what is staged');
    return this.#turns.take(() =>
      this.#guarded(async () => {
        const disk = await this.#disk.replacedBy(found, seen);
        if (!sameSeen(await this.look(), seen)) throw new ChangedOutside(JOURNAL_FILE);
        const lines = linesAfter(lastOf(disk), entries);
        if (lines.length > 0) await disk.append(lines);
        this.#disk = disk;
        this.notebook.patch(patch);
        return null;
      }),
    );
  }

  /** Keeps an article text and answers its hash; it is on the disk before an edit can name it. */
  async putText(text: ArticleText): Promise<Result<Sha256, SaveError>> {
    return this.readOnly ? fail({ kind: 'readOnly' }) : this.#texts.put(text);
  }

  /** The article text of a hash, checked against it. */
  readText(hash: Sha256): Promise<Result<ArticleText, TextError>> {
    return this.#texts.read(hash);
  }

  /** The stored JSON of an article text, checked against its hash; `null` when it can't be read or is not that text. */
  readTextJson(hash: Sha256): Promise<string | null> {
    return this.#texts.readJson(hash);
  }

  /** Keeps imported bytes as evidence. */
  async putOriginal(bytes: Uint8Array, extension: string): Promise<Result<Original, SaveError>> {
    if (this.readOnly) return fail({ kind: 'readOnly' });
    return keepOriginal(this.#place.files, this.path, bytes, extension);
  }

  /** Lets other processes open the folder. What is staged and not flushed is lost. The store is of no use afterwards. */
  async close(): Promise<Result<null, FileFault>> {
    await this.#folding;
    return this.#turns.take(async () => {
      // Lines that nobody was told are saved do no harm where they can't be taken back.
      await attempt(() => this.#disk.end());
      return this.#place.lock?.release() ?? ok(null);
    });
  }

  async #heal(hash: Sha256, kind: 'missing' | 'damaged'): Promise<Uint8Array | null> {
    const { files, path, lock, now } = this.#place;
    const { bytes, finding } = await healText(files, path, hash, kind, lock && now());
    if (!this.#findings.some(({ file }) => file === finding.file)) {
      this.#findings = [...this.#findings, finding];
      this.onFinding(finding);
    }
    return bytes;
  }

  async #fold(): Promise<Result<null, SaveError>> {
    const disk = this.#disk;
    const built = await this.#guarded(() => disk.buildSnapshot());
    if (!built.ok || built.value === null) return built.ok ? ok(null) : built;
    const snapshot = built.value;
    return this.#turns.take(() =>
      this.#guarded(async () => {
        // Someone else's files were adopted while this was being built: it is a snapshot of another past.
        if (this.#disk === disk) await disk.adoptSnapshot(snapshot);
        return null;
      }),
    );
  }

  async #guarded<Value>(work: () => Promise<Value>): Promise<Result<Value, SaveError>> {
    try {
      const done = await attempt(work);
      return done.ok ? done : fail({ kind: 'notSaved', code: done.error.code });
    } catch (error) {
      if (error instanceof ChangedOutside)
        return fail({ kind: 'changedOutside', file: error.file });
      if (error instanceof DamagedFile) return fail({ kind: 'notSaved', code: 'EIO' });
      throw error;
    }
  }
}

function lastOf({ revision, head }: FolderOnDisk): LineBefore {
  return { revision, hash: head };
}
