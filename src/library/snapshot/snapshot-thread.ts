import { parentPort, workerData } from 'node:worker_threads';
import { buildSnapshot, type SnapshotRequest } from './build-snapshot';
import { errorCode } from '../files/file-fault';
import { nodeFileSystem } from '../files/node-file-system';
import type { SnapshotAnswer } from './snapshot-in-worker';

/*
 * The worker in which the app builds a snapshot: reading, printing and compressing shards would take main's time. It
 * is given its request as worker data, answers with one message and ends.
 */
const answer = await build(workerData as SnapshotRequest);
parentPort?.postMessage(answer);

async function build(request: SnapshotRequest): Promise<SnapshotAnswer> {
  try {
    return { built: await buildSnapshot(nodeFileSystem, request) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, code: errorCode(error) };
  }
}
