import { constants, setPriority } from 'node:os';
import type { BackgroundReply, BackgroundRequest } from '../contract/background-jobs';
import { startReadingThread } from '../ingest/reading-thread';
import { JobPool } from './job-pool';
import { parentPort } from './parent-port';
import { readKeptText } from './read-kept-text';

/** Takes jobs from main and answers them until main ends the process; `file` is what a thread of it is loaded from. */
export function serveMain(file: string): void {
  stepBack();
  const port = parentPort<BackgroundRequest, BackgroundReply>();
  const pool = new JobPool({
    startThread: (listener) => startReadingThread(file, listener),
    readText: readKeptText,
    answer: (reply) => port.postMessage(reply),
    memory: () => process.memoryUsage.rss(),
  });
  port.on('message', ({ data }) => pool.take(data));
}

/** Whoever reads an article comes before what is being brought in; its threads begin with this priority. */
function stepBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it does without.
  }
}
