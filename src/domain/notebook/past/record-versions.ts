import type { Instant, RecordId } from '../../ids';
import type { Diff } from '../diff';
import { changesOf } from '../diff';
import type { NotebookRecord } from '../records';
import { changedFields } from './record-fields';

/** An edit as the journal tells it. */
export interface PastEdit {
  readonly revision: number;
  readonly at: Instant;
  readonly label: string;
  readonly diff: Diff;
}

/** How one record was after an edit. */
export interface RecordState {
  readonly id: RecordId;
  /** The edit that made it so. */
  readonly revision: number;
  /** `null` when only the edit after it is known, so that nobody knows since when it was so. */
  readonly at: Instant | null;
  readonly label: string | null;
  /** `null` once it was deleted. */
  readonly record: NotebookRecord | null;
}

/** A state of a record with what led to it, as a person is shown it. */
export interface RecordVersion extends RecordState {
  /** `earliest`: the oldest that is known, and not the one it began with. */
  readonly how: 'added' | 'changed' | 'deleted' | 'broughtBack' | 'earliest';
  /** The fields that differ from the version before, by their names; none unless `how` is `changed`. */
  readonly fields: readonly string[];
}

/** The states of records that an edit tells of: those before it, which have no time, and those after it. */
export function statesIn({ revision, at, label, diff }: PastEdit): RecordState[] {
  return changesOf(diff).flatMap(({ from, to }): RecordState[] => {
    const id = (to ?? from)?.id;
    if (id === undefined) return [];
    return [
      { id, revision: revision - 1, at: null, label: null, record: from },
      { id, revision, at, label, record: to },
    ];
  });
}

/**
 * The versions of one record, the newest first, from its states in any order. States that a person could not tell
 * from the one before are left out. With `sittings`, of states that follow each other within a minute and change the
 * same fields only the last one counts: typing is saved at every rest.
 */
export function versionsOf(
  states: Iterable<RecordState>,
  { sittings }: { readonly sittings: boolean },
): RecordVersion[] {
  const oldestFirst = withoutDoubles([...states].sort(byAge));
  const shown = sittings ? lastOfSittings(oldestFirst) : oldestFirst;
  return shown.map((state, at) => versionAfter(state, shown[at - 1], shown.slice(0, at))).reverse();
}

/** A known time comes before a mere "before": both may stand under one revision. */
function byAge(a: RecordState, b: RecordState): number {
  return a.revision - b.revision || Number(a.at === null) - Number(b.at === null);
}

function withoutDoubles(oldestFirst: readonly RecordState[]): RecordState[] {
  const kept: RecordState[] = [];
  for (const state of oldestFirst) {
    const last = kept.at(-1);
    const isNothingYet = last === undefined && state.record === null;
    if (isNothingYet || (last !== undefined && looksSame(last, state))) continue;
    kept.push(state);
  }
  return kept;
}

function looksSame({ record: a }: RecordState, { record: b }: RecordState): boolean {
  if (a === null || b === null) return a === b;
  return changedFields(a, b).length === 0;
}

/** Longest pause within one sitting. */
const SITTING_MS = 60_000;

function lastOfSittings(oldestFirst: readonly RecordState[]): RecordState[] {
  return oldestFirst.filter((state, at) => {
    const next = oldestFirst[at + 1];
    return next === undefined || !goesOn(oldestFirst[at - 1], state, next);
  });
}

/** Whether a state was only on the way to the next one. */
function goesOn(before: RecordState | undefined, state: RecordState, next: RecordState): boolean {
  if (state.at === null || next.at === null || state.record === null || next.record === null) {
    return false;
  }
  const pause = Date.parse(next.at) - Date.parse(state.at);
  if (!(pause >= 0 && pause < SITTING_MS)) return false;
  if (before === undefined || before.record === null) return true;
  const fields = new Set(changedFields(before.record, state.record));
  return changedFields(state.record, next.record).every((field) => fields.has(field));
}

function versionAfter(
  state: RecordState,
  before: RecordState | undefined,
  earlier: readonly RecordState[],
): RecordVersion {
  if (state.record === null) return { ...state, how: 'deleted', fields: [] };
  if (before === undefined) {
    return { ...state, how: state.at === null ? 'earliest' : 'added', fields: [] };
  }
  if (before.record === null) {
    return { ...state, how: earlier.length === 0 ? 'added' : 'broughtBack', fields: [] };
  }
  return { ...state, how: 'changed', fields: changedFields(before.record, state.record) };
}
