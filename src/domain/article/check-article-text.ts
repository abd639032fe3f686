import type { ArticleText, Block, InlineSpan } from './article-text';
import { isLinkAddress } from './web-address';

/** Deepest level of a heading. */
export const DEEPEST_HEADING = 6;
/** Deepest level of a list item. */
export const DEEPEST_LIST = 20;

/** The first rule of article texts that a text breaks, with where; `null` for a sound one. */
export function checkArticleText({ text, blocks, spans }: ArticleText): string | null {
  return checkCharacters(text) ?? checkBlocks(text, blocks) ?? checkSpans(blocks, spans);
}

/** Characters that no article text has: lone surrogates and control characters other than tab and line feed. */
export const FORBIDDEN_CHARACTERS = /(?![\t\n])[\p{Surrogate}\p{Cc}]/u;

function checkCharacters(text: string): string | null {
  const at = text.search(FORBIDDEN_CHARACTERS);
  return at === -1 ? null : `text: a character at ${String(at)} that no text may have`;
}

function checkBlocks(text: string, blocks: readonly Block[]): string | null {
  let end = 0;
  for (const [index, block] of blocks.entries()) {
    const broken = checkBlock(text, block, end);
    if (broken !== null) return `blocks.${String(index)}: ${broken}`;
    end = block.end;
  }
  return isLineBreaks(text, end, text.length) ? null : 'blocks: text after the last one';
}

function checkBlock(text: string, block: Block, earliest: number): string | null {
  const { start, end } = block;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return 'ends not whole numbers';
  if (start < earliest) return 'begins within the block before it';
  if (start >= end) return 'empty';
  if (end > text.length) return 'reaches beyond the text';
  if (!isLineBreaks(text, earliest, start)) return 'text before it that no block holds';
  return checkLevel(block);
}

function checkLevel({ kind, level }: Block): string | null {
  if (kind === 'heading') return isLevel(level, DEEPEST_HEADING) ? null : 'no such heading level';
  if (kind === 'listItem') return isLevel(level, DEEPEST_LIST) ? null : 'no such list level';
  return level === null ? null : 'a level that its kind does not have';
}

function isLevel(level: number | null, deepest: number): boolean {
  return level !== null && Number.isInteger(level) && level >= 1 && level <= deepest;
}

function isLineBreaks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text[at] !== '\n') return false;
  return true;
}

/** Goes through the spans in their order, with those around the present one on a stack. */
function checkSpans(blocks: readonly Block[], spans: readonly InlineSpan[]): string | null {
  let block = 0;
  let around: InlineSpan[] = [];
  let before: InlineSpan | null = null;
  for (const [index, span] of spans.entries()) {
    while ((blocks[block]?.end ?? Infinity) <= span.start) block += 1;
    around = around.filter(({ end }) => end > span.start);
    const broken = checkSpan(span, blocks[block], before, around);
    if (broken !== null) return `spans.${String(index)}: ${broken}`;
    around.push(span);
    before = span;
  }
  return null;
}

function checkSpan(
  span: InlineSpan,
  block: Block | undefined,
  before: InlineSpan | null,
  around: readonly InlineSpan[],
): string | null {
  const { start, end } = span;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return 'ends not whole numbers';
  if (start >= end) return 'empty';
  if (block === undefined || start < block.start || end > block.end) return 'not inside one block';
  if (before !== null && !isInOrder(before, span)) return 'out of order';
  if (around.some((outer) => end > outer.end)) return 'crosses another span';
  if (around.some((outer) => outer.kind === span.kind)) return 'within a span of its own kind';
  if (span.kind === 'link' && !isLinkAddress(span.href)) return 'leads to no allowed address';
  return null;
}

/** By start, the longer first; spans that coincide may come in any order. */
function isInOrder(a: InlineSpan, b: InlineSpan): boolean {
  return a.start < b.start || (a.start === b.start && a.end >= b.end);
}
