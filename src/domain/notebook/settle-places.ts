import type { RecordId, TagId } from '../ids';
import type { MergeDraft } from './merge-draft';

/**
 * Opens circles of tags, which come about when each side nests one tag under the other: a tag that the other side
 * moved goes back to where it is on ours, and its place is for the user to decide. Ours has no circle, so none is
 * left.
 */
export function settlePlaces(draft: MergeDraft): void {
  for (const id of draft.touched) {
    while (isTag(id) && liesInCircle(draft, id)) {
      const moved = circleFrom(draft, id).find((one) => isMovedByThem(draft, one));
      if (moved === undefined) throw new Error(`Our side has a circle of tags at ${id}`);
      moveBack(draft, moved);
    }
  }
}

function moveBack(draft: MergeDraft, id: TagId): void {
  const tag = draft.now.get('tag', id);
  if (tag === null) throw new Error(`${id} lies in a circle and is not there`);
  const before = draft.before.get('tag', id)?.parentId ?? null;
  // The place it had may be gone by now; then it stands at the top.
  const parentId = before !== null && draft.now.get('tag', before) === null ? null : before;
  const ours = { ...tag, parentId };
  draft.put(id, ours);
  const base = draft.theirs.get(id)?.from ?? null;
  draft.dispute({ id, base, ours, theirs: tag, fields: ['parentId'] });
}

function isMovedByThem(draft: MergeDraft, id: TagId): boolean {
  const parentId = draft.now.get('tag', id)?.parentId ?? null;
  return parentId !== (draft.before.get('tag', id)?.parentId ?? null);
}

function liesInCircle(draft: MergeDraft, id: TagId): boolean {
  return circleFrom(draft, id).length > 0;
}

/** The tags on the way from a tag back to itself; none when the way leads to the top or into another circle. */
function circleFrom(draft: MergeDraft, id: TagId): TagId[] {
  const way: TagId[] = [];
  let at: TagId | null = id;
  while (at !== null && !way.includes(at)) {
    way.push(at);
    at = draft.now.get('tag', at)?.parentId ?? null;
  }
  return at === id ? way : [];
}

function isTag(id: RecordId): id is TagId {
  return id.startsWith('tag:');
}
