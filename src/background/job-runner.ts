import type { GuardedOutcome, GuardedTask } from '../contract/background-jobs';
import type { ReadError } from '../domain/incoming/read-error';
import type { ReadingWorker, StartWorker, TaskResult, WorkerEnd } from '../ingest/reading-thread';

/** Longest that a task may take: far beyond any honest article, short enough to wait for. */
const DEADLINE_MS = 20_000;

/** Longest that tasks of other kinds may take: an archive holds many files, proposing from a text takes a moment. */
const OTHER_LIMITS: Partial<Readonly<Record<GuardedTask['kind'], number>>> = {
  unpack: 120_000,
  proposeFrom: 10_000,
};

interface Job {
  readonly finish: (outcome: GuardedOutcome) => void;
  readonly deadline: NodeJS.Timeout;
}

/**
 * Does one task at a time in a thread that outlives it. What reads without end or eats all memory costs its thread, and
 * the next task gets a fresh one.
 */
export class JobRunner {
  #thread: ReadingWorker | null = null;
  #job: Job | null = null;

  constructor(
    private readonly startThread: StartWorker,
    private readonly deadlineMs = DEADLINE_MS,
  ) {}

  /** Does a task; the one before must have come to its end. */
  do(task: GuardedTask): Promise<GuardedOutcome> {
    if (this.#job) throw new Error('A task came before the one before it was done');
    const limit = OTHER_LIMITS[task.kind] ?? this.deadlineMs;
    return new Promise((finish) => {
      const deadline = setTimeout(() => this.#stop(lost({ kind: 'tooLong' })), limit);
      this.#job = { finish, deadline };
      this.#thread ??= this.startThread({
        onResult: (result) => this.#finish(result),
        onEnd: (end) => this.#lose(end),
      });
      this.#thread.do(task);
    });
  }

  /** Ends the task under way, if any, which is answered as cancelled. */
  cancel(): void {
    if (this.#job) this.#stop({ kind: 'cancelled' });
  }

  /** Ends the task under way because the whole process is about to run out of memory. */
  stopForMemory(): void {
    if (this.#job) this.#stop(lost({ kind: 'broken', what: TOO_MUCH }));
  }

  /** Ends the thread, which stands idle. */
  end(): void {
    this.#thread?.end();
    this.#thread = null;
  }

  #stop(outcome: GuardedOutcome): void {
    this.end();
    this.#finish(outcome);
  }

  #lose(end: WorkerEnd): void {
    this.#thread = null;
    if (end.kind === 'failed') process.stderr.write(`Reading failed: ${end.error}\n`);
    const what = end.kind === 'outOfMemory' ? TOO_MUCH : 'the reader failed on it';
    this.#finish(lost({ kind: 'broken', what }));
  }

  #finish(outcome: GuardedOutcome | TaskResult): void {
    const job = this.#job;
    clearTimeout(job?.deadline);
    this.#job = null;
    job?.finish(outcome);
  }
}

const TOO_MUCH = 'reading it takes too much memory';

function lost(error: ReadError): GuardedOutcome {
  return { kind: 'lost', error };
}
