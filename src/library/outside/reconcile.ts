import type { Instant } from '../../domain/ids';
import { changesOf, EMPTY_DIFF, type Diff, isEmpty, squash } from '../../domain/notebook/diff';
import { fail, ok, type Result } from '../../domain/result';
import { copiesOnTop, findConflictCopies } from './conflict-copies';
import { attempt } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import type { Finding } from '../finding';
import { followWriter } from '../follow-writer';
import { JOURNAL_FILE } from '../journal/journal';
import type { NotebookStore } from '../notebook-store';
import type { SaveError } from '../open-error';
import { Reconciliation, type Taken } from './reconciliation';

/** What a reconciliation is done with. */
export interface ReconcilePorts {
  readonly files: FileSystem;
  readonly now: () => Instant;
  /** How long to wait for files that are missing or damaged, in milliseconds before each further look. */
  readonly pauses: readonly number[];
  /** Looks for copies in every folder also when nothing else tells of others; costs a listing of all files. */
  readonly isThorough?: boolean;
}

/** What came of taking in what others did in a notebook's folder. */
export interface Reconciled {
  /** From the notebook as it was to the notebook as it is. */
  readonly patch: Diff;
  /** What was taken in, from where. */
  readonly taken: readonly Taken[];
  /** What was found damaged or put aside on the way. */
  readonly findings: readonly Finding[];
}

/** How often it is begun anew when the folder changes in the meantime. */
const MOST_TURNS = 5;

/**
 * Takes in what others wrote in the folder of an open notebook, and what stands in conflict copies, so that nothing of
 * either side is lost: the files that lie there are built upon, never written over, and what our side has more is
 * appended. Nothing may be staged. `null` when there is nothing to take in. On failure the notebook in memory is as it
 * was, or has taken in less than all.
 */
export async function reconcile(
  store: NotebookStore,
  ports: ReconcilePorts,
): Promise<Result<Reconciled | null, SaveError>> {
  if (store.readOnly) return follow(store, ports.files);
  const isFirst = ports.isThorough !== false;
  const find = isFirst ? findConflictCopies : copiesOnTop;
  const looked = await attempt(async () => {
    const copies = await find(ports.files, store.path);
    return (await store.isAsLeft()) && copies.length === 0;
  });
  if (!looked.ok) return fail({ kind: 'notSaved', code: looked.error.code });
  if (looked.value && !isFirst) return ok(null);
  let patch: Diff = EMPTY_DIFF;
  const work = new Reconciliation(store, ports, (diff) => (patch = squash(patch, diff)));
  const done = await attempt(() => inTurns(work, store, isFirst));
  if (!done.ok) return fail({ kind: 'notSaved', code: done.error.code });
  if (!done.value.ok) return done.value;
  const { taken, findings } = work;
  const isNothing = isEmpty(patch) && taken.length === 0 && findings.length === 0;
  return ok(isNothing ? null : { patch, taken, findings });
}

/** Files first, then copies; from the beginning when the files change once more. */
async function inTurns(
  work: Reconciliation,
  store: NotebookStore,
  isFirst: boolean,
): Promise<Result<null, SaveError>> {
  let last: Result<null, SaveError> = ok(null);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    last = (await store.isAsLeft()) ? ok(null) : await work.takeFiles();
    if (last.ok && isFirst) last = await work.takeKeptSides();
    if (last.ok) last = await work.takeCopies();
    if (last.ok || last.error.kind !== 'changedOutside') return last;
  }
  return last;
}

async function follow(
  store: NotebookStore,
  files: FileSystem,
): Promise<Result<Reconciled | null, SaveError>> {
  const done = await attempt(async () =>
    (await store.isAsLeft()) ? ok(EMPTY_DIFF) : followWriter(store, files),
  );
  if (!done.ok) return fail({ kind: 'notSaved', code: done.error.code });
  if (!done.value.ok) return done.value;
  const patch = done.value.value;
  if (isEmpty(patch)) return ok(null);
  const records = changesOf(patch).length;
  const taken = {
    from: JOURNAL_FILE,
    who: null,
    relation: 'ahead' as const,
    records,
    conflicts: 0,
  };
  return ok({ patch, taken: [taken], findings: [] });
}
