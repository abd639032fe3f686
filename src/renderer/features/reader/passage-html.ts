import type { ArticleText, Block, InlineSpan } from '../../../domain/article/article-text';
import { inlineTree, spansOf, type InlineNode } from './inline-tree';
import type { TextRange } from './reader-types';

const SPAN_TAGS = { emphasis: 'em', strong: 'strong', code: 'code', link: 'a' } as const;

/** A passage as HTML for the clipboard, with its paragraphs, lists, emphasis and links and nothing else. */
export function passageHtml(text: ArticleText, range: TextRange): string {
  let html = '';
  let list = false;
  for (const block of text.blocks) {
    const start = Math.max(block.start, range.start);
    const end = Math.min(block.end, range.end);
    if (start >= end) continue;
    const isItem = block.kind === 'listItem' || block.kind === 'keyPoint';
    if (isItem !== list) html += isItem ? '<ul>' : '</ul>';
    list = isItem;
    const inside = inlineTree({ start, end }, spansOf(text, block));
    const tag = tagOf(block);
    html += `<${tag}>${inside.map((node) => inlineHtml(text.text, node)).join('')}</${tag}>`;
  }
  return list ? `${html}</ul>` : html;
}

function tagOf({ kind, level }: Block): string {
  switch (kind) {
    case 'heading':
      return `h${String(Math.min(6, (level ?? 1) + 1))}`;
    case 'listItem':
    case 'keyPoint':
      return 'li';
    case 'quote':
      return 'blockquote';
    case 'preformatted':
    case 'table':
      return 'pre';
    case 'paragraph':
    case 'caption':
      return 'p';
  }
}

function inlineHtml(text: string, node: InlineNode): string {
  if (node.kind === 'text') return escaped(text.slice(node.start, node.end));
  const inside = node.children.map((child) => inlineHtml(text, child)).join('');
  return `<${SPAN_TAGS[node.span.kind]}${hrefOf(node.span)}>${inside}</${SPAN_TAGS[node.span.kind]}>`;
}

function hrefOf(span: InlineSpan): string {
  return span.kind === 'link' ? ` href="${escaped(span.href)}"` : '';
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
