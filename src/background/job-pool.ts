import type {
  BackgroundOutcome,
  BackgroundReply,
  BackgroundRequest,
  BackgroundTask,
} from '../contract/background-jobs';
import { sketchText, type TextSketch } from '../domain/compare/text-sketch';
import type { Sha256 } from '../domain/ids';
import type { StartWorker } from '../ingest/reading-thread';
import { JobRunner } from './job-runner';
import { proposeFromTexts, type ProposingTask } from './propose-texts';
import type { ReadText } from './wording-jobs';

/** Threads that are kept for the next task. */
const MOST_IDLE = 2;
/** How often memory is looked at while tasks are under way, in milliseconds. */
const LOOK_MS = 250;
/** Memory that the process may take, in bytes: the heap of a thread is bounded, its buffers are not. */
const MOST_MEMORY = 2_000_000_000;

/** What a pool is given. */
export interface PoolPorts {
  readonly startThread: StartWorker;
  readonly readText: ReadText;
  readonly answer: (reply: BackgroundReply) => void;
  /** Bytes that the process takes. */
  readonly memory: () => number;
}

/** Does the tasks of the background process: as many at once as it is asked for, each hostile one in its own thread. */
export class JobPool {
  readonly #ports: PoolPorts;
  readonly #running = new Map<number, JobRunner>();
  readonly #idle: JobRunner[] = [];
  #watch: NodeJS.Timeout | null = null;

  constructor(ports: PoolPorts) {
    this.#ports = ports;
  }

  /** Begins a task, or cancels one under way. */
  take(request: BackgroundRequest): void {
    if (request.kind === 'cancel') this.#running.get(request.id)?.cancel();
    else
      void this.#do(request.id, request.task).then((outcome) => this.#answer(request.id, outcome));
  }

  #answer(id: number, outcome: BackgroundOutcome): void {
    this.#ports.answer({ id, ...outcome });
  }

  async #do(id: number, task: BackgroundTask): Promise<BackgroundOutcome> {
    if (task.kind === 'sketch') {
      return { kind: 'sketched', sketches: await this.#sketch(task.folder, task.hashes) };
    }
    if (task.kind === 'propose') return this.#propose(task);
    const runner = this.#idle.pop() ?? new JobRunner(this.#ports.startThread);
    this.#running.set(id, runner);
    this.#watch ??= setInterval(() => this.#look(), LOOK_MS);
    const outcome = await runner.do(task);
    this.#running.delete(id);
    this.#keep(runner);
    if (this.#running.size === 0) this.#stopWatching();
    return outcome;
  }

  /** Not among those that are ended for want of memory: what a text takes is bounded by its thread. */
  async #propose(task: ProposingTask): Promise<BackgroundOutcome> {
    const runner = this.#idle.pop() ?? new JobRunner(this.#ports.startThread);
    const outcomes = await proposeFromTexts(task, this.#ports.readText, runner);
    this.#keep(runner);
    return { kind: 'allProposed', outcomes };
  }

  #keep(runner: JobRunner): void {
    if (this.#idle.length < MOST_IDLE) this.#idle.push(runner);
    else runner.end();
  }

  async #sketch(
    folder: string,
    hashes: readonly Sha256[],
  ): Promise<readonly (TextSketch | null)[]> {
    const sketches: (TextSketch | null)[] = [];
    for (const hash of hashes) {
      const text = await this.#ports.readText(folder, hash);
      sketches.push(text === null ? null : sketchText(text));
    }
    return sketches;
  }

  /** With no memory left nobody can tell who took it: all under way are ended before the process is. */
  #look(): void {
    if (this.#ports.memory() < MOST_MEMORY) return;
    for (const runner of this.#running.values()) runner.stopForMemory();
  }

  #stopWatching(): void {
    if (this.#watch) clearInterval(this.#watch);
    this.#watch = null;
  }
}
