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
  #report: OutsideReport | null = null;
  /** Whether something was done here that could be undone. */
  #hasEdits = false;
  #stop: () => void = () => undefined;

  /** @param current the notebook that is open: one that is being closed is left alone */
  constructor(
    private readonly tell: Tell,
    private readonly current: () => NotebookDesk | null,
  ) {}

  /** What was taken in last since the notebook was opened; `null` when nothing was. */
  get report(): OutsideReport | null {
    return this.#report;
  }

  /** Follows another notebook from now on; `null` for none. */
  follow(desk: NotebookDesk | null): void {
    this.#stop();
    this.#desk = desk;
    this.#report = null;
    this.#hasEdits = false;
    this.#stop = () => undefined;
    if (desk === null) return;
    const forgets = [
      desk.onOutside((change) => this.#take(change)),
      desk.onChange(() => (this.#hasEdits = true)),
    ];
    const timer = setInterval(() => this.look(), EVERY_MS);
    this.#stop = () => {
      for (const forget of forgets) forget();
      clearInterval(timer);
    };
    this.look();
  }

  /** Looks at once, unless it is looking already. */
  look(): void {
    const desk = this.#desk;
    if (desk === null || desk !== this.current() || this.#isLooking) return;
    this.#isLooking = true;
    // What can't be taken in now is tried again with the next look, and with the next edit, which tells why.
    void desk.lookOutside().finally(() => (this.#isLooking = false));
  }

  #take({ at, patch, taken, findings }: OutsideChange): void {
    this.#report = {
      at,
      records: changesOf(patch).length,
      conflicts: taken.reduce((sum, { conflicts }) => sum + conflicts, 0),
      from: [...new Set(taken.flatMap(({ who }) => who ?? []))],
      wasBehind: taken.some(({ relation }) => relation === 'behind'),
      undoIsGone: this.#hasEdits && !isEmpty(patch),
      findings: findings.filter(({ kind }) => kind !== 'residue'),
    };
    if (!isEmpty(patch)) this.#hasEdits = false;
    this.tell('changedOutside', this.#report);
  }
}
