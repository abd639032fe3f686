import type { TagId } from '../ids';
import type { Tag } from './tag';

/** Anything that knows tags by id: a notebook, or a few tags at hand. */
export interface TagLookup {
  get(kind: 'tag', id: TagId): Tag | null;
}

/** Anything that knows which tags lie right under one. */
export interface TagTree {
  childTags(id: TagId): readonly Tag[];
}

/** Names from the top of the codebook down to a tag: `['Countries', 'Syria']`; empty when there is no such tag. */
export function tagPath(lookup: TagLookup, id: TagId): string[] {
  const names: string[] = [];
  const seen = new Set<TagId>();
  let tag = lookup.get('tag', id);
  while (tag !== null && !seen.has(tag.id)) {
    names.unshift(tag.name);
    seen.add(tag.id);
    tag = tag.parentId === null ? null : lookup.get('tag', tag.parentId);
  }
  return names;
}

/** Every tag nested under a tag, at any depth, parents before children; the tag itself is not among them. */
export function descendants(tree: TagTree, id: TagId): TagId[] {
  const found = new Set<TagId>();
  const waiting: TagId[] = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of tree.childTags(next)) {
      if (child.id === id || found.has(child.id)) continue;
      found.add(child.id);
      waiting.push(child.id);
    }
  }
  return [...found];
}
