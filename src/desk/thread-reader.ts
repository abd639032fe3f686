import { fail } from '../domain/result';
import type { Item } from '../ingest/read-articles';
import type { ReadingThread, ReadResult, StartThread, ThreadEnd } from '../ingest/reading-thread';
import type { Reader } from './read-items';

export { readInThread, startReadingThread } from '../ingest/reading-thread';
export type { StartThread };

/** Longest that reading one item may take: far beyond any honest article, short enough to wait for. */
const DEADLINE_MS = 20_000;

/** What a reader is given. */
export interface ThreadReaderPorts {
  readonly startThread: StartThread;
  /** Is told of an error in the reader's own code; the item counts as broken. */
  readonly onFailure: (error: unknown) => void;
  readonly deadlineMs?: number;
}

/**
 * Reads items one at a time in a thread that outlives them. What reads without end or eats all memory costs its thread,
 * and the next item gets a fresh one.
 */
export class ThreadReader implements Reader {
  readonly #ports: ThreadReaderPorts;
  #thread: ReadingThread | null = null;
  #finish: ((result: ReadResult) => void) | null = null;

  constructor(ports: ThreadReaderPorts) {
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
      this.#thread ??= this.#ports.startThread({
        onResult: (result) => this.#finish?.(result),
        onEnd: (end) => this.#lose(end),
      });
      this.#thread.read(item);
    });
  }

  /** Ends the thread; an item that is being read is answered as `tooLong`. */
  end(): void {
    this.#thread?.end();
    this.#thread = null;
    this.#finish?.(fail({ kind: 'tooLong' }));
  }

  #lose(end: ThreadEnd): void {
    this.#thread = null;
    if (end.kind === 'failed') this.#ports.onFailure(end.error);
    const what =
      end.kind === 'outOfMemory' ? 'reading it takes too much memory' : 'the reader failed on it';
    this.#finish?.(fail({ kind: 'broken', what }));
  }
}
