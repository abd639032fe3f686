import type { Instant } from '../domain/ids';
import { fail, type Result } from '../domain/result';
import type { CopyFault } from '../library/copies/copy-fault';
import { localDay } from '../library/copies/copy-names';
import { attempt } from '../library/files/file-fault';
import type { FileSystem } from '../library/files/file-system';
import { type MadeCopy, makeCopy, type NotDue } from '../library/copies/notebook-copies';

/** Where copies go and how many stay. */
export interface CopyPlan {
  readonly folder: string;
  readonly days: number;
  /** Whether one is wanted every day; otherwise they are made only when somebody asks. */
  readonly isDaily: boolean;
}

/** What making a copy came to. */
export type CopyOutcome = Result<MadeCopy | NotDue, CopyFault>;

/** What the outside world lends. */
export interface CopyPorts {
  readonly files: FileSystem;
  readonly now: () => Instant;
  /** Asked anew for every copy. */
  readonly plan: () => Promise<CopyPlan>;
  /** A copy of the notebook at that path begins to be made. */
  readonly onStart: (notebook: string) => void;
  readonly onOutcome: (notebook: string, outcome: CopyOutcome) => void;
}

/** The notebook must have been left alone for this long, so that making a copy disturbs nobody. */
const IDLE_MS = 20_000;
/** After a failure it is tried again at the next edit, but not sooner than this. */
const RETRY_MS = 3_600_000;

/**
 * Makes a copy of the open notebook once a day: when it has been open for a while, after the first edits of a day, and
 * when it closes. One copy is made at a time, and what can't be made is tried again after an hour.
 */
export class DailyCopies {
  readonly #ports: CopyPorts;
  #notebook: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The day whose copy is there, so that nothing is looked up until the next one. */
  #doneDay: string | null = null;
  #failedAt: number | null = null;
  #working: Promise<unknown> = Promise.resolve();
  #stop = new AbortController();

  constructor(ports: CopyPorts) {
    this.#ports = ports;
  }

  /** The notebook that is open now; `null` for none. What is due of the one before is still made. */
  follow(notebook: string | null): void {
    if (notebook === this.#notebook) return;
    if (this.#notebook !== null) void this.#make(this.#notebook, true);
    this.#notebook = notebook;
    this.#doneDay = null;
    this.#failedAt = null;
    this.#wait(notebook !== null);
  }

  /** The notebook was edited. */
  edited(): void {
    this.#wait(this.#notebook !== null && this.#isWorthTrying());
  }

  /** Makes a copy at once, whether or not one is due. Throws when no notebook is open. */
  async makeNow(): Promise<CopyOutcome> {
    const outcome = this.#notebook && (await this.#make(this.#notebook, false));
    if (!outcome) throw new Error('No notebook is open');
    return outcome;
  }

  /** The app ends: makes what is due, and stops after `limitMs` where that takes longer. */
  async end(limitMs: number): Promise<void> {
    const limit = setTimeout(() => this.#stop.abort(), limitMs);
    this.follow(null);
    await this.#working;
    clearTimeout(limit);
  }

  #wait(isWanted: boolean): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = isWanted ? setTimeout(() => this.#tryIdle(), IDLE_MS) : null;
  }

  #tryIdle(): void {
    this.#timer = null;
    if (this.#notebook !== null) void this.#make(this.#notebook, true);
  }

  #isWorthTrying(): boolean {
    const now = this.#ports.now();
    if (this.#doneDay === localDay(now)) return false;
    return this.#failedAt === null || Date.parse(now) - this.#failedAt >= RETRY_MS;
  }

  /** `null` when no copies are wanted. */
  #make(notebook: string, onlyIfDue: boolean): Promise<CopyOutcome | null> {
    const made = this.#working.then(async () => {
      const plan = await attempt(() => this.#ports.plan());
      if (!plan.ok) return this.#end(notebook, fail({ kind: 'fault', code: plan.error.code }));
      if (onlyIfDue && !plan.value.isDaily) return null;
      return this.#makeIn(plan.value, notebook, onlyIfDue);
    });
    // The one who asked hears of a bug; the next copy is none of its business.
    this.#working = made.catch(() => undefined);
    return made;
  }

  async #makeIn(plan: CopyPlan, notebook: string, onlyIfDue: boolean): Promise<CopyOutcome> {
    const { files, now, onStart } = this.#ports;
    onStart(notebook);
    const { signal } = this.#stop;
    const options = { now: now(), days: plan.days, onlyIfDue, signal };
    return this.#end(notebook, await makeCopy(files, notebook, plan.folder, options));
  }

  #end(notebook: string, outcome: CopyOutcome): CopyOutcome {
    if (notebook === this.#notebook) this.#note(outcome);
    this.#ports.onOutcome(notebook, outcome);
    return outcome;
  }

  #note(outcome: CopyOutcome): void {
    this.#failedAt = outcome.ok ? null : Date.parse(this.#ports.now());
    if (outcome.ok && outcome.value !== 'unchanged') this.#doneDay = localDay(this.#ports.now());
  }
}
