import type { ArticleText, Block } from '../article/article-text';
import { escapeParagraphs } from './escape-text';
import { fenced } from './fence';
import { inlineMarkdown } from './inline-markdown';
import { quoted, spaced } from './quote-lines';

/**
 * An article's text with its blocks and spans as CommonMark. Read back, every block has the text it had: line breaks
 * inside a block follow the rule of {@link escapeParagraphs}, and emphasis that CommonMark can't express where it
 * stands is left out rather than bent. Headings are set `levelsAbove` deeper than the text has them, down to six.
 */
export function articleTextMarkdown(text: ArticleText, levelsAbove: number): string[] {
  const lines: string[] = [];
  let depth = 0;
  let before: Block | null = null;
  for (const block of text.blocks) {
    const isItem = block.kind === 'listItem';
    depth = isItem ? Math.min(block.level ?? 1, depth + 1) : 0;
    const isNextItem = before !== null && before.kind === block.kind && isList(block);
    if (before !== null && !isNextItem) lines.push('');
    lines.push(...blockLines(text, block, depth, levelsAbove));
    before = block;
  }
  return lines;
}

function isList(block: Block): boolean {
  return block.kind === 'listItem' || block.kind === 'keyPoint';
}

function blockLines(text: ArticleText, block: Block, depth: number, levelsAbove: number): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${hashes((block.level ?? 1) + levelsAbove)} ${oneLine(text, block)}`];
    case 'preformatted':
      return fenced(text.text.slice(block.start, block.end));
    case 'quote':
      return quoted(paragraphLines(text, block));
    case 'keyPoint':
      return item('*', 0, paragraphLines(text, block));
    case 'listItem':
      return item('-', depth - 1, paragraphLines(text, block));
    case 'paragraph':
    case 'caption':
    case 'table':
      return paragraphLines(text, block);
  }
}

function hashes(level: number): string {
  return '#'.repeat(Math.min(6, level));
}

/** Key points and other lists take different bullets, so that one that follows the other stays a list of its own. */
function item(bullet: string, depth: number, lines: readonly string[]): string[] {
  const indent = ' '.repeat(4 * depth);
  return lines.map((line, index) => {
    if (index === 0) return `${indent}${bullet}   ${line}`;
    return line === '' ? '' : `${indent}    ${line}`;
  });
}

function paragraphLines(text: ArticleText, block: Block): string[] {
  const lines = spaced(escapeParagraphs(text.text.slice(block.start, block.end)));
  const marked = inlineMarkdown(text, block);
  return marked === null ? lines : [...marked];
}

function oneLine(text: ArticleText, block: Block): string {
  const marked = inlineMarkdown(text, block);
  const lines = marked ?? spaced(escapeParagraphs(text.text.slice(block.start, block.end)));
  return lines.map((line) => line.trim()).join(' ');
}
