import type { TagId } from '../ids';
import type { TagLookup } from '../tag/tag-path';
import { tagPath } from '../tag/tag-path';
import { obsidianTag } from './obsidian-tag';

/** Tags as Obsidian writes them, without `#`, in alphabetical order and each once; tags that are gone are left out. */
export function tagsWritten(lookup: TagLookup, ids: readonly TagId[]): string[] {
  const paths = ids.map((id) => tagPath(lookup, id)).filter((path) => path.length > 0);
  return [...new Set(paths.map(obsidianTag))].sort((a, b) => (a < b ? -1 : 1));
}
