import { changesOf } from '../../domain/notebook/diff';
import type { Removal } from '../../domain/notebook/past/removals';
import { type RecordState, statesIn } from '../../domain/notebook/past/record-versions';
import { readLine } from '../journal/journal-line';
import { readThinned } from './thinned-line';

/** What a line of journal or history tells of the past of records, whether it was thinned or not. */
export interface PastLine {
  readonly revision: number;
  /** `null` for a line of which only the edit after it is known. */
  readonly at: string | null;
  readonly states: readonly RecordState[];
  /** `null` for an edit that deleted nothing. */
  readonly removal: Removal | null;
}

/** Reads a line without its line end; `null` when it is not as it was printed. */
export function readPastLine(text: string): PastLine | null {
  return text.includes('"kept":') ? (fromThinned(text) ?? fromJournal(text)) : fromJournal(text);
}

function fromJournal(text: string): PastLine | null {
  const line = readLine(text);
  if (line === null) return null;
  const { revision, at, label, diff } = line;
  const removed = Object.values(diff.removed);
  const changed = changesOf(diff).flatMap(({ from, to }) => (to === null ? [] : (from ?? [])));
  const removal = removed.length > 0 ? { revision, at, label, removed, changed } : null;
  return { revision, at, states: statesIn(line), removal };
}

function fromThinned(text: string): PastLine | null {
  const line = readThinned(text);
  if (line === null) return null;
  const { revision, at, label } = line;
  const removed = Object.values(line.removed);
  const states: RecordState[] = [
    ...Object.values(line.kept).map((record) => ({ id: record.id, revision, at, label, record })),
    ...removed.flatMap(({ id }) => ({ id, revision, at, label, record: null })),
    ...removed.map((record) => ({
      id: record.id,
      revision: revision - 1,
      at: null,
      label: null,
      record,
    })),
  ];
  const hasRemoval = removed.length > 0 && at !== null && label !== null;
  const removal = hasRemoval ? { revision, at, label, removed, changed: [] } : null;
  return { revision, at, states, removal };
}
