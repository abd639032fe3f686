import { snapshotInWorker } from '../library/snapshot/snapshot-in-worker';
import type { DeskPorts } from './notebook-desk';

/** So many shards are rewritten before a worker could have started. */
const FEW_SHARDS = 8;

/**
 * What makes a desk build its snapshots in a worker, whose built entry is `entry`: all of them where a window must not
 * wait, the `larger` ones where the process may be short.
 */
export function withSnapshotWorker(
  entry: URL,
  which: 'all' | 'larger',
): Required<Pick<DeskPorts, 'buildSnapshot'>> {
  return { buildSnapshot: snapshotInWorker(entry, which === 'all' ? 0 : FEW_SHARDS) };
}
