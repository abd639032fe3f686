import { assertNever } from '../../assert-never';
import type { Instant, RecordId, RecordKind } from '../../ids';
import { cutLine, openingOf } from '../../note/opening';
import { relationWords } from '../../relation/relation';
import type { NotebookRecord } from '../records';
import { ownersOf } from '../references';

/** An edit that took records out of the notebook. */
export interface Removal {
  readonly revision: number;
  readonly at: Instant;
  readonly label: string;
  /** The records as they were when they went. */
  readonly removed: readonly NotebookRecord[];
  /** The records that the edit changed, as they were before it: some of them named what went. */
  readonly changed: readonly NotebookRecord[];
}

/** A record that was deleted and can be brought back. */
export interface DeletedRecord {
  readonly record: NotebookRecord;
  readonly at: Instant;
  /** The edit that deleted it. */
  readonly revision: number;
  readonly label: string;
  readonly along: Along;
}

/** How many records went along with one that was deleted, and come back with it. */
export interface Along {
  readonly annotations: number;
  readonly notes: number;
  readonly relations: number;
}

/**
 * What was deleted and is not there now, the latest first, each once. What went along with an article or annotation
 * is counted there and does not stand by itself.
 */
export function deletedRecords(
  removals: Iterable<Removal>,
  isThere: (record: NotebookRecord) => boolean,
): DeletedRecord[] {
  const found = new Map<RecordId, DeletedRecord>();
  const latestFirst = [...removals].sort((a, b) => b.revision - a.revision);
  const seen = new Set<RecordId>();
  for (const { revision, at, label, removed } of latestFirst) {
    const belongings = belongingsAmong(removed);
    const isAlong = new Set([...belongings.values()].flat().map(({ id }) => id));
    for (const record of removed) {
      if (seen.has(record.id)) continue;
      seen.add(record.id);
      if (isThere(record) || isAlong.has(record.id)) continue;
      const along = countOf(belongings.get(record.id) ?? []);
      found.set(record.id, { record, at, revision, label, along });
    }
  }
  return [...found.values()];
}

function countOf(along: readonly NotebookRecord[]): Along {
  const count = (kind: RecordKind) => along.filter((record) => record.kind === kind).length;
  return { annotations: count('annotation'), notes: count('note'), relations: count('relation') };
}

/** What else of these belongs to a record, and what belongs to that. */
export function belongingsOf(
  owner: RecordId,
  records: readonly NotebookRecord[],
): NotebookRecord[] {
  return belongingsAmong(records).get(owner) ?? [];
}

/** Of each of the records what else of them belongs to it, and what belongs to that. */
function belongingsAmong(
  records: readonly NotebookRecord[],
): ReadonlyMap<RecordId, NotebookRecord[]> {
  const byId = new Map<RecordId, NotebookRecord>(records.map((record) => [record.id, record]));
  const ownersAbove = (record: NotebookRecord): RecordId[] =>
    ownersOf(record).flatMap((id) => {
      const owner = byId.get(id);
      return owner === undefined ? [] : [id, ...ownersAbove(owner)];
    });
  const belongings = new Map<RecordId, NotebookRecord[]>();
  for (const record of records) {
    for (const id of new Set(ownersAbove(record))) {
      const list = belongings.get(id) ?? [];
      list.push(record);
      belongings.set(id, list);
    }
  }
  return belongings;
}

/** The record that a record is told to be on: the first of those it belongs to; `null` when it stands by itself. */
export function ownerOf(record: NotebookRecord): RecordId | null {
  return ownersOf(record)[0] ?? null;
}

/** The title that a record has itself; `null` for one that has none, such as a highlight or a note on an article. */
export function titleOfRecord(record: NotebookRecord): string | null {
  if (record.kind === 'article') return cutLine(record.title, MOST);
  if (record.kind === 'annotation' || record.kind === 'relation') return null;
  if (record.kind !== 'note') return cutLine(record.name, MOST);
  return (record.subject.kind === 'free' && record.subject.title) || null;
}

/** Most characters of a record's name in a list. */
const MOST = 160;

/** What a record is known by where it does not stand itself: title, name, or its opening words; may be empty. */
export function nameOfRecord(record: NotebookRecord): string {
  switch (record.kind) {
    case 'article':
      return cutLine(record.title, MOST);
    case 'annotation':
      return cutLine(record.target.quote.exact, MOST);
    case 'note':
      return (
        (record.subject.kind === 'free' && record.subject.title) || openingOf(record.markdown, MOST)
      );
    case 'relation':
      return cutLine(record.note, MOST) || relationWords(record.type);
    case 'speaker':
    case 'tag':
    case 'collection':
    case 'layout':
      return cutLine(record.name, MOST);
    default:
      return assertNever(record);
  }
}
