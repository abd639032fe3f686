import type { ArticleText, Block } from '../../../domain/article/article-text';
import { isParagraph } from '../../../domain/article/paragraphs';
import type { TextRange } from './reader-types';

/** A block, or a piece of a block too long to be laid out at once. */
export interface Part extends TextRange {
  readonly block: Block;
  /** Whether it goes on where the part before it left off, in the same block. */
  readonly isContinued: boolean;
  /** The paragraph's number where one begins; `null` in headings and captions and where a block goes on. */
  readonly number: number | null;
}

/** A run of parts that the engine lays out, skips and paints together. */
export interface Section extends TextRange {
  readonly index: number;
  readonly parts: readonly Part[];
  /** Estimated height in lines of running text, for the scroll bar before it is laid out. */
  readonly lines: number;
}

/** Measured: 40 paragraphs to a section scroll at full speed and cost next to nothing to build. */
const BLOCKS_PER_SECTION = 40;
/** Lists and quotations are not torn apart before the section is this long. */
const MOST_BLOCKS = 80;
/** Keeps a section of book-length paragraphs within one frame's layout. */
const UNITS_PER_SECTION = 24_000;
/** Above this a block is drawn in parts; no paragraph that was written to be read is longer. */
const UNITS_PER_PART = 20_000;
const UNITS_PER_LINE = 66;
/** The first section is short, because it is laid out before anything is seen: it fills the tallest likely page. */
const UNITS_OF_FIRST = 80 * UNITS_PER_LINE;

/** Cuts an article into sections. Every block is in exactly one, or in a run of them when it is very long. */
export function planSections(text: ArticleText): Section[] {
  const sections: Section[] = [];
  let parts: Part[] = [];
  let units = 0;
  for (const part of partsOf(text)) {
    const length = part.end - part.start;
    if (parts.length > 0 && isFull(parts, units, part, sections.length === 0)) {
      sections.push(sectionOf(sections.length, parts));
      parts = [];
      units = 0;
    }
    parts.push(part);
    units += length;
  }
  if (parts.length > 0) sections.push(sectionOf(sections.length, parts));
  return sections;
}

/** Index of the section that holds an offset, or that comes before it where it stands between two; -1 without text. */
export function sectionAt(sections: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return sections.length === 0 ? -1 : Math.max(0, low - 1);
}

function isFull(parts: readonly Part[], units: number, next: Part, isFirst: boolean): boolean {
  if (units + next.end - next.start > UNITS_PER_SECTION) return true;
  const isPage = isFirst && units > UNITS_OF_FIRST;
  if (!isPage && parts.length < BLOCKS_PER_SECTION) return false;
  if (parts.length >= MOST_BLOCKS) return true;
  const before = parts[parts.length - 1]?.block.kind;
  return before !== next.block.kind || !isGrouped(next.block);
}

/** Whether neighbours of the same kind are drawn as one list or quotation. */
function isGrouped(block: Block): boolean {
  return block.kind === 'listItem' || block.kind === 'keyPoint' || block.kind === 'quote';
}

function sectionOf(index: number, parts: readonly Part[]): Section {
  const start = parts[0]?.start ?? 0;
  const end = parts[parts.length - 1]?.end ?? start;
  return { index, parts, start, end, lines: parts.reduce((sum, part) => sum + linesOf(part), 0) };
}

function linesOf(part: Part): number {
  const lines = Math.max(1, Math.ceil((part.end - part.start) / UNITS_PER_LINE));
  return part.block.kind === 'heading' ? lines * 1.4 + 1.5 : lines;
}

function partsOf({ blocks, text }: ArticleText): Part[] {
  const parts: Part[] = [];
  let paragraphs = 0;
  for (const block of blocks) {
    let { start } = block;
    let number = isParagraph(block) ? (paragraphs += 1) : null;
    while (block.end - start > UNITS_PER_PART) {
      const end = cutBefore(text, start, start + UNITS_PER_PART);
      parts.push({ block, start, end, isContinued: start > block.start, number });
      start = end;
      number = null;
    }
    parts.push({ block, start, end: block.end, isContinued: start > block.start, number });
  }
  return parts;
}

/** The best place to cut in the second half of `[start, limit)`: behind a line break, else behind a space. */
function cutBefore(text: string, start: number, limit: number): number {
  const floor = start + (limit - start) / 2;
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at >= floor) return at + mark.length;
  }
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}
