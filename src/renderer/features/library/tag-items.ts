import type { TagId } from '../../../domain/ids';
import { compareNames } from '../../../domain/tag/name';
import type { Tag } from '../../../domain/tag/tag';

/** A tag as a picker shows it, with the tags it lies under. */
export interface TagItem {
  readonly id: TagId;
  readonly label: string;
  readonly colour: Tag['colour'];
  readonly detail?: string;
}

/** All tags by name; those nested say under what. */
export function tagItems(tags: ReadonlyMap<TagId, Tag> | undefined): TagItem[] {
  if (!tags) return [];
  return [...tags.values()]
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ id, name, colour, parentId }) => {
      const under = parentsOf(tags, parentId);
      return { id, label: name, colour, ...(under === '' ? {} : { detail: under }) };
    });
}

function parentsOf(tags: ReadonlyMap<TagId, Tag>, parentId: TagId | null): string {
  const names: string[] = [];
  for (let parent = parentId && tags.get(parentId); parent;) {
    names.unshift(parent.name);
    parent = parent.parentId === null ? null : (tags.get(parent.parentId) ?? null);
  }
  return names.join(' › ');
}
