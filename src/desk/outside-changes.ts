import type { Instant } from '../domain/ids';
import type { Diff } from '../domain/notebook/diff';
import { ok, type Result } from '../domain/result';
import type { FileSystem } from '../library/files/file-system';
import type { Finding } from '../library/finding';
import { nodeFileSystem } from '../library/files/node-file-system';
import type { NotebookStore } from '../library/notebook-store';
import type { SaveError } from '../library/open-error';
import { reconcile } from '../library/outside/reconcile';
import type { Taken } from '../library/outside/reconciliation';

/** What others did in a notebook's folder, once it is taken in. */
export interface OutsideChange {
  readonly at: Instant;
  /** From the notebook as it was to the notebook as it is; empty when only files were put in order. */
  readonly patch: Diff;
  readonly taken: readonly Taken[];
  readonly findings: readonly Finding[];
}

/** What reconciling is lent. */
export interface OutsidePorts {
  readonly now: () => Instant;
  readonly files?: FileSystem;
  /** How long to wait for files that are missing or damaged: milliseconds before each further look. */
  readonly outsidePauses?: readonly number[];
}

/** A sync service that is half way through is given so long. */
const PAUSES_MS = [100, 300, 600, 1_000, 2_000];

/** Folders that were searched for copies once: from then on copies announce themselves beside the journal. */
const lookedThrough = new WeakSet<NotebookStore>();

/**
 * Takes in what others wrote in the folder of an open notebook, conflict copies included. Nothing may be staged.
 * `null` when there is nothing to take in.
 */
export async function reconcileStore(
  store: NotebookStore,
  { now, files = nodeFileSystem, outsidePauses = PAUSES_MS }: OutsidePorts,
): Promise<Result<OutsideChange | null, SaveError>> {
  const isThorough = !lookedThrough.has(store);
  lookedThrough.add(store);
  const ports = { files, now, pauses: outsidePauses, isThorough };
  const reconciled = await reconcile(store, ports);
  if (!reconciled.ok || reconciled.value === null) return reconciled.ok ? ok(null) : reconciled;
  return ok({ at: now(), ...reconciled.value });
}
