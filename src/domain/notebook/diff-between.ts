import type { RecordId } from '../ids';
import { type Diff, diffOf } from './diff';
import type { Notebook } from './notebook';
import { type NotebookRecord, RECORD_KINDS } from './records';

/** The diff that makes of one notebook another, found by comparing every record. */
export function diffBetween(from: Notebook, to: Notebook): Diff {
  const [before, after] = [recordsById(from), recordsById(to)];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return diffOf(
    [...ids].map((id) => ({ from: before.get(id) ?? null, to: after.get(id) ?? null })),
  );
}

function recordsById(notebook: Notebook): ReadonlyMap<RecordId, NotebookRecord> {
  const records = RECORD_KINDS.flatMap((kind): NotebookRecord[] => notebook.all(kind));
  return new Map(records.map((record) => [record.id, record]));
}
