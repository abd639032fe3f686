import { parentPort, Worker } from 'node:worker_threads';
import type { Candidate } from '../domain/article/candidate';
import { fail, type Result } from '../domain/result';
import { type Item, readArticles } from '../ingest/read-articles';
import type { ReadError } from '../ingest/read-error';
import type { Reader } from './read-items';

/** Longest that reading one item may take. */
const DEADLINE_MS = 20_000;
/** Most memory that it may take, in MB. */
const MOST_HEAP_MB = 512;

type Answer = Result<readonly Candidate[], ReadError>;

/**
 * Reads in a worker thread, so that an item that takes all time or memory costs nothing but its thread. The thread is
 * started with the first item and serves until it fails or `close` is called. One item at a time.
 */
export class ThreadReader implements Reader {
  #worker: Worker | null = null;

  /** `entry` is a module that calls {@link serveReadings} when it is loaded as a worker. */
  constructor(
    private readonly entry: URL,
    private readonly deadlineMs = DEADLINE_MS,
  ) {}

  readonly read = (item: Item): Promise<Answer> => {
    this.#worker ??= new Worker(this.entry, {
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, stackSizeMb: 8 },
      argv: [],
    });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const finish = (answer: Answer) => {
        clearTimeout(deadline);
        worker.removeAllListeners();
        resolve(answer);
      };
      const giveUp = (error: ReadError) => {
        this.#worker = null;
        finish(fail(error));
        void worker.terminate();
      };
      const deadline = setTimeout(() => {
        giveUp({ kind: 'tooLong' });
      }, this.deadlineMs);
      worker.once('message', finish);
      worker.once('error', (error) => {
        giveUp({ kind: 'broken', what: whatFailed(error) });
      });
      worker.postMessage(item);
    });
  };

  /** Ends the thread, so that the process can end. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}

/** Answers items with what they were read as; called in the worker thread. */
export function serveReadings(): void {
  const port = parentPort;
  if (port === null) throw new Error('Not in a worker thread');
  port.on('message', (item: Item) => {
    port.postMessage(readArticles(item));
  });
}

function whatFailed(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'reading it takes too much memory'
    : 'the reader failed on it';
}
