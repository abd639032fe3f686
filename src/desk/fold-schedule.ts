import type { Result } from '../domain/result';
import type { NotebookStore } from '../library/notebook-store';
import type { SaveError } from '../library/open-error';

/** A snapshot is made once the journal has so many lines or bytes: opening reads them all. */
const MANY_LINES = 1_000;
const MANY_BYTES = 1024 * 1024;
/** Or once nothing was edited for so long. */
const IDLE_MS = 20_000;
/** After one that failed the next is not tried before this time is over. */
const RETRY_MS = 60_000;

/** When snapshots are made of a notebook that is being edited. */
export class FoldSchedule {
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;
  #isFailing = false;
  #isFolding = false;

  constructor(
    private readonly store: NotebookStore,
    private readonly onFolded: (outcome: Result<null, SaveError>) => void,
  ) {}

  /** Edits were saved. */
  edited(): void {
    if (this.#isOver || this.#isFailing || this.#isFolding) return;
    const { lines, unfoldedBytes } = this.store;
    if (lines.length >= MANY_LINES || unfoldedBytes >= MANY_BYTES) void this.#fold();
    else this.#wait(IDLE_MS);
  }

  /** Makes no snapshot from now on, but for a last one. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#fold();
    // The one that was under way did not take in what was saved since it began.
    if (this.store.lines.length > 0) await this.#fold();
  }

  async #fold(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isFolding = true;
    const outcome = await this.store.fold();
    this.#isFolding = false;
    this.onFolded(outcome);
    this.#isFailing = !outcome.ok;
    if (this.#isOver) return;
    if (this.#isFailing) this.#wait(RETRY_MS);
    // What was saved while it was made is not in it.
    else if (this.store.lines.length > 0) this.#wait(IDLE_MS);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fold(), ms);
    // A process that has nothing else to do need not wait for it: closing makes a last one.
    this.#timer.unref();
  }
}
