import type { Sha256 } from '../../domain/ids';
import type { JournalLine } from '../journal/journal-line';

/** Where a chain of lines begins: a snapshot, by its last edit. */
export interface ChainStart {
  readonly revision: number;
  readonly head: Sha256 | null;
}

/**
 * Every line of a notebook that could be read, wherever it stood. It does not matter in which file a line is found, or
 * how often: lines name each other by their hashes.
 */
export class LinePool {
  readonly #byHash = new Map<Sha256, JournalLine>();
  readonly #after = new Map<Sha256 | null, JournalLine[]>();

  /** Adds lines; of two that continue the same one, that which was added first is followed. */
  add(lines: Iterable<JournalLine>): void {
    for (const line of lines) {
      if (this.#byHash.has(line.hash)) continue;
      this.#byHash.set(line.hash, line);
      const others = this.#after.get(line.prev);
      if (others) others.push(line);
      else this.#after.set(line.prev, [line]);
    }
  }

  /** The lines that lead on from a snapshot, in their order. */
  from({ revision, head }: ChainStart): readonly JournalLine[] {
    const chain: JournalLine[] = [];
    let last = { revision, hash: head };
    for (;;) {
      const { revision: number, hash } = last;
      const next = this.#after.get(hash)?.find((line) => line.revision > number);
      if (next === undefined) return chain;
      chain.push(next);
      last = next;
    }
  }

  /** The lines that led to a line, itself included, the latest first, as far back as there are any. */
  upTo(head: Sha256 | null): readonly JournalLine[] {
    const chain: JournalLine[] = [];
    for (let hash = head; hash !== null;) {
      const line = this.#byHash.get(hash);
      if (line === undefined || (chain.at(-1)?.revision ?? Infinity) <= line.revision) break;
      chain.push(line);
      hash = line.prev;
    }
    return chain;
  }

  /** Whether there is a line that an edit of a new notebook began with. */
  get hasFirst(): boolean {
    return this.#after.get(null)?.some(({ revision }) => revision === 1) ?? false;
  }

  /**
   * The lines that are neither part of what led to the end of a chain nor older than what is known of that, in the
   * order of their numbers.
   */
  strays(start: ChainStart, chain: readonly JournalLine[]): readonly JournalLine[] {
    const way = [...this.upTo(start.head), ...chain];
    const known = new Set(way.map(({ hash }) => hash));
    const taken = new Set(way.map(({ revision }) => revision));
    return [...this.#byHash.values()]
      .filter(
        ({ hash, revision }) =>
          !known.has(hash) && (revision > start.revision || taken.has(revision)),
      )
      .sort((a, b) => a.revision - b.revision);
  }
}
