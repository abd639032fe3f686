import { utilityProcess, type UtilityProcess } from 'electron';
import {
  WORDING_ROLE,
  type WordingJob,
  type WordingOutcome,
  type WordingReply,
  type WordingRequest,
} from '../contract/wording-jobs';
import { backgroundFile } from './places';

/** The process in which the index of wording is kept: started with the first job, and by whom it is told of its end. */
export class WordingProcess {
  #process: UtilityProcess | null = null;
  readonly #waiting = new Map<number, (outcome: WordingOutcome | null) => void>();
  #lastId = 0;

  /** @param onEnd the process has died by itself; all that it held is lost */
  constructor(private readonly onEnd: () => void) {}

  /** Has a job done; `null` when the process came to its end before it was. */
  do(job: WordingJob): Promise<WordingOutcome | null> {
    this.#process ??= this.#start();
    this.#lastId += 1;
    const request: WordingRequest = { ...job, id: this.#lastId };
    this.#process.postMessage(request);
    return new Promise((resolve) => this.#waiting.set(request.id, resolve));
  }

  /** Ends the process. The next job starts another one. */
  stop(): void {
    const process = this.#process;
    this.#process = null;
    process?.kill();
    this.#giveUp();
  }

  #start(): UtilityProcess {
    const process = utilityProcess.fork(backgroundFile, [WORDING_ROLE], {
      serviceName: 'Dateline wording',
    });
    process.on('message', ({ id, ...outcome }: WordingReply) => {
      this.#waiting.get(id)?.(outcome);
      this.#waiting.delete(id);
    });
    process.on('exit', () => {
      if (this.#process !== process) return;
      this.#process = null;
      this.#giveUp();
      this.onEnd();
    });
    return process;
  }

  #giveUp(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const finish of waiting) finish(null);
  }
}
