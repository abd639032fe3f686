import type { RecordId } from '../../domain/ids';
import { changesOf } from '../../domain/notebook/diff';
import type { JournalLine } from './journal-line';

/** The durable lines after the present snapshot, as they stand in the journal. */
export class JournalTail {
  #lines: readonly JournalLine[] = [];
  #bytes = 0;

  constructor(lines: readonly JournalLine[]) {
    this.add(lines);
  }

  /** The lines in their order. */
  get lines(): readonly JournalLine[] {
    return this.#lines;
  }

  /** Length of the lines in bytes, their ends included. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Records that the lines change or remove, each at least once. */
  get changed(): readonly RecordId[] {
    return this.#lines
      .flatMap(({ diff }) => changesOf(diff))
      .flatMap(({ from }) => (from === null ? [] : [from.id]));
  }

  /** Takes up lines that are durable now. */
  add(lines: readonly JournalLine[]): void {
    this.#lines = [...this.#lines, ...lines];
    this.#bytes += lengthOf(lines);
  }

  /** Forgets the lines that a snapshot took in. */
  dropUpTo(revision: number): void {
    this.#lines = this.#lines.filter((line) => line.revision > revision);
    this.#bytes = lengthOf(this.#lines);
  }
}

function lengthOf(lines: readonly JournalLine[]): number {
  return lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
}
