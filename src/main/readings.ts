import type { Instant } from '../domain/ids';

/** The bytes behind a preview, kept until they are imported or dropped. */
export interface Reading {
  readonly via: 'paste' | 'file';
  /** File name; `null` for a paste. */
  readonly name: string | null;
  /** Without a dot. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** When the bytes were taken in. */
  readonly capturedAt: Instant;
}

/** What was read and is being looked at in the import preview, by the ids that the page knows. */
export class Readings {
  readonly #readings = new Map<string, Reading>();

  constructor(private readonly newId: () => string) {}

  /** Keeps a reading and answers its id. */
  keep(reading: Reading): string {
    const id = this.newId();
    this.#readings.set(id, reading);
    return id;
  }

  /** The reading of an id; `null` when it was dropped. */
  get(id: string): Reading | null {
    return this.#readings.get(id) ?? null;
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
