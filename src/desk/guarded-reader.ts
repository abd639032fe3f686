import type { ReadError } from '../domain/incoming/read-error';
import { fail, type Result } from '../domain/result';
import type { Item } from '../ingest/read-articles';
import type {
  ReadingTask,
  ReadingWorker,
  ReadResult,
  StartWorker,
  TaskResult,
  UnpackResult,
  WorkerEnd,
} from '../ingest/reading-thread';
import type { Reader } from './read-items';

export type { StartWorker } from '../ingest/reading-thread';

/** Longest that reading one item may take: far beyond any honest article, short enough to wait for. */
const DEADLINE_MS = 20_000;
/** An archive holds many files. */
const UNPACKING_MS = 120_000;

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
  #finish: ((result: Result<TaskResult, ReadError>) => void) | null = null;

  constructor(ports: GuardedReaderPorts) {
    this.#ports = ports;
  }

  /** Reads an item; the one before must have been answered. */
  async read(item: Item): Promise<ReadResult> {
    const done = await this.#do({ kind: 'read', item }, this.#ports.deadlineMs ?? DEADLINE_MS);
    if (!done.ok) return done;
    if (done.value.kind !== 'read') throw new Error('An item was answered with an archive');
    return done.value.result;
  }

  /** Unpacks an archive into a folder, which is there. */
  async unpack(bytes: Uint8Array, folder: string): Promise<UnpackResult> {
    const done = await this.#do({ kind: 'unpack', bytes, folder }, UNPACKING_MS);
    if (!done.ok) return done;
    if (done.value.kind !== 'unpacked') throw new Error('An archive was answered with an item');
    return done.value.result;
  }

  /** Ends the worker; an item that is being read is answered as `tooLong`. */
  end(): void {
    this.#worker?.end();
    this.#worker = null;
    this.#finish?.(fail({ kind: 'tooLong' }));
  }

  #do(task: ReadingTask, limit: number): Promise<Result<TaskResult, ReadError>> {
    if (this.#finish) throw new Error('An item came before the one before it was read');
    return new Promise((resolve) => {
      const deadline = setTimeout(() => this.end(), limit);
      this.#finish = (result) => {
        clearTimeout(deadline);
        this.#finish = null;
        resolve(result);
      };
      this.#worker ??= this.#ports.startWorker({
        onResult: (value) => this.#finish?.({ ok: true, value }),
        onEnd: (end) => this.#lose(end),
      });
      this.#worker.do(task);
    });
  }

  #lose(end: WorkerEnd): void {
    this.#worker = null;
    if (end.kind === 'failed') this.#ports.onFailure(end.error);
    const what =
      end.kind === 'outOfMemory' ? 'reading it takes too much memory' : 'the reader failed on it';
    this.#finish?.(fail({ kind: 'broken', what }));
  }
}
