import type { NotebookDesk } from '../desk/notebook-desk';
import { OverviewKeeper, type QuickOverview } from '../desk/quick-overview';

/** A notebook that was just opened has other things to do for so long, in milliseconds. */
const SPARE_TIME = 2_000;

/**
 * Looks over what the page was shown before a notebook was open, and makes the kept overview ready for the next time,
 * in the notebook's spare time.
 */
export class OverviewUpkeep {
  readonly #overviews: OverviewKeeper;
  #isOpen = true;

  /**
   * @param quick what the notebook was shown with before it was open; `null` when nothing was
   * @param onOutdated that turns out not to be how the notebook is
   */
  constructor(desk: NotebookDesk, quick: QuickOverview | null, onOutdated: () => void) {
    this.#overviews = new OverviewKeeper(desk, quick);
    if (quick && quick.revision !== desk.revision) onOutdated();
    desk.onFold(() => this.#inSpareTime(() => this.#overviews.keep()));
    this.#inSpareTime(async () => {
      const isTrue = await this.#overviews.check();
      if (!isTrue && this.#isOpen) onOutdated();
    });
  }

  /** The notebook is not shown any more, and still open. */
  leave(): void {
    this.#isOpen = false;
  }

  /** Keeps the overview of the state in which the notebook is left. */
  keep(): Promise<void> {
    return this.#overviews.keep();
  }

  #inSpareTime(work: () => Promise<void>): void {
    setTimeout(() => this.#isOpen && void work(), SPARE_TIME);
  }
}
