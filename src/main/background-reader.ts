import { utilityProcess, type UtilityProcess } from 'electron';
import type {
  BackgroundOutcome,
  BackgroundReply,
  BackgroundRequest,
  BackgroundTask,
  ProposingItem,
  ProposingOutcome,
  ReadingItem,
  ReadingResult,
  UnpackingResult,
} from '../contract/background-jobs';
import type { TextSketch } from '../domain/compare/text-sketch';
import type { Sha256 } from '../domain/ids';
import { fail } from '../domain/result';
import { backgroundFile } from './places';

/** The background process keeps the deadline of a job; when it does not even do that, it is ended this much later. */
const WATCHDOG_MS = {
  read: 25_000,
  unpack: 130_000,
  sketch: 60_000,
  propose: 60_000,
  proposeFrom: 25_000,
} as const;

/** Texts that statements are to be proposed from; `isWhole` asks for all that is known of each. */
export interface ProposingTask {
  readonly folder: string;
  readonly items: readonly ProposingItem[];
  readonly isWhole: boolean;
}

interface Job {
  readonly id: number;
  readonly task: BackgroundTask;
  readonly finish: (outcome: BackgroundOutcome) => void;
  /** Whether the process died while it was under way together with others: next time it is done alone. */
  isSuspect: boolean;
  watchdog?: NodeJS.Timeout;
}

/**
 * Has hostile work done in the background process. The process is started when it is first needed and started anew when
 * it dies. Of several jobs that were under way then any may have killed it: each is done once more, alone, and only one
 * that kills the process again fails.
 */
export class BackgroundReader {
  #process: UtilityProcess | null = null;
  #waiting: Job[] = [];
  readonly #running = new Map<number, Job>();
  #lastId = 0;

  /** Reads one item; `signal` calls it off. */
  async read(item: ReadingItem, signal?: AbortSignal): Promise<ReadingResult> {
    const outcome = await this.#do({ kind: 'read', item }, signal);
    if (outcome.kind === 'read') return outcome.result;
    return fail(outcome.kind === 'lost' ? outcome.error : { kind: 'cancelled' });
  }

  /** Unpacks an archive into a folder, which is there; `signal` calls it off. */
  async unpack(bytes: Uint8Array, folder: string, signal?: AbortSignal): Promise<UnpackingResult> {
    const outcome = await this.#do({ kind: 'unpack', bytes, folder }, signal);
    if (outcome.kind === 'unpacked') return outcome.result;
    return fail(outcome.kind === 'lost' ? outcome.error : { kind: 'cancelled' });
  }

  /** Sketches stored texts; `null` for those that can't be read. */
  async sketch(folder: string, hashes: readonly Sha256[]): Promise<readonly (TextSketch | null)[]> {
    const outcome = await this.#do({ kind: 'sketch', folder, hashes });
    return outcome.kind === 'sketched' ? outcome.sketches : [];
  }

  /** Proposes statements from stored texts; `null` when that came to its end before it was done. */
  async propose(task: ProposingTask): Promise<readonly ProposingOutcome[] | null> {
    const outcome = await this.#do({ kind: 'propose', ...task });
    return outcome.kind === 'allProposed' ? outcome.outcomes : null;
  }

  /** Gives up all that is under way and all that waits; each is answered as cancelled. */
  cancel(): void {
    const dropped = this.#waiting;
    this.#waiting = [];
    for (const job of dropped) job.finish({ kind: 'cancelled' });
    for (const id of this.#running.keys()) this.#send({ kind: 'cancel', id });
  }

  /** Ends the process. */
  stop(): void {
    const dropped = [...this.#waiting, ...this.#running.values()];
    this.#waiting = [];
    this.#running.clear();
    for (const job of dropped) {
      clearTimeout(job.watchdog);
      job.finish({ kind: 'cancelled' });
    }
    this.#process?.kill();
  }

  #do(task: BackgroundTask, signal?: AbortSignal): Promise<BackgroundOutcome> {
    if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
    return new Promise((resolve) => {
      this.#lastId += 1;
      const finish = (outcome: BackgroundOutcome): void => {
        signal?.removeEventListener('abort', callOff);
        resolve(outcome);
      };
      const job: Job = { id: this.#lastId, task, finish, isSuspect: false };
      const callOff = (): void => this.#callOff(job);
      signal?.addEventListener('abort', callOff);
      this.#waiting.push(job);
      this.#next();
    });
  }

  #callOff(job: Job): void {
    if (this.#running.has(job.id)) this.#send({ kind: 'cancel', id: job.id });
    else if (this.#waiting.includes(job)) {
      this.#waiting = this.#waiting.filter((each) => each !== job);
      job.finish({ kind: 'cancelled' });
    }
  }

  /** Begins what waits. A suspect is alone in the process. */
  #next(): void {
    while (this.#waiting.length > 0) {
      const isAlone = [...this.#running.values()].some(({ isSuspect }) => isSuspect);
      const [job] = this.#waiting;
      if (!job || isAlone || (job.isSuspect && this.#running.size > 0)) return;
      this.#waiting.shift();
      this.#running.set(job.id, job);
      job.watchdog = setTimeout(() => this.#process?.kill(), WATCHDOG_MS[job.task.kind]);
      this.#send({ kind: 'do', id: job.id, task: job.task });
    }
  }

  #send(request: BackgroundRequest): void {
    this.#process ??= this.#start();
    this.#process.postMessage(request);
  }

  #start(): UtilityProcess {
    const process = utilityProcess.fork(backgroundFile, [], { serviceName: 'Dateline reader' });
    process.on('message', ({ id, ...outcome }: BackgroundReply) => this.#finish(id, outcome));
    process.on('exit', () => {
      this.#process = null;
      this.#lose([...this.#running.values()]);
    });
    return process;
  }

  #lose(jobs: readonly Job[]): void {
    for (const job of jobs) {
      clearTimeout(job.watchdog);
      this.#running.delete(job.id);
      if (jobs.length === 1 || job.isSuspect) {
        job.finish({ kind: 'lost', error: { kind: 'broken', what: 'the reader failed on it' } });
      } else {
        job.isSuspect = true;
        this.#waiting.unshift(job);
      }
    }
    this.#next();
  }

  #finish(id: number, outcome: BackgroundOutcome): void {
    const job = this.#running.get(id);
    if (!job) return;
    clearTimeout(job.watchdog);
    this.#running.delete(id);
    job.finish(outcome);
    this.#next();
  }
}
