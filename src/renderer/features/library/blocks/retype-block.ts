import type { BlockKind, InlineSpan } from '../../../../domain/article/article-text';
import type { DraftBlock } from '../../../../domain/article/candidate';

/**
 * A block with another text. Spans stay on the words they stood on: what lies before the changed stretch keeps its
 * place, what lies behind it moves along, what reaches into it shrinks or grows with it, and what is left without a
 * word goes. A blank line parts the text into several blocks of the same kind; an empty text leaves none.
 */
export function retypeBlock(block: DraftBlock, text: string): DraftBlock[] {
  const clean = text.replace(/\r\n?/gu, '\n');
  const spans = carrySpans(block, clean);
  const stretches = KEEPS_BLANK_LINES.has(block.kind) ? [whole(clean)] : stretchesOf(clean);
  return stretches.flatMap((stretch) => cutOut({ ...block, text: clean, spans }, stretch));
}

/** Two blocks as one, in the kind of the first, with a space between them. */
export function mergeBlocks(first: DraftBlock, second: DraftBlock): DraftBlock {
  const gap = KEEPS_BLANK_LINES.has(first.kind) ? '\n' : ' ';
  const offset = first.text.length + gap.length;
  return {
    ...first,
    text: first.text + gap + second.text,
    spans: [...first.spans, ...second.spans.map((span) => moved(span, offset))],
  };
}

const KEEPS_BLANK_LINES: ReadonlySet<BlockKind> = new Set(['preformatted', 'table']);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function carrySpans(block: DraftBlock, text: string): InlineSpan[] {
  const from = commonStart(block.text, text);
  const behind = commonEnd(block.text, text, from);
  const oldEnd = block.text.length - behind;
  const grown = text.length - block.text.length;
  const carry = (offset: number, atEnd: boolean): number => {
    if (offset < from || (offset === from && atEnd)) return offset;
    if (offset >= oldEnd) return offset + grown;
    return atEnd ? text.length - behind : from;
  };
  return block.spans
    .map((span) => ({ ...span, start: carry(span.start, false), end: carry(span.end, true) }))
    .filter((span) => span.start < span.end);
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

function whole(text: string): Stretch {
  return { start: 0, end: text.length };
}

/** The stretches between blank lines. */
function stretchesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/gu)) {
    found.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  return [...found, { start, end: text.length }];
}

function cutOut(block: DraftBlock, stretch: Stretch): DraftBlock[] {
  const raw = block.text.slice(stretch.start, stretch.end);
  const text = KEEPS_BLANK_LINES.has(block.kind) ? raw.replace(/\s+$/u, '') : raw.trim();
  if (text.trim() === '') return [];
  const start = stretch.start + raw.indexOf(text);
  const end = start + text.length;
  const spans = block.spans
    .map((span) => ({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end)
    .map((span) => moved(span, -start));
  return [{ ...block, text, spans }];
}

function moved(span: InlineSpan, by: number): InlineSpan {
  return { ...span, start: span.start + by, end: span.end + by };
}
