import type { TagId } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { tagPath } from '../tag/tag-path';
import { escapeInline } from './escape-text';
import { obsidianTag } from './obsidian-tag';

/** The codebook as a nested list: name, tag as it is written elsewhere, colour and description; by name. */
export function codebookMarkdown(notebook: Notebook): string[] {
  return branch(notebook, null, 0);
}

function branch(notebook: Notebook, parent: TagId | null, depth: number): string[] {
  return notebook.childTags(parent).flatMap((tag) => {
    const written = `#${obsidianTag(tagPath(notebook, tag.id))}`;
    const facts = [written, tag.colour ?? '', escapeInline(tag.description)];
    const line = `${' '.repeat(4 * depth)}-   ${escapeInline(tag.name)}: `;
    return [
      line + facts.filter((fact) => fact !== '').join(', '),
      ...branch(notebook, tag.id, depth + 1),
    ];
  });
}
