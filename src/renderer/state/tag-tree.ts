import { foldText } from '../../domain/search/fold-text';
import type { TagId } from '../../domain/ids';
import type { UseCounts } from '../../domain/notebook/rows';
import type { Tag } from '../../domain/tag/tag';
import type { TagTree } from '../../domain/tag/tag-path';

/** A tag with what is nested under it, and how often it is used. */
export interface TagNode {
  readonly id: TagId;
  readonly label: string;
  readonly tag: Tag;
  /** Annotations and articles that carry this very tag. */
  readonly uses: number;
  readonly children: readonly TagNode[];
}

/** The codebook as a forest, siblings by name; with words, only tags that match or lead to one that does. */
export function tagForest(
  tags: ReadonlyMap<TagId, Tag>,
  counts: UseCounts,
  words = '',
): readonly TagNode[] {
  const children = new Map<TagId | null, Tag[]>();
  for (const tag of tags.values()) {
    const parent = tag.parentId !== null && tags.has(tag.parentId) ? tag.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), tag]);
  }
  const wanted = foldText(words);
  const grow = (parent: TagId | null): readonly TagNode[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((tag) => ({
        id: tag.id,
        label: tag.name,
        tag,
        uses: usesOf(tag.id, counts),
        children: grow(tag.id),
      }))
      .filter((node) => node.children.length > 0 || foldText(node.label).includes(wanted));
  return grow(null);
}

/** The way down the codebook, for `descendants`. */
export function childTagsIn(tags: ReadonlyMap<TagId, Tag>): TagTree {
  return { childTags: (id) => [...tags.values()].filter(({ parentId }) => parentId === id) };
}

/** How many annotations and articles carry a tag. */
function usesOf(id: TagId, { tags }: UseCounts): number {
  const uses = tags[id];
  return uses ? uses.annotations + uses.articles : 0;
}
