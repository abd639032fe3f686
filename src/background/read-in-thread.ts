import { parentPort } from 'node:worker_threads';
import type { ReadingItem, ReadingResult } from '../contract/background-jobs';
import { readArticles } from '../ingest/read-articles';

/** The worker thread: reads each item it is sent and sends back what it came to. */
export function readInThread(): void {
  const port = parentPort;
  if (!port) throw new Error('A worker thread has no port to its process.');
  port.on('message', (item: ReadingItem) => {
    const result: ReadingResult = readArticles(item);
    port.postMessage(result);
  });
}
