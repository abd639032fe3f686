import type { ArticleText, InlineSpan } from '../../../domain/article/article-text';
import type { TextRange } from './reader-types';

/** A run of plain text, or a span with what stands inside it. */
export type InlineNode =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'span'; readonly span: InlineSpan; readonly children: readonly InlineNode[] };

/**
 * Nests the spans that touch a range; those that reach out of it count as far as they lie inside. The texts of the
 * tree, in order, are exactly the range. `spans` are in order and never cross, as an article text's always are.
 */
export function inlineTree(range: TextRange, spans: readonly InlineSpan[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  let at = range.start;
  let next = 0;
  while (next < spans.length) {
    const span = spans[next] as InlineSpan;
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, range.end);
    const first = (next += 1);
    if (start >= end) continue;
    while ((spans[next]?.start ?? Infinity) < end) next += 1;
    if (start > at) nodes.push({ kind: 'text', start: at, end: start });
    const children = inlineTree({ start, end }, spans.slice(first, next));
    nodes.push({ kind: 'span', span, children });
    at = end;
  }
  if (at < range.end) nodes.push({ kind: 'text', start: at, end: range.end });
  return nodes;
}

/** The spans that begin in a range, which for a block are all its spans, without looking at all of them. */
export function spansOf({ spans }: ArticleText, range: TextRange): readonly InlineSpan[] {
  const from = firstFrom(spans, range.start);
  let to = from;
  while ((spans[to]?.start ?? Infinity) < range.end) to += 1;
  return spans.slice(from, to);
}

/** Index of the first span that begins at or after an offset. */
function firstFrom(spans: readonly InlineSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
