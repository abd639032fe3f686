/** The lines as the content of one CommonMark block quotation. */
export function quoted(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '>' : `> ${line}`));
}

/**
 * Any Markdown as the content of a list item under a label. CommonMark parses what stands in an item as if it stood
 * alone once the indentation is taken off, and four columns are one tab stop, so that indented code keeps its tabs.
 * An unclosed fence or comment ends with the item and can't swallow what follows; headings in it stay out of the
 * file's outline.
 */
export function itemHolding(label: string, markdown: string): string[] {
  const lines = markdown.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return [`-   ${label}`, '', ...lines.map((line) => (line === '' ? '' : `    ${line}`))];
}

/** Paragraphs of lines with a blank line between each two. */
export function spaced(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
