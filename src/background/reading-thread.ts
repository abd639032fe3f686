import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadingItem, ReadingResult } from '../contract/background-jobs';

/** Most memory that reading one item may take, in MB. A buffer's own bytes do not count. */
const MOST_HEAP_MB = 512;

/** How a thread came to its end: by itself, for want of memory, or by an error of its code. */
export type ThreadEnd =
  { readonly kind: 'outOfMemory' } | { readonly kind: 'failed'; readonly error: unknown };

/** A thread that reads one item after the other and that a hostile item can at worst bring down. */
export interface ReadingThread {
  read(item: ReadingItem): void;
  /** Ends it at once, in the middle of whatever it does. */
  end(): void;
}

/** What a thread tells. After `onEnd` it tells nothing more; a thread that was ended on demand tells nothing. */
export interface ThreadListener {
  onResult(result: ReadingResult): void;
  onEnd(end: ThreadEnd): void;
}

/** Starts a thread. */
export type StartThread = (listener: ThreadListener) => ReadingThread;

/** Starts a worker thread of this very bundle. */
export const startReadingThread: StartThread = (listener) => {
  const worker = new Worker(fileURLToPath(import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, stackSizeMb: 8 },
  });
  let isOver = false;
  const endWith = (end: ThreadEnd): void => {
    if (!isOver) listener.onEnd(end);
    isOver = true;
  };
  worker.on('message', (result: ReadingResult) => {
    if (!isOver) listener.onResult(result);
  });
  worker.on('error', (error) => endWith(endOf(error)));
  worker.on('exit', (code) => {
    endWith({ kind: 'failed', error: new Error(`The reading thread ended with ${code}`) });
  });
  return {
    read: (item) => worker.postMessage(item),
    end() {
      isOver = true;
      void worker.terminate();
    },
  };
};

function endOf(error: unknown): ThreadEnd {
  const isMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? { kind: 'outOfMemory' } : { kind: 'failed', error };
}
