import type { SaveState } from '../contract/app-state';

/** What main knows of saving the open notebook. */
export class Saving {
  #state: SaveState = { kind: 'saved' };
  #held: { readonly code: string; readonly edits: number } | null = null;
  /** Held edits that a copy elsewhere holds. */
  #copied = 0;
  readonly #waiting = new Set<() => void>();

  /** The latest word on saving. */
  get state(): SaveState {
    return this.#state;
  }

  /** Edits that wait for the disk, also while another try is under way; `null` for none. */
  get held(): { readonly code: string; readonly edits: number } | null {
    return this.#held;
  }

  /** Whether closing the notebook now would lose edits for good. */
  get wouldLose(): boolean {
    return this.#held !== null && this.#held.edits > this.#copied;
  }

  /** Takes the desk's word on saving. */
  take(state: SaveState): void {
    this.#state = state;
    if (state.kind === 'held') this.#held = { code: state.code, edits: state.edits };
    else if (state.kind !== 'saving') {
      this.#held = null;
      this.#copied = 0;
    }
    if (state.kind !== 'saving') this.#settled();
  }

  /** A copy elsewhere holds so many of the held edits, the oldest ones. */
  copied(edits: number): void {
    this.#copied = Math.max(this.#copied, edits);
  }

  /** Waits for the end of the next try to save, at most so many milliseconds: a disk may not answer at all. */
  async nextTry(limitMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      timer = setTimeout(resolve, limitMs);
    });
    clearTimeout(timer);
  }

  #settled(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
