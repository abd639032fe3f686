import type { NotebookInfo } from '../contract/app-state';
import type { QuickOverview } from '../desk/quick-overview';

/** The page has what it shows first; main stays free for it this long, in milliseconds, before it opens the notebook. */
const AFTER_SHOWN = 500;
/** The notebook is opened after this long even if no page ever asks what to show. */
const LONGEST_WAIT = 3_000;

/**
 * A notebook that is shown as it was when it was closed last while it is still to be opened. It is opened once the
 * page has been shown that, or as soon as anything is asked that the records are needed for.
 */
export class OpeningBehind {
  #start: () => void = () => undefined;
  /** Comes back when it is time to open. */
  readonly due: Promise<void>;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(readonly quick: QuickOverview) {
    this.due = new Promise((resolve) => {
      this.#start = resolve;
    });
    this.#timers.push(setTimeout(() => this.start(), LONGEST_WAIT));
  }

  /** The notebook as far as it is known before it is open. */
  get info(): NotebookInfo {
    const { name, path, totals } = this.quick;
    return { name, path, totals, readOnly: null, usedBy: null, findings: [] };
  }

  /** The page was given what to show. */
  shown(): void {
    this.#timers.push(setTimeout(() => this.start(), AFTER_SHOWN));
  }

  /** Opens now. */
  start(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#start();
  }
}
