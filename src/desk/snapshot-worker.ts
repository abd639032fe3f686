import { snapshotInWorker } from '../library/snapshot/snapshot-in-worker';
import type { DeskPorts } from './notebook-desk';

/** What makes a desk build its larger snapshots in a worker, whose built entry is `entry`. */
export function withSnapshotWorker(entry: URL): Required<Pick<DeskPorts, 'buildSnapshot'>> {
  return { buildSnapshot: snapshotInWorker(entry) };
}
