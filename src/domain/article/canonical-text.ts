import type { ArticleText, Block, InlineSpan } from './article-text';

/**
 * The exact JSON of a text that is hashed and stored: keys in a settled order, no spaces, nothing but what the type
 * says. Equal texts give equal strings.
 */
export function canonicalText({ text, blocks, spans }: ArticleText): string {
  return JSON.stringify({ text, blocks: blocks.map(inOrder), spans: spans.map(spanInOrder) });
}

function inOrder({ kind, start, end, level }: Block): Block {
  return { kind, start, end, level };
}

function spanInOrder(span: InlineSpan): InlineSpan {
  const { start, end } = span;
  if (span.kind === 'link') return { kind: span.kind, start, end, href: span.href };
  return { kind: span.kind, start, end };
}
