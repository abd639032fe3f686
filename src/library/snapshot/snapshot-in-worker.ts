import { Worker } from 'node:worker_threads';
import {
  type BuildSnapshot,
  buildSnapshot,
  type BuiltSnapshot,
  type SnapshotRequest,
} from './build-snapshot';

/** What the worker answers with. */
export type SnapshotAnswer =
  | { readonly built: BuiltSnapshot }
  /** `code` is the system's when a file call failed, `null` for anything else. */
  | { readonly message: string; readonly code: string | null };

/** Why a worker built no snapshot; a damaged file counts as a device that does not give back what it was given. */
class SnapshotFailed extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/**
 * Builds snapshots in a worker of their own, whose built entry is `entry`, on this machine's files. Those that rewrite
 * fewer than `fewShards` are built on the spot: a worker takes longer to start.
 */
export function snapshotInWorker(entry: URL, fewShards = 0): BuildSnapshot {
  return (files, request) =>
    request.touched.length < fewShards ? buildSnapshot(files, request) : build(entry, request);
}

function build(entry: URL, request: SnapshotRequest): Promise<BuiltSnapshot> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: request });
    worker.once('message', (answer: SnapshotAnswer) => {
      if ('built' in answer) resolve(answer.built);
      else reject(new SnapshotFailed(answer.message, answer.code ?? 'EIO'));
    });
    worker.once('error', (error) => reject(new SnapshotFailed(error.message, 'EIO')));
    worker.once('exit', () =>
      reject(new SnapshotFailed('The worker ended without an answer', 'EIO')),
    );
  });
}
