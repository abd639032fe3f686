import type { RecordId } from '../../ids';
import type { Change } from '../diff';
import type { NotebookRecord } from '../records';
import { ownersOf } from '../references';
import { changedFields } from './record-fields';

/** How a notebook and an earlier copy of it differ in a record: deleted since, made since, or changed since. */
export type DifferenceStatus = 'onlyInCopy' | 'onlyNow' | 'changed';

/** A record in which a notebook and a copy of it differ. */
export interface Difference {
  readonly id: RecordId;
  readonly status: DifferenceStatus;
  /** As it is in the copy; as it is now where the copy has none. */
  readonly record: NotebookRecord;
  /** Names of the fields that a person sees differ; none unless it was changed. */
  readonly fields: readonly string[];
  /** How many annotations, notes and relations belong to it that were made or deleted with it and are not told by themselves. */
  readonly along: number;
}

/** What a change from now to the copy is called. */
export function statusOf({ from, to }: Change): DifferenceStatus {
  if (from === null) return 'onlyInCopy';
  return to === null ? 'onlyNow' : 'changed';
}

/**
 * Tells of each of the changes that lead from now to a copy what a person is told; `null` for what is told with
 * another record, or shows in no field. What belongs to an article or annotation and was made or deleted like it is
 * counted there.
 */
export function differenceTeller(
  changes: readonly Change[],
): (change: Change) => Difference | null {
  const ownerOf = ownersAmong(changes);
  const along = new Map<RecordId, number>();
  for (const { from, to } of changes) {
    const record = to ?? from;
    const owner = record && ownerOf(record.id);
    if (record && owner && owner !== record.id) along.set(owner, (along.get(owner) ?? 0) + 1);
  }
  return (change) => {
    const { from, to } = change;
    const record = to ?? from;
    if (record === null || ownerOf(record.id) !== record.id) return null;
    const fields = from && to ? changedFields(from, to) : [];
    if (from && to && fields.length === 0) return null;
    const status = statusOf(change);
    return { id: record.id, status, record, fields, along: along.get(record.id) ?? 0 };
  };
}

/** For each changed record the one it is told with: itself, or what it belongs to where that came or went like it. */
export function ownersAmong(changes: readonly Change[]): (id: RecordId) => RecordId {
  const byId = new Map<RecordId, Change>();
  for (const change of changes) {
    const record = change.to ?? change.from;
    if (record) byId.set(record.id, change);
  }
  const ownerOf = (id: RecordId): RecordId => {
    const change = byId.get(id);
    const record = change && (change.to ?? change.from);
    if (!change || !record || statusOf(change) === 'changed') return id;
    const owner = ownersOf(record).find((one) => {
      const owning = byId.get(one);
      return owning !== undefined && statusOf(owning) === statusOf(change);
    });
    return owner === undefined ? id : ownerOf(owner);
  };
  return ownerOf;
}
