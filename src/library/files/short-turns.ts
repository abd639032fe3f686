import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest stretch of work before others have their turn, in milliseconds. */
const LONGEST = 8;

/** Cuts long work into stretches that keep a process from its other work only for a moment. */
export class ShortTurns {
  #since = performance.now();

  /** Comes back at once, or after others have had their turn when enough was done since the last time. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < LONGEST) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
