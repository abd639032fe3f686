import type { Reading } from '../desk/reading';

/** What was read and is being looked at in the import preview, by the ids that the page knows it by. */
export class Readings {
  readonly #readings = new Map<string, Reading>();

  constructor(private readonly newId: () => string) {}

  /** Keeps a reading and answers its id. */
  keep(reading: Reading): string {
    const id = this.newId();
    this.#readings.set(id, reading);
    return id;
  }

  /** The reading of an id; throws when it was dropped, as the page only names those it still shows. */
  get(id: string): Reading {
    const reading = this.#readings.get(id);
    if (!reading) throw new Error('The reading was dropped before it was imported');
    return reading;
  }

  /** Lets go of some readings. */
  drop(ids: readonly string[]): void {
    for (const id of ids) this.#readings.delete(id);
  }

  /** Lets go of all of them. */
  clear(): void {
    this.#readings.clear();
  }
}
