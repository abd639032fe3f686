import type { OutsideReport } from '../contract/two-versions';
import type { NotebookDesk } from '../desk/notebook-desk';
import type { OutsideChange } from '../desk/outside-changes';
import { changesOf, isEmpty } from '../domain/notebook/diff';
import type { Tell } from './tell';

/** How often the folder of the open notebook is looked at, in milliseconds: two files and a few folders. */
const EVERY_MS = 4_000;

/**
 * Notices what others do in the folder of the open notebook, without an edit having to run into it: now and then, and
 * at once when the user comes back to the window.
 */
export class OutsideWatch {
  #desk: NotebookDesk | null = null;
  #isLooking = false;
  #stop: () => void = () => undefined;

  constructor(private readonly tell: Tell) {}

  /** Follows another notebook from now on; `null` for none. */
  follow(desk: NotebookDesk | null): void {
    this.#stop();
    this.#desk = desk;
    this.#stop = () => undefined;
    if (desk === null) return;
    const forget = desk.onOutside((change) => this.#report(change));
    const timer = setInterval(() => this.look(), EVERY_MS);
    this.#stop = () => {
      forget();
      clearInterval(timer);
    };
    this.look();
  }

  /** Looks at once, unless it is looking already. */
  look(): void {
    const desk = this.#desk;
    if (desk === null || this.#isLooking) return;
    this.#isLooking = true;
    // What can't be taken in now is tried again with the next look, and with the next edit, which tells why.
    void desk.lookOutside().finally(() => (this.#isLooking = false));
  }

  #report({ at, patch, taken, findings }: OutsideChange): void {
    const report: OutsideReport = {
      at,
      records: changesOf(patch).length,
      conflicts: taken.reduce((sum, { conflicts }) => sum + conflicts, 0),
      from: [...new Set(taken.flatMap(({ who }) => who ?? []))],
      wasBehind: taken.some(({ relation }) => relation === 'behind'),
      undoIsGone: !isEmpty(patch),
      findings: findings.filter(({ kind }) => kind !== 'residue'),
    };
    this.tell('changedOutside', report);
  }
}
