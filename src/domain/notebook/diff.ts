import type { ArticleId, RecordId } from '../ids';
import type { NotebookRecord } from './records';
import { sameRecord } from './same-record';

/**
 * What changed between two states of a notebook. A record's id stands in at most one of the three. The same diff
 * serves the store, undo, the renderer's replica and the search index.
 */
export interface Diff {
  readonly added: Readonly<Record<RecordId, NotebookRecord>>;
  /** From and to, so that a diff can be reversed. */
  readonly updated: Readonly<Record<RecordId, readonly [NotebookRecord, NotebookRecord]>>;
  readonly removed: Readonly<Record<RecordId, NotebookRecord>>;
}

/** The diff that changes nothing. */
export const EMPTY_DIFF: Diff = { added: {}, updated: {}, removed: {} };

/** One record's way through a diff; `null` where it does not exist. */
export interface Change {
  readonly from: NotebookRecord | null;
  readonly to: NotebookRecord | null;
}

/** Whether a diff changes nothing. */
export function isEmpty(diff: Diff): boolean {
  return !hasKeys(diff.added) && !hasKeys(diff.updated) && !hasKeys(diff.removed);
}

/** The diff that leads back. Law: reversed twice it is the diff itself. */
export function reverse(diff: Diff): Diff {
  const updated: Record<RecordId, readonly [NotebookRecord, NotebookRecord]> = {};
  for (const [from, to] of Object.values(diff.updated)) updated[to.id] = [to, from];
  return { added: diff.removed, updated, removed: diff.added };
}

/**
 * One diff that does what two do in a row. Law: patching with it equals patching with `first`, then `second`. What the
 * second takes back, the outcome does not name.
 */
export function squash(first: Diff, second: Diff): Diff {
  const changes = new Map<RecordId, Change>();
  for (const change of changesOf(first)) changes.set(idOf(change), change);
  for (const change of changesOf(second)) {
    const earlier = changes.get(idOf(change));
    changes.set(
      idOf(change),
      earlier === undefined ? change : { from: earlier.from, to: change.to },
    );
  }
  return diffOf(changes.values());
}

/** Every change a diff makes: removals, then updates, then additions. */
export function changesOf(diff: Diff): Change[] {
  return [
    ...Object.values(diff.removed).map((record) => ({ from: record, to: null })),
    ...Object.values(diff.updated).map(([from, to]) => ({ from, to })),
    ...Object.values(diff.added).map((record) => ({ from: null, to: record })),
  ];
}

/** The diff made of these changes, without those that lead from a record to its equal; at most one for each record. */
export function diffOf(changes: Iterable<Change>): Diff {
  const added: Record<RecordId, NotebookRecord> = {};
  const updated: Record<RecordId, readonly [NotebookRecord, NotebookRecord]> = {};
  const removed: Record<RecordId, NotebookRecord> = {};
  for (const { from, to } of changes) {
    if (from === null && to !== null) added[to.id] = to;
    if (from !== null && to === null) removed[from.id] = from;
    if (from !== null && to !== null && !sameRecord(from, to)) updated[to.id] = [from, to];
  }
  return { added, updated, removed };
}

/**
 * The articles whose row in a list may look different after a diff: changed themselves, or by an annotation or note of
 * their own. Each once, in no particular order.
 */
export function diffArticles(diff: Diff): ArticleId[] {
  const ids = new Set<ArticleId>();
  for (const { from, to } of changesOf(diff)) {
    for (const record of [from, to]) {
      const id = record === null ? null : articleOf(record);
      if (id !== null) ids.add(id);
    }
  }
  return [...ids];
}

function articleOf(record: NotebookRecord): ArticleId | null {
  if (record.kind === 'article') return record.id;
  if (record.kind === 'annotation') return record.target.articleId;
  if (record.kind === 'note' && record.subject.kind === 'article') return record.subject.articleId;
  return null;
}

function idOf(change: Change): RecordId {
  const record = change.to ?? change.from;
  if (record === null) throw new Error('A change leads from nothing to nothing.');
  return record.id;
}

function hasKeys(part: object): boolean {
  for (const key in part) if (Object.hasOwn(part, key)) return true;
  return false;
}
