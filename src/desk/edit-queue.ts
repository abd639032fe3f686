import type { Instant } from '../domain/ids';
import { EMPTY_HISTORY, type History } from '../domain/notebook/history';
import type { NotebookStore } from '../library/notebook-store';
import type { SaveError } from '../library/open-error';
import type { Request, SavedStep } from './edit-request';
import { Pause } from './pause';
import { WaitingLine } from './waiting-line';

/** Edits that share one flush at most: with more the first would wait for long. */
const MOST_AT_ONCE = 64;

/** How long to wait before saving is tried again, in milliseconds; the last one from then on. */
const RETRY_PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Others' changes that are taken in before an edit counts as one that can't be saved. */
const MOST_MERGES = 5;
const BUSY: SaveError = { kind: 'notSaved', code: 'EBUSY' };

/** Whether the latest edit is on the disk. */
export type DeskSaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly code: string }
  /** So many edits wait for the disk; saving is tried again and again. */
  | { readonly kind: 'held'; readonly code: string; readonly edits: number };

/** What the queue is given and whom it tells. */
export interface QueuePorts {
  readonly now: () => Instant;
  /** `hold`: an edit that can't be saved waits until it can. `refuse`: it is taken back and answered as not saved. */
  readonly whenNotSaved: 'hold' | 'refuse';
  readonly onState: (state: DeskSaveState) => void;
  readonly onSaved: (step: SavedStep) => void;
  /** Told, oldest first, of all steps that are held: the notebook shows them, the disk does not have them. */
  readonly onHeld: (steps: readonly SavedStep[]) => void;
  /** What was told as held is no longer in the notebook. Those of it that are done again are told again. */
  readonly onTakenBack: () => void;
  /** Takes in what someone else wrote in the folder; why not, or `null` when that is done. */
  readonly reconcile: () => Promise<SaveError | null>;
}

interface Entry {
  readonly request: Request;
  /** `null` when there is nothing to save for it. */
  readonly staged: SavedStep | null;
}

/**
 * What is asked of a notebook, one after the other in the order it is asked. Edits that wait at the same time are put
 * on the disk with one flush; each is told and answered only then.
 */
export class EditQueue {
  readonly #store: NotebookStore;
  readonly #ports: QueuePorts;
  readonly #pause = new Pause();
  #history: History = EMPTY_HISTORY;
  readonly #waiting = new WaitingLine();
  #isRunning = false;
  #isAbandoned = false;
  /** Whether something was told as held that is neither saved nor taken back. */
  #isHeldTold = false;

  constructor(store: NotebookStore, ports: QueuePorts) {
    this.#store = store;
    this.#ports = ports;
  }

  /** What can be undone and redone. */
  get history(): History {
    return this.#history;
  }

  /** Forgets what can be undone: others have changed what it speaks of. */
  forgetHistory(): void {
    this.#history = EMPTY_HISTORY;
  }

  /** Asks something of the notebook. */
  add(request: Request): void {
    this.#waiting.add({ request });
    this.#begin();
  }

  /** Runs work once all that was asked before has come to its end, well or not. Nothing is staged meanwhile. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#waiting.add({ alone: () => work().then(resolve, reject) });
      this.#begin();
    });
  }

  /** Tries at once to save what is held. */
  retryNow(): void {
    this.#pause.end();
  }

  /** Gives up what is held and what waits behind it; from now on nothing is held. */
  abandon(): void {
    this.#isAbandoned = true;
    this.#pause.end();
  }

  #begin(): void {
    this.#pause.end();
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    // Whoever asks for several things in one go has asked for all of them before the first is begun.
    await Promise.resolve();
    for (let { next } = this.#waiting; next !== undefined; next = this.#waiting.next) {
      if ('request' in next) await this.#saveWaiting();
      else {
        this.#waiting.shift();
        await next.alone();
      }
    }
    this.#isRunning = false;
  }

  /** Saves what waits at the head of the queue with one flush. */
  async #saveWaiting(): Promise<void> {
    let before = this.#history;
    let entries = await this.#stageAll(this.#waiting.takeRequests(MOST_AT_ONCE));
    for (let tries = 0; ; tries += 1) {
      let problem = await this.#flush(entries);
      if (problem === null) return this.#settleSaved(entries);
      const isChanged = problem.kind === 'changedOutside';
      if (isChanged) {
        this.#takeBack(before);
        problem = tries < MOST_MERGES ? await this.#ports.reconcile() : BUSY;
        before = this.#history;
      }
      if (problem !== null && !this.#holds(problem)) {
        this.#takeBack(before);
        return this.#settleLost(entries, problem);
      }
      if (problem !== null) {
        if (!isChanged) entries = this.#settleIdle(entries);
        await this.#hold(problem, entries, tries);
      }
      if (isChanged) entries = await this.#stageAll(entries.map(({ request }) => request));
      // Whatever is asked while edits are held shows in the notebook, so that a copy made elsewhere has it.
      const more = this.#waiting.takeAllRequests();
      entries = [...entries, ...(await this.#stageAll(more))];
    }
  }

  /** Stages what requests come to, each on top of the one before. One that meets a bug drops out. */
  async #stageAll(requests: readonly Request[]): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const request of requests) {
      const entry = await this.#stage(request);
      if (entry !== null) entries.push(entry);
    }
    return entries;
  }

  async #stage(request: Request): Promise<Entry | null> {
    try {
      const step = await request.prepare(this.#history);
      if (step === null) return { request, staged: null };
      const { diff, label, history } = step;
      const revision = this.#store.stage({ diff, label, at: this.#ports.now() });
      this.#history = history;
      return { request, staged: { ...step, revision } };
    } catch (error) {
      request.fail(error);
      return null;
    }
  }

  async #flush(entries: readonly Entry[]): Promise<SaveError | null> {
    if (!entries.some(({ staged }) => staged !== null)) return null;
    this.#ports.onState({ kind: 'saving' });
    const saved = await this.#store.flush();
    return saved.ok ? null : saved.error;
  }

  #settleSaved(entries: readonly Entry[]): void {
    this.#isHeldTold = false;
    if (entries.some(({ staged }) => staged !== null)) this.#ports.onState({ kind: 'saved' });
    for (const { request, staged } of entries) {
      if (staged !== null) this.#ports.onSaved(staged);
      request.settle(staged);
    }
  }

  #settleLost(entries: readonly Entry[], error: SaveError): void {
    this.#ports.onState({ kind: 'failed', code: codeOf(error) });
    for (const { request, staged } of entries) request.settle(staged === null ? null : { error });
  }

  /** Answers at once what the disk has no part in, such as a refusal. */
  #settleIdle(entries: readonly Entry[]): Entry[] {
    for (const { request, staged } of entries) if (staged === null) request.settle(null);
    return entries.filter(({ staged }) => staged !== null);
  }

  #takeBack(history: History): void {
    this.#store.discard();
    this.#history = history;
    if (this.#isHeldTold) this.#ports.onTakenBack();
    this.#isHeldTold = false;
  }

  #holds(error: SaveError): boolean {
    return error.kind === 'notSaved' && this.#ports.whenNotSaved === 'hold' && !this.#isAbandoned;
  }

  /** Waits until saving is worth another try: some time has passed, something new was asked, or someone says so. */
  async #hold(error: SaveError, entries: readonly Entry[], tries: number): Promise<void> {
    const held = entries.flatMap(({ staged }) => staged ?? []);
    // After others' changes that could not be taken in, nothing is staged: it will be, when they are.
    if (error.kind === 'notSaved' && this.#store.shownRevision > this.#store.revision) {
      this.#isHeldTold = true;
      this.#ports.onHeld(held);
    }
    this.#ports.onState({ kind: 'held', code: codeOf(error), edits: held.length });
    await this.#pause.begin(RETRY_PAUSES_MS[tries] ?? RETRY_PAUSES_MS.at(-1) ?? 0);
  }
}

function codeOf(error: SaveError): string {
  return error.kind === 'notSaved' ? error.code : error.kind === 'readOnly' ? 'EROFS' : 'EBUSY';
}
