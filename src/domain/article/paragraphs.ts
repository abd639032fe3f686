import type { ArticleText, Block } from './article-text';

/** A paragraph as people count them when they cite. Offsets as in `Block`. */
export interface Paragraph {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text in order: every block but headings and captions. */
export function paragraphsOf({ blocks }: ArticleText): readonly Paragraph[] {
  return blocks
    .filter(isParagraph)
    .map(({ start, end }, index) => ({ number: index + 1, start, end }));
}

/**
 * The number of the paragraph that an offset lies in, or of the last one before it when it lies between two;
 * `null` before the first.
 */
export function paragraphAt({ blocks }: ArticleText, offset: number): number | null {
  let number = 0;
  for (const block of blocks) {
    if (block.start > offset) break;
    if (isParagraph(block)) number += 1;
  }
  return number === 0 ? null : number;
}

/** Whether people count a block when they cite. */
export function isParagraph({ kind }: Block): boolean {
  return kind !== 'heading' && kind !== 'caption';
}
