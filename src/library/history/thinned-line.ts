import * as v from 'valibot';
import type { Instant, RecordId } from '../../domain/ids';
import type { NotebookRecord } from '../../domain/notebook/records';
import { sha256 } from '../files/checksum';

/** What is kept of one edit in thinned history: the records as it left them. It is no link of a chain. */
export interface ThinnedLine {
  readonly revision: number;
  /** `null` for states of which it is only known that they stood before a later edit. */
  readonly at: Instant | null;
  readonly label: string | null;
  readonly kept: Readonly<Record<RecordId, NotebookRecord>>;
  /** Records that the edit deleted, as they were before it. */
  readonly removed: Readonly<Record<RecordId, NotebookRecord>>;
}

const SEAL_LENGTH = ',"sha256":""}'.length + 64;

const record = v.looseObject({ kind: v.string(), id: v.string() });
const lineSchema = v.strictObject({
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  at: v.nullable(v.string()),
  label: v.nullable(v.string()),
  kept: v.record(v.string(), record),
  removed: v.record(v.string(), record),
});

/** Prints a line of thinned history without its line end: JSON with a checksum over all that stands before it. */
export function printThinned({ revision, at, label, kept, removed }: ThinnedLine): string {
  const body = JSON.stringify({ revision, at, label, kept, removed }).slice(0, -1);
  return `${body},"sha256":"${sha256(body)}"}`;
}

/** Reads such a line; `null` when it is not as it was printed. The checksum vouches for the records in it. */
export function readThinned(text: string): ThinnedLine | null {
  const body = text.slice(0, -SEAL_LENGTH);
  if (text.slice(-SEAL_LENGTH) !== `,"sha256":"${sha256(body)}"}`) return null;
  const line = parse(`${body}}`);
  return isLine(line) ? line : null;
}

function isLine(value: unknown): value is ThinnedLine {
  return v.is(lineSchema, value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
