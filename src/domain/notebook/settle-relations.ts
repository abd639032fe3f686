import { joinsAlike, type Relation } from '../relation/relation';
import { type Conflict, conflictBetween } from './conflict';
import type { MergeDraft } from './merge-draft';
import { mergeRecord } from './merge-record';

/**
 * Makes one of two relations that join the same two annotations in the same way, each made or changed on its own side.
 * The older one's id stays.
 */
export function settleRelations(draft: MergeDraft): void {
  for (const id of draft.touched) {
    const relation = draft.find(id);
    if (relation?.kind !== 'relation') continue;
    const alike = draft.now
      .relationsOf(relation.from)
      .find((other) => other.id !== id && joinsAlike(other, relation));
    if (alike !== undefined) unite(draft, relation, alike);
  }
}

function unite(draft: MergeDraft, a: Relation, b: Relation): void {
  const [older, younger] = [a, b].sort((one, other) => (ageKey(one) < ageKey(other) ? -1 : 1));
  if (!older || !younger) return;
  const isOurs = draft.before.get('relation', older.id) !== null;
  const [ours, theirs] = isOurs ? [older, younger] : [younger, older];
  const merged = mergeRecord({ base: null, ours: { ...ours, id: older.id }, theirs });
  const open = [older, younger].map(({ id }) => draft.conflictOn(id));
  for (const { id } of [older, younger]) draft.drop(id);
  draft.put(older.id, merged.ours);
  draft.dispute(conflictBetween(null, merged.ours, merged.theirs));
  for (const conflict of open) draft.dispute(handedOver(conflict, older));
}

/** What was left to decide of one of the two; that one of them was deleted is no question any more. */
function handedOver(conflict: Conflict | null, { id }: Relation): Conflict | null {
  if (conflict === null || conflict.ours === null || conflict.theirs === null) return null;
  const { ours, theirs } = conflict;
  if (ours.kind !== 'relation' || theirs.kind !== 'relation') return null;
  return { ...conflict, id, ours: { ...ours, id }, theirs: { ...theirs, id } };
}

function ageKey({ createdAt, id }: Relation): string {
  return `${createdAt} ${id}`;
}
