import * as v from 'valibot';
import type { Instant, Sha256 } from '../../domain/ids';
import type { Diff } from '../../domain/notebook/diff';
import { sha256 } from '../files/checksum';

/** One edit as it stands in the journal. */
export interface JournalLine {
  readonly revision: number;
  readonly at: Instant;
  readonly label: string;
  /** Hash of the line before; `null` for the first edit of a notebook. */
  readonly prev: Sha256 | null;
  /** Hash of the last line of another side that this one takes in, as a second parent; absent on all other lines. */
  readonly merges?: Sha256;
  readonly diff: Diff;
  /** Checksum of this line, by which the next one names it. */
  readonly hash: Sha256;
  /** The line itself, without its line end. */
  readonly text: string;
}

/** An edit that is to become a line. */
export type JournalEntry = Omit<JournalLine, 'hash' | 'text'>;

/** `,"sha256":"` and 64 digits and `"}`: what a line ends with. */
const SEAL = /,"sha256":"([0-9a-f]{64})"\}$/;
const SEAL_LENGTH = ',"sha256":""}'.length + 64;

const record = v.looseObject({ kind: v.string(), id: v.string() });
const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const bodySchema = v.object({
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: v.string(),
  label: v.string(),
  prev: v.nullable(hashSchema),
  merges: v.exactOptional(hashSchema),
  diff: v.object({
    added: v.record(v.string(), record),
    updated: v.record(v.string(), v.tuple([record, record])),
    removed: v.record(v.string(), record),
  }),
});

/** Prints an edit as one line of JSON with a checksum over all that stands before it. */
export function printLine({ revision, at, label, prev, merges, diff }: JournalEntry): JournalLine {
  const second = merges === undefined ? {} : { merges };
  const entry = { revision, at, label, prev, ...second, diff };
  const body = JSON.stringify(entry).slice(0, -1);
  const hash = sha256(body);
  return { ...entry, hash, text: `${body},"sha256":"${hash}"}` };
}

/**
 * Reads a line without its line end; `null` when it is not as it was printed. The checksum vouches for the records in
 * the diff: no more than their kind and id is looked at.
 */
export function readLine(text: string): JournalLine | null {
  const hash = SEAL.exec(text.slice(-SEAL_LENGTH))?.[1];
  if (hash === undefined) return null;
  const body = text.slice(0, -SEAL_LENGTH);
  if (sha256(body) !== hash) return null;
  const entry = parse(`${body}}`);
  return isEntry(entry) ? { ...entry, hash, text } : null;
}

function isEntry(value: unknown): value is JournalEntry {
  return v.is(bodySchema, value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
