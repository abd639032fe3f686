import type { ArticleText, Block } from '../../../domain/article/article-text';
import { nextUnit } from '../../../domain/article/edges';
import { nextSentence, sentenceAt, snapToGraphemes } from '../../../domain/article/sentences';
import type { TextRange } from './reader-types';

/** What the caret moves by without looking at lines. */
export type CaretUnit = 'grapheme' | 'word' | 'sentence' | 'paragraph' | 'text';

/** A place of the caret, and the unit that it came to: what is read out. */
export interface CaretStep {
  readonly offset: number;
  readonly unit: TextRange;
}

type Direction = 'next' | 'previous';

/**
 * Where the caret goes from an offset: to where the next or previous unit begins, or when it draws a selection along,
 * over the whole of it. `null` at the end of the text.
 */
export function caretStep(
  text: ArticleText,
  offset: number,
  unit: CaretUnit,
  direction: Direction,
  isExtending: boolean,
  language: string | null,
): CaretStep | null {
  if (unit === 'grapheme') return graphemeStep(text, offset, direction);
  if (unit === 'text') return textStep(text, offset, direction);
  const edge = isExtending && direction === 'next' ? 'end' : 'start';
  const found =
    unit === 'word'
      ? nextUnit(text.text, offset, edge, direction, 'word', language)
      : unit === 'sentence'
        ? sentenceBeyond(text, offset, edge, direction, language)
        : blockBeyond(text, offset, edge, direction);
  if (found !== null) return { offset: found[edge], unit: found };
  return textStep(text, offset, direction);
}

/** The nearest place of an offset inside a block, so that no caret stands between two of them; `null` without text. */
export function intoBlock({ blocks }: ArticleText, offset: number): number | null {
  const at = lastFrom(blocks, offset);
  const block = blocks[at];
  if (block === undefined) return blocks[0]?.start ?? null;
  if (offset <= block.end) return offset;
  const next = blocks[at + 1];
  return next !== undefined && next.start - offset < offset - block.end ? next.start : block.end;
}

function graphemeStep(text: ArticleText, offset: number, direction: Direction): CaretStep | null {
  const at = lastFrom(text.blocks, offset);
  const block = text.blocks[at];
  if (block === undefined) return null;
  const over = direction === 'next' ? [offset, offset + 1] : [offset - 1, offset];
  const [start = 0, end = 0] = over;
  if (start < block.start || end > block.end) {
    const beyond = text.blocks[direction === 'next' ? at + 1 : at - 1];
    if (beyond === undefined) return null;
    const edge = direction === 'next' ? beyond.start : beyond.end;
    return { offset: edge, unit: { start: edge, end: edge } };
  }
  const cluster = snapToGraphemes(text.text, { start, end });
  return { offset: direction === 'next' ? cluster.end : cluster.start, unit: cluster };
}

function textStep({ blocks }: ArticleText, offset: number, direction: Direction): CaretStep | null {
  const edge = direction === 'next' ? blocks.at(-1)?.end : blocks[0]?.start;
  if (edge === undefined || edge === offset) return null;
  return { offset: edge, unit: { start: edge, end: edge } };
}

function sentenceBeyond(
  text: ArticleText,
  offset: number,
  edge: 'start' | 'end',
  direction: Direction,
  language: string | null,
): TextRange | null {
  const here = sentenceAt(text, offset, language);
  const isBeyond = (at: number): boolean => (direction === 'next' ? at > offset : at < offset);
  if (here !== null && isBeyond(here[edge])) return here;
  const from = direction === 'next' ? offset + 1 : offset;
  return nextSentence(text, { start: from, end: from }, direction, language);
}

function blockBeyond(
  { blocks }: ArticleText,
  offset: number,
  edge: 'start' | 'end',
  direction: Direction,
): TextRange | null {
  const at = lastFrom(blocks, offset);
  const near = [blocks[at - 1], blocks[at], blocks[at + 1]].filter((one) => one !== undefined);
  const found =
    direction === 'next'
      ? near.find((block) => block[edge] > offset)
      : near.findLast((block) => block[edge] < offset);
  return found === undefined ? null : { start: found.start, end: found.end };
}

/** Index of the last block that begins at or before an offset; -1 when none does. */
function lastFrom(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
