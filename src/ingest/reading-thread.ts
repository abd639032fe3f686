import { parentPort, Worker } from 'node:worker_threads';
import type { Candidate } from '../domain/article/candidate';
import type { Result } from '../domain/result';
import { type Item, readArticles } from './read-articles';
import type { ReadError } from './read-error';

/** Most memory that reading one item may take, in MB. A buffer's own bytes do not count. */
const MOST_HEAP_MB = 512;

/** What reading an item came to. */
export type ReadResult = Result<readonly Candidate[], ReadError>;

/** How a worker came to its end by itself: for want of memory, or by an error of its code, described for developers. */
export type WorkerEnd =
  { readonly kind: 'outOfMemory' } | { readonly kind: 'failed'; readonly error: string };

/** A thread or process that reads one item after the other and that a hostile item can at worst bring down. */
export interface ReadingWorker {
  readonly read: (item: Item) => void;
  /** Ends it at once, in the middle of whatever it does. */
  readonly end: () => void;
}

/** What a worker tells. After `onEnd` it tells nothing more; one that was ended on demand tells nothing. */
export interface WorkerListener {
  readonly onResult: (result: ReadResult) => void;
  readonly onEnd: (end: WorkerEnd) => void;
}

/** Starts a worker thread of a file that calls {@link readInThread} when it is loaded in one. */
export function startReadingThread(file: string, listener: WorkerListener): ReadingWorker {
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, stackSizeMb: 8 },
  });
  let isOver = false;
  const endWith = (end: WorkerEnd): void => {
    if (!isOver) listener.onEnd(end);
    isOver = true;
  };
  worker.on('message', (result: ReadResult) => {
    if (!isOver) listener.onResult(result);
  });
  worker.on('error', (error) => endWith(endOf(error)));
  worker.on('exit', (code) => {
    endWith({ kind: 'failed', error: `The reading thread ended with ${code}` });
  });
  return {
    read: (item) => worker.postMessage(item),
    end() {
      isOver = true;
      void worker.terminate();
    },
  };
}

/** The worker thread: reads each item it is sent and sends back what it came to. */
export function readInThread(): void {
  const port = parentPort;
  if (!port) throw new Error('A worker thread has no port to its process.');
  port.on('message', (item: Item) => {
    const result: ReadResult = readArticles(item);
    port.postMessage(result);
  });
}

function endOf(error: unknown): WorkerEnd {
  const isMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return { kind: 'outOfMemory' };
  return { kind: 'failed', error: error instanceof Error ? String(error.stack) : String(error) };
}
