import type { RecordId } from '../../domain/ids';
import type { Diff } from '../../domain/notebook/diff';
import type { NotebookRecord } from '../../domain/notebook/records';

/** A map by id after an edit: with what is new or different now, without what is gone; the same one when that is nothing. */
export function patched<Id extends string, Item extends { readonly id: Id }>(
  before: ReadonlyMap<Id, Item>,
  now: readonly Item[],
  gone: readonly Id[],
): ReadonlyMap<Id, Item> {
  if (now.length === 0 && gone.length === 0) return before;
  const next = new Map(before);
  for (const id of gone) next.delete(id);
  for (const item of now) next.set(item.id, item);
  return next;
}

/** The records of one kind after an edit. */
export function register<Id extends RecordId, Item extends NotebookRecord & { readonly id: Id }>(
  before: ReadonlyMap<Id, Item>,
  diff: Diff,
  is: (record: NotebookRecord) => record is Item,
): ReadonlyMap<Id, Item> {
  const now = [...Object.values(diff.added), ...Object.values(diff.updated).map(([, to]) => to)];
  const gone = Object.values(diff.removed).filter(is);
  return patched(
    before,
    now.filter(is),
    gone.map((record) => record.id),
  );
}

/** Items by their ids. */
export function byId<Id extends string, Item extends { readonly id: Id }>(
  items: readonly Item[],
): ReadonlyMap<Id, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
