import type {
  BackgroundReply,
  BackgroundRequest,
  ReadingItem,
  ReadingResult,
} from '../contract/background-jobs';
import { fail } from '../domain/result';
import type { ReadingThread, StartThread, ThreadEnd } from './reading-thread';

/** Longest that reading one item may take: far beyond any honest article, short enough to wait for. */
const DEADLINE_MS = 20_000;

interface Job {
  readonly id: number;
  readonly deadline: NodeJS.Timeout;
}

/**
 * Runs one job at a time in a thread that outlives it. What reads without end or eats all memory costs its thread, and
 * the next job gets a fresh one. Every job is answered exactly once.
 */
export class JobRunner {
  #thread: ReadingThread | null = null;
  #job: Job | null = null;

  constructor(
    private readonly startThread: StartThread,
    private readonly answer: (reply: BackgroundReply) => void,
    private readonly deadlineMs = DEADLINE_MS,
  ) {}

  /** Begins a job, or cancels the one under way. */
  take(request: BackgroundRequest): void {
    if (request.kind === 'read') this.#begin(request.id, request.item);
    else if (this.#job?.id === request.id) this.#stop({ kind: 'cancelled', id: request.id });
  }

  #begin(id: number, item: ReadingItem): void {
    if (this.#job) throw new Error(`Job ${id} came before job ${this.#job.id} was answered`);
    const deadline = setTimeout(
      () => this.#stop(read(id, fail({ kind: 'tooLong' }))),
      this.deadlineMs,
    );
    this.#job = { id, deadline };
    this.answer({ kind: 'progress', id, fraction: null });
    this.#thread ??= this.startThread({
      onResult: (result) => this.#finish(result),
      onEnd: (end) => this.#lose(end),
    });
    this.#thread.read(item);
  }

  #finish(result: ReadingResult): void {
    if (this.#job) this.#close(read(this.#job.id, result));
  }

  /** Ends the job together with its thread. */
  #stop(reply: BackgroundReply): void {
    this.#thread?.end();
    this.#thread = null;
    this.#close(reply);
  }

  #lose(end: ThreadEnd): void {
    this.#thread = null;
    if (end.kind === 'failed') process.stderr.write(`Reading failed: ${describe(end.error)}\n`);
    const what =
      end.kind === 'outOfMemory' ? 'reading it takes too much memory' : 'the reader failed on it';
    if (this.#job) this.#close(read(this.#job.id, fail({ kind: 'broken', what })));
  }

  #close(reply: BackgroundReply): void {
    clearTimeout(this.#job?.deadline);
    this.#job = null;
    this.answer(reply);
  }
}

function read(id: number, result: ReadingResult): BackgroundReply {
  return { kind: 'read', id, result };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
