import type { HighlightColour } from '../annotation/annotation';
import type { TagId } from '../ids';
import type { TagLookup } from './tag-path';

/** A tag's own colour, or else that of the nearest tag above it that has one; `null` when none has. */
export function tagColour(lookup: TagLookup, id: TagId): HighlightColour | null {
  const seen = new Set<TagId>();
  let tag = lookup.get('tag', id);
  while (tag !== null && !seen.has(tag.id)) {
    if (tag.colour !== null) return tag.colour;
    seen.add(tag.id);
    tag = tag.parentId === null ? null : lookup.get('tag', tag.parentId);
  }
  return null;
}

/** The colour in which several tags are shown together: that of the first that has one; `null` when none has. */
export function colourOfTags(lookup: TagLookup, ids: readonly TagId[]): HighlightColour | null {
  for (const id of ids) {
    const colour = tagColour(lookup, id);
    if (colour !== null) return colour;
  }
  return null;
}
