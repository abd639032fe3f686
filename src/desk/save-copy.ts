import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Original } from '../domain/article/article';
import type { RecordId, Sha256 } from '../domain/ids';
import type { Notebook } from '../domain/notebook/notebook';
import { type NotebookRecord, RECORD_KINDS } from '../domain/notebook/records';
import { fail, ok, type Result } from '../domain/result';
import { nodeFileSystem } from '../library/files/node-file-system';
import type { NotebookStore } from '../library/notebook-store';
import type { OpenError, SaveError } from '../library/open-error';
import { createNotebookFolder } from '../library/open-notebook-folder';
import { readOriginal } from '../library/texts/original-store';
import type { NotebookDesk } from './notebook-desk';

/** Records that go into one line of the copy's journal: so many are printed without a pause that is felt. */
const RECORDS_A_LINE = 1_000;

/** A copy of a whole notebook, closed again. */
export interface DeskCopy {
  readonly path: string;
  /** Texts and originals that could not be read and so are not in it. */
  readonly lacking: number;
}

/** Why a copy was not made; what was written of it stays where it is and is no notebook to go on with. */
export type CopyFailure =
  | { readonly kind: 'notEmpty'; readonly path: string }
  | { readonly kind: 'notWritten'; readonly path: string; readonly code: string };

/** Told how many of the files are done. */
export type CopyListener = (progress: { readonly done: number; readonly total: number }) => void;

/**
 * Makes a new notebook of an absent or empty folder that holds what the open one holds at this moment: its records
 * with every edit that waits to be saved, its texts and its originals. The open notebook is only read. What can't be
 * read from it is counted, not made up.
 */
export async function saveCopy(
  desk: NotebookDesk,
  folder: string,
  onProgress: CopyListener = () => undefined,
): Promise<Result<DeskCopy, CopyFailure>> {
  const records = RECORD_KINDS.flatMap((kind): readonly NotebookRecord[] =>
    desk.notebook.all(kind),
  );
  const created = await createNotebookFolder(folder, desk.ports, desk.id);
  if (!created.ok) return fail(failureOf(created.error));
  const store = created.value;
  const lacking = await fill(store, desk, filesOf(desk.notebook), records, onProgress);
  const closed = await store.close();
  if (!lacking.ok)
    return fail({ kind: 'notWritten', path: store.path, code: codeOf(lacking.error) });
  if (!closed.ok) return fail({ kind: 'notWritten', path: store.path, code: closed.error.code });
  return ok({ path: store.path, lacking: lacking.value });
}

interface FilesNamed {
  readonly texts: readonly Sha256[];
  readonly originals: readonly Original[];
}

/** Every text and original that a record names, once. */
function filesOf(notebook: Notebook): FilesNamed {
  const texts = new Set<Sha256>();
  const originals = new Map<string, Original>();
  for (const { versions } of notebook.all('article')) {
    for (const { textHash, provenance } of versions) {
      texts.add(textHash);
      const { original } = provenance;
      if (original) originals.set(`${original.hash}.${original.extension}`, original);
    }
  }
  return { texts: [...texts], originals: [...originals.values()] };
}

/** Texts and originals first, then the records that name them. Answers how many files could not be read. */
async function fill(
  store: NotebookStore,
  desk: NotebookDesk,
  { texts, originals }: FilesNamed,
  records: readonly NotebookRecord[],
  onProgress: CopyListener,
): Promise<Result<number, SaveError>> {
  const total = texts.length + originals.length + 1;
  let done = 0;
  let lacking = 0;
  const steps = [
    ...texts.map((hash) => () => copyText(store, desk, hash)),
    ...originals.map((original) => () => copyOriginal(store, desk, original)),
  ];
  for (const step of steps) {
    onProgress({ done, total });
    const copied = await step();
    if (!copied.ok) return copied;
    done += 1;
    if (!copied.value) lacking += 1;
  }
  onProgress({ done, total });
  const written = await writeRecords(
    store,
    records,
    `Copy of “${desk.info.name}”`,
    desk.ports.now(),
  );
  if (!written.ok) return written;
  onProgress({ done: total, total });
  return ok(lacking);
}

/** `false` when it could not be read. */
async function copyText(
  store: NotebookStore,
  desk: NotebookDesk,
  hash: Sha256,
): Promise<Result<boolean, SaveError>> {
  const read = await desk.readText(hash);
  if (!read.ok) return ok(false);
  const put = await store.putText(read.value);
  return put.ok ? ok(true) : put;
}

/** `false` when it could not be read. */
async function copyOriginal(
  store: NotebookStore,
  desk: NotebookDesk,
  original: Original,
): Promise<Result<boolean, SaveError>> {
  const bytes = await readOriginal(desk.ports.files ?? nodeFileSystem, desk.info.path, original);
  if (bytes === null) return ok(false);
  const put = await store.putOriginal(bytes, original.extension);
  return put.ok ? ok(true) : put;
}

/** All records become durable at once; a snapshot then makes shards of them, and failing that the journal holds them. */
async function writeRecords(
  store: NotebookStore,
  records: readonly NotebookRecord[],
  label: string,
  at: string,
): Promise<Result<null, SaveError>> {
  for (let from = 0; from < records.length; from += RECORDS_A_LINE) {
    const part = records.slice(from, from + RECORDS_A_LINE);
    const added: Record<RecordId, NotebookRecord> = Object.fromEntries(
      part.map((record) => [record.id, record]),
    );
    store.stage({ diff: { added, updated: {}, removed: {} }, label, at });
    await nextTurn();
  }
  const flushed = await store.flush();
  if (!flushed.ok) return flushed;
  await store.fold();
  return ok(null);
}

function failureOf(error: OpenError): CopyFailure {
  if (error.kind === 'notEmpty') return { kind: 'notEmpty', path: error.path };
  const code = error.kind === 'unreadable' ? error.code : 'EBUSY';
  return { kind: 'notWritten', path: error.path, code };
}

function codeOf(error: SaveError): string {
  return error.kind === 'notSaved' ? error.code : 'EBUSY';
}
