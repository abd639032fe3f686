import { assertNever } from '../../assert-never';
import type { Instant, RecordId } from '../../ids';
import { cutLine, openingOf } from '../../note/opening';
import { subjectId } from '../../note/note';
import type { NotebookRecord } from '../records';

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
    const owners = new Map(removed.map((record) => [record.id, ownersOf(record, removed)]));
    for (const record of removed) {
      if (seen.has(record.id)) continue;
      seen.add(record.id);
      if (isThere(record) || owners.get(record.id)?.length) continue;
      const along = removed.filter(({ id }) => owners.get(id)?.includes(record.id));
      found.set(record.id, { record, at, revision, label, along: countOf(along) });
    }
  }
  return [...found.values()];
}

function countOf(along: readonly NotebookRecord[]): Along {
  const notes = along.filter(({ kind }) => kind === 'note').length;
  return { annotations: along.length - notes, notes };
}

/** What else of these belongs to a record, and what belongs to that. */
export function belongingsOf(
  owner: RecordId,
  records: readonly NotebookRecord[],
): NotebookRecord[] {
  return records.filter((record) => ownersOf(record, records).includes(owner));
}

/** The records that a record belongs to, its nearest one first: only those of the list, but the way leads through it. */
function ownersOf(record: NotebookRecord, among: readonly NotebookRecord[]): RecordId[] {
  const owners: RecordId[] = [];
  let owner = ownerOf(record);
  while (owner !== null && owners.length < 2) {
    const next = among.find(({ id }) => id === owner);
    if (next === undefined) break;
    owners.push(next.id);
    owner = ownerOf(next);
  }
  return owners;
}

/** The article or annotation a record belongs to; `null` for one that stands by itself. */
export function ownerOf(record: NotebookRecord): RecordId | null {
  if (record.kind === 'annotation') return record.target.articleId;
  return record.kind === 'note' ? subjectId(record.subject) : null;
}

/** The title that a record has itself; `null` for one that has none, such as a highlight or a note on an article. */
export function titleOfRecord(record: NotebookRecord): string | null {
  if (record.kind === 'article') return cutLine(record.title, MOST);
  if (record.kind === 'annotation') return null;
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
    case 'speaker':
    case 'tag':
    case 'collection':
      return cutLine(record.name, MOST);
    default:
      return assertNever(record);
  }
}
