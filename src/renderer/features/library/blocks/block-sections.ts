import type { DraftBlock } from '../../../../domain/article/candidate';

/** Blocks that are drawn together; a text of more than two such stretches is only drawn where it is looked at. */
const SECTION_SIZE = 40;

/** Texts up to this many blocks are drawn whole. */
export const DRAWN_WHOLE = 2 * SECTION_SIZE;

/** A stretch of blocks, `[start, end)`. */
export interface BlockSection {
  readonly start: number;
  readonly end: number;
}

/** The stretches that a number of blocks is drawn in. */
export function sectionsOf(count: number): BlockSection[] {
  const sections: BlockSection[] = [];
  for (let start = 0; start < count; start += SECTION_SIZE) {
    sections.push({ start, end: Math.min(start + SECTION_SIZE, count) });
  }
  return sections;
}

const LINE_LENGTH = 64;
const LINE_HEIGHT = 24;
const GAP = 16;

/** Height in pixels that blocks will about take, so that the scroll bar is near the truth before they are drawn. */
export function likelyHeight(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, block) => {
    const lines = Math.max(1, Math.ceil(block.text.length / LINE_LENGTH));
    return sum + (block.setAside ? Math.min(lines, 2) : lines) * LINE_HEIGHT + GAP;
  }, 0);
}
