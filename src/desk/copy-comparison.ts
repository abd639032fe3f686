import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordId } from '../domain/ids';
import { type Change, changesOf } from '../domain/notebook/diff';
import type { Notebook } from '../domain/notebook/notebook';
import { type Difference, differenceTeller } from '../domain/notebook/past/copy-differences';
import { type NotebookRecord, RECORD_KINDS } from '../domain/notebook/records';
import { sameRecord } from '../domain/notebook/same-record';
import { kindOf } from '../domain/record-id';
import { fail, ok, type Result } from '../domain/result';
import { readAbout } from '../library/copies/about-copy';
import { attempt } from '../library/files/file-fault';
import type { FileSystem } from '../library/files/file-system';
import { DamagedFile } from '../library/files/json-file';
import { NewerFormat } from '../library/snapshot/manifest';
import { readNotebookFolder } from '../library/recovery/read-notebook-folder';
import type { NotebookDesk } from './notebook-desk';

/** Why a copy could not be read; it is left as it is. */
export type CopyReadError =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly what: string }
  | { readonly kind: 'unreadable'; readonly code: string };

/** Records that are compared at a stretch: some milliseconds. */
const STRETCH = 1_000;

/** An open notebook beside one of its copies. Edits made meanwhile are taken into account until `end` is called. */
export class CopyComparison {
  readonly #changed: Set<RecordId>;
  readonly #stop: () => void;
  #told: { readonly revision: number; readonly differences: readonly Difference[] } | null = null;

  private constructor(
    readonly desk: NotebookDesk,
    /** Folder of the copy. */
    readonly path: string,
    /** The records of the copy. */
    readonly copy: Notebook,
    changed: Set<RecordId>,
    stop: () => void,
  ) {
    this.#changed = changed;
    this.#stop = stop;
  }

  /** Reads a copy and compares it with the notebook; other work of the process gets its turns in between. */
  static async of(
    desk: NotebookDesk,
    path: string,
    files: FileSystem,
  ): Promise<Result<CopyComparison, CopyReadError>> {
    const read = await readCopy(files, path);
    if (!read.ok) return read;
    const copy = read.value;
    const changed = new Set<RecordId>();
    const stop = desk.onChange(({ diff }) => {
      for (const { from, to } of changesOf(diff)) changed.add((to ?? from)?.id ?? 'tag:');
    });
    await compareInto(changed, desk.notebook, copy);
    return ok(new CopyComparison(desk, path, copy, changed, stop));
  }

  /** Every record in which the two may differ. */
  get ids(): ReadonlySet<RecordId> {
    return this.#changed;
  }

  /** Whether there is any difference now, be it one that a person can't see. */
  get differs(): boolean {
    const { notebook } = this.desk;
    return [...this.#changed].some((id) => {
      return !sameRecord(notebook.get(kindOf(id), id), this.copy.get(kindOf(id), id));
    });
  }

  /** What a person is told of it, as of the latest edit. */
  async differences(): Promise<readonly Difference[]> {
    for (;;) {
      const { revision } = this.desk;
      if (this.#told?.revision === revision) return this.#told.differences;
      const differences = await this.#tell();
      this.#told = { revision, differences };
    }
  }

  /** No longer follows the notebook. */
  end(): void {
    this.#stop();
  }

  async #tell(): Promise<readonly Difference[]> {
    const { notebook } = this.desk;
    const changes: Change[] = [];
    await inStretches(this.#changed, (id) => {
      const change = { from: notebook.get(kindOf(id), id), to: this.copy.get(kindOf(id), id) };
      if (!sameRecord(change.from, change.to)) changes.push(change);
    });
    const differenceOf = differenceTeller(changes);
    const differences: Difference[] = [];
    await inStretches(changes, (change) => {
      const difference = differenceOf(change);
      if (difference) differences.push(difference);
    });
    return differences;
  }
}

/** The records of a copy, read without writing anything. */
async function readCopy(files: FileSystem, path: string): Promise<Result<Notebook, CopyReadError>> {
  try {
    const read = await attempt(async () =>
      (await files.stat(path)) === null ? null : readWhole(files, path),
    );
    if (!read.ok) return fail({ kind: 'unreadable', code: read.error.code });
    return read.value === null ? fail({ kind: 'missing' }) : ok(read.value);
  } catch (error) {
    if (error instanceof DamagedFile) return fail({ kind: 'damaged', what: error.message });
    if (error instanceof NewerFormat) return fail({ kind: 'unreadable', code: 'newerSchema' });
    throw error;
  }
}

/**
 * Reads a copy that is whole. What a notebook may be opened with is no good here: a copy that has lost something would
 * look as if that had been made since.
 */
async function readWhole(files: FileSystem, path: string): Promise<Notebook> {
  const { manifest, notebook, findings } = await readNotebookFolder(files, path);
  const bad = findings.find(({ kind }) => kind === 'damaged' || kind === 'missing');
  if (bad) throw new DamagedFile(bad.file, `is not as it was copied (${bad.what})`);
  await readAbout(files, path, manifest);
  return notebook;
}

async function compareInto(changed: Set<RecordId>, now: Notebook, copy: Notebook): Promise<void> {
  for (const kind of RECORD_KINDS) {
    await inStretches(copy.all(kind), (record: NotebookRecord) => {
      if (!sameRecord(now.get(kind, record.id), record)) changed.add(record.id);
    });
    await inStretches(now.all(kind), ({ id }: NotebookRecord) => {
      if (copy.get(kind, id) === null) changed.add(id);
    });
  }
}

/** Goes through items, letting other work of the process have its turns in between. */
async function inStretches<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % STRETCH === 0) await nextTurn();
  }
}
