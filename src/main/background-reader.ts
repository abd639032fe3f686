import { utilityProcess, type UtilityProcess } from 'electron';
import type {
  BackgroundReply,
  BackgroundRequest,
  ReadingItem,
  ReadingResult,
} from '../contract/background-jobs';
import { fail } from '../domain/result';
import { backgroundFile } from './places';

/** The background process keeps the deadline of a job; when it does not even do that, it is ended this much later. */
const WATCHDOG_MS = 25_000;

interface Job {
  readonly id: number;
  readonly item: ReadingItem;
  readonly finish: (result: ReadingResult) => void;
}

/**
 * Reads imported bytes in the background process, one item at a time in the order they come. The process is started
 * when it is first needed and started anew when it dies, which costs only the job it was at.
 */
export class BackgroundReader {
  #process: UtilityProcess | null = null;
  #waiting: Job[] = [];
  #running: Job | null = null;
  #watchdog: NodeJS.Timeout | undefined;
  #lastId = 0;

  /** Reads one item. */
  read(item: ReadingItem): Promise<ReadingResult> {
    return new Promise((resolve) => {
      this.#lastId += 1;
      this.#waiting.push({ id: this.#lastId, item, finish: resolve });
      this.#next();
    });
  }

  /** Gives up what is being read and what waits; each is answered as if it had taken too long. */
  cancel(): void {
    const dropped = this.#waiting;
    this.#waiting = [];
    for (const job of dropped) job.finish(fail({ kind: 'tooLong' }));
    if (this.#running) this.#send({ kind: 'cancel', id: this.#running.id });
  }

  /** Ends the process. */
  stop(): void {
    this.#waiting = [];
    this.#process?.kill();
  }

  #next(): void {
    if (this.#running) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#running = job;
    this.#watchdog = setTimeout(() => this.#process?.kill(), WATCHDOG_MS);
    this.#send({ kind: 'read', id: job.id, item: job.item });
  }

  #send(request: BackgroundRequest): void {
    this.#process ??= this.#start();
    this.#process.postMessage(request);
  }

  #start(): UtilityProcess {
    const process = utilityProcess.fork(backgroundFile, [], { serviceName: 'Dateline reader' });
    process.on('message', (reply: BackgroundReply) => this.#take(reply));
    process.on('exit', () => {
      this.#process = null;
      this.#finish(fail({ kind: 'broken', what: 'the reader failed on it' }));
    });
    return process;
  }

  #take(reply: BackgroundReply): void {
    if (reply.id !== this.#running?.id) return;
    if (reply.kind === 'read') this.#finish(reply.result);
    if (reply.kind === 'cancelled') this.#finish(fail({ kind: 'tooLong' }));
  }

  #finish(result: ReadingResult): void {
    clearTimeout(this.#watchdog);
    const job = this.#running;
    this.#running = null;
    job?.finish(result);
    this.#next();
  }
}
