import type { Sha256 } from '../../domain/ids';
import { type JournalLine, readLine } from './journal-line';

/** What stands in the bytes of a journal. */
export interface JournalText {
  /** Whole lines that read back as they were printed, in their order. */
  readonly lines: readonly JournalLine[];
  /** Texts of whole lines that do not, without their line ends. */
  readonly damaged: readonly string[];
  /** What stands behind the last line end: a line that was cut off, or nothing. */
  readonly torn: string;
}

/** Reads the lines of a journal, of a second copy or of a piece of history. */
export function readJournal(bytes: Uint8Array): JournalText {
  const pieces = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .split('\n');
  const torn = pieces.pop() ?? '';
  const lines: JournalLine[] = [];
  const damaged: string[] = [];
  for (const piece of pieces) {
    const line = readLine(piece);
    if (line === null) damaged.push(piece);
    else lines.push(line);
  }
  return { lines, damaged, torn };
}

/** The lines that the chain leads to from a head, in their order; a fork is not followed further than its first way. */
export function chainFrom(
  head: Sha256 | null,
  lines: Iterable<JournalLine>,
): readonly JournalLine[] {
  const next = new Map<Sha256 | null, JournalLine>();
  for (const line of lines) if (!next.has(line.prev)) next.set(line.prev, line);
  const chain: JournalLine[] = [];
  for (let line = next.get(head); line !== undefined; line = next.get(line.hash)) {
    chain.push(line);
    next.delete(line.prev);
  }
  return chain;
}
