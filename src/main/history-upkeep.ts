import { keepHistorySmall } from '../desk/keep-history-small';
import type { NotebookDesk } from '../desk/notebook-desk';

/** Keeps the history of the open notebook small: after a snapshot, when it was not done for a day. */
export class HistoryUpkeep {
  #desk: NotebookDesk | null = null;
  #leave: (() => void) | null = null;
  #isAtWork = false;

  /** @param keepDays how long earlier versions are kept; asked anew each time */
  constructor(private readonly keepDays: () => number) {}

  /** The notebook that is open now; `null` for none. Work on the one before ends at its next file. */
  follow(desk: NotebookDesk | null): void {
    if (desk === this.#desk) return;
    this.#leave?.();
    this.#desk = desk;
    this.#leave = desk?.onFold(({ ok }) => ok && void this.#work(desk)) ?? null;
  }

  async #work(desk: NotebookDesk): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    try {
      const goesOn = () => this.#desk === desk;
      await keepHistorySmall(desk, { keepDays: this.keepDays(), goesOn });
    } finally {
      this.#isAtWork = false;
    }
  }
}
