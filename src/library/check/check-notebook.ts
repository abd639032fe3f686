import { resolve } from 'node:path';
import type { Instant, RecordKind } from '../../domain/ids';
import { type Diff, isEmpty } from '../../domain/notebook/diff';
import type { Notebook } from '../../domain/notebook/notebook';
import { RECORD_KINDS } from '../../domain/notebook/records';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { fail, type Result } from '../../domain/result';
import { checkFiles } from './check-files';
import { checkRecords } from './check-records';
import { STALE_LOCK } from './check-residue';
import { attempt } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import type { Finding, FindingKind } from '../finding';
import { lookAtLock } from '../lock/folder-lock';
import { isNotebook, lookAtFolder } from '../recovery/folder-shape';
import { mendFolder } from '../recovery/mend-folder';
import { nodeFileSystem } from '../files/node-file-system';
import type { NotebookStore } from '../notebook-store';
import type { OpenError } from '../open-error';
import { type FolderPorts, openNotebookFolder } from '../open-notebook-folder';
import { machineProcesses } from '../lock/processes';
import { readCalmly } from '../recovery/read-calmly';
import { type FolderState, readNotebookFolder } from '../recovery/read-notebook-folder';
import { reconcile } from '../outside/reconcile';
import { tryToRead } from '../try-to-read';

/** Kinds of findings that mean no harm. */
const HARMLESS: ReadonlySet<FindingKind> = new Set(['residue', 'superfluous']);

/** What a check of a notebook came to. */
export interface CheckReport {
  /** Whether nothing was found but what crashes leave behind, and files that are in nobody's way. */
  readonly sound: boolean;
  /** Number of the last edit on the disk. */
  readonly revision: number;
  readonly counts: Readonly<Record<RecordKind, number>>;
  readonly findings: readonly Finding[];
}

/**
 * Reads everything in a notebook folder and checks it against its checksums, and the records against each other.
 * Changes nothing, takes no lock, and does not mind that another process has the notebook open.
 */
export async function checkNotebook(
  folder: string,
  ports: FolderPorts,
): Promise<Result<CheckReport, OpenError>> {
  const path = resolve(folder);
  const files = ports.files ?? nodeFileSystem;
  const shape = await attempt(() => lookAtFolder(files, path));
  if (!shape.ok) return fail({ kind: 'unreadable', path, code: shape.error.code });
  if (shape.value === 'missing') return fail({ kind: 'missing', path });
  if (!isNotebook(shape.value)) return fail({ kind: 'notANotebook', path });
  const processes = ports.processes ?? machineProcesses;
  return tryToRead(path, async () => {
    const { value } = await readCalmly(files, path, async () => {
      const state = await readNotebookFolder(files, path);
      const found = [...(await checkFiles(files, path, state, processes))];
      const isKnown = state.manifest.schema <= SCHEMA_VERSION;
      if (isKnown) found.push(...(await checkRecords(state.notebook)).discoveries);
      const told = new Set(state.findings.map(({ file }) => file));
      const more = found
        .filter(({ finding }) => !told.has(finding.file))
        .map(({ finding }) => ({ ...finding, done: null }));
      return report(state.notebook, revisionOf(state), [...state.findings, ...more]);
    });
    return value;
  });
}

/**
 * Checks a notebook folder and makes good what can be: restores from second copies, and moves what is damaged or of no
 * use to the quarantine. Deletes nothing. Refused while another process has the notebook open, where nothing can be
 * written, and for a notebook that a newer Dateline wrote.
 */
export async function repairNotebook(
  folder: string,
  ports: FolderPorts,
): Promise<Result<CheckReport, OpenError>> {
  const path = resolve(folder);
  const files = ports.files ?? nodeFileSystem;
  const processes = ports.processes ?? machineProcesses;
  const isStale = await attempt(() => lookAtLock(files, path, processes));
  const opened = await openNotebookFolder(path, ports, { keepUnfinished: true });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    if (store.readOnly !== null) {
      const code = store.readOnly === 'newerSchema' ? 'newerSchema' : 'EROFS';
      return fail({ kind: 'unreadable', path, code });
    }
    const lock = isStale.ok && isStale.value === 'stale' ? [STALE_LOCK] : [];
    return await tryToRead(path, () => repairOpened(store, lock, files, ports));
  } finally {
    await store.close();
  }
}

async function repairOpened(
  store: NotebookStore,
  before: readonly Finding[],
  files: FileSystem,
  ports: FolderPorts,
): Promise<CheckReport> {
  const { path, notebook } = store;
  const processes = ports.processes ?? machineProcesses;
  // Takes in what stands in conflict copies.
  const outside = await reconcile(store, { files, now: ports.now, pauses: [] });
  const copies = outside.ok ? (outside.value?.findings ?? []) : [];
  const inFiles = await checkFiles(files, path, store, processes);
  const mended = await mendFolder(files, path, inFiles, ports.now());
  const { discoveries, repair } = await checkRecords(notebook);
  const isRepaired = isEmpty(repair) || (await commit(store, repair, ports.now()));
  const inRecords = discoveries.map(({ finding, done }) => ({
    ...finding,
    done: isRepaired ? done : null,
  }));
  const all = [...before, ...store.findings, ...copies, ...mended.findings, ...inRecords];
  return report(notebook, store.revision, all);
}

async function commit(store: NotebookStore, diff: Diff, at: Instant): Promise<boolean> {
  store.stage({ diff, label: 'Repair', at });
  const saved = await store.flush();
  if (!saved.ok) store.discard();
  return saved.ok;
}

function revisionOf({ manifest, lines }: FolderState): number {
  return lines.at(-1)?.revision ?? manifest.revision;
}

function report(notebook: Notebook, revision: number, findings: readonly Finding[]): CheckReport {
  const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, notebook.count(kind)]));
  return {
    sound: findings.every(({ kind }) => HARMLESS.has(kind)),
    revision,
    counts: counts as Record<RecordKind, number>,
    findings,
  };
}
