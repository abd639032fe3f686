import { fail } from '../domain/result';
import type { Item } from '../ingest/read-articles';
import type {
  ReadingWorker,
  ReadResult,
  WorkerEnd,
  WorkerListener,
} from '../ingest/reading-thread';
import type { Reader } from './read-items';

/** Longest that reading one item may take: far beyond any honest article, short enough to wait for. */
const DEADLINE_MS = 20_000;

/** Starts a worker that reads. */
export type StartWorker = (listener: WorkerListener) => ReadingWorker;

/** What a reader is given. */
export interface GuardedReaderPorts {
  readonly startWorker: StartWorker;
  /** Is told of an error in the code that reads; the item counts as broken. */
  readonly onFailure: (error: string) => void;
  readonly deadlineMs?: number;
}

/**
 * Reads items one at a time in a worker that outlives them. What reads without end or eats all memory costs its worker,
 * and the next item gets a fresh one.
 */
export class GuardedReader implements Reader {
  readonly #ports: GuardedReaderPorts;
  #worker: ReadingWorker | null = null;
  #finish: ((result: ReadResult) => void) | null = null;

  constructor(ports: GuardedReaderPorts) {
    this.#ports = ports;
  }

  /** Reads an item; the one before must have been answered. */
  read(item: Item): Promise<ReadResult> {
    if (this.#finish) throw new Error('An item came before the one before it was read');
    return new Promise((resolve) => {
      const deadline = setTimeout(() => this.end(), this.#ports.deadlineMs ?? DEADLINE_MS);
      this.#finish = (result) => {
        clearTimeout(deadline);
        this.#finish = null;
        resolve(result);
      };
      this.#worker ??= this.#ports.startWorker({
        onResult: (result) => this.#finish?.(result),
        onEnd: (end) => this.#lose(end),
      });
      this.#worker.read(item);
    });
  }

  /** Ends the worker; an item that is being read is answered as `tooLong`. */
  end(): void {
    this.#worker?.end();
    this.#worker = null;
    this.#finish?.(fail({ kind: 'tooLong' }));
  }

  #lose(end: WorkerEnd): void {
    this.#worker = null;
    if (end.kind === 'failed') this.#ports.onFailure(end.error);
    const what =
      end.kind === 'outOfMemory' ? 'reading it takes too much memory' : 'the reader failed on it';
    this.#finish?.(fail({ kind: 'broken', what }));
  }
}
