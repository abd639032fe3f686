import type { DraftBlock } from '../../domain/article/candidate';
import { isBoilerplate, isTailLabel } from './boilerplate';
import { isBody } from './body';
import { isHeadline } from './headline';

/**
 * Indexes of the blocks that list other articles, tags or comments below an article or between its paragraphs: a label
 * that says so, and the headlines right below it. Lists of a page's markup are left to who reads the markup.
 */
export function tailLists(blocks: readonly DraftBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  let hasBody = false;
  for (const [index, block] of blocks.entries()) {
    hasBody ||= isBody(block);
    if (!hasBody || block.kind !== 'paragraph' || !isTailLabel(block.text)) continue;
    const end = endOfList(blocks, index + 1);
    if (end === index + 1) continue;
    for (let at = index; at < end; at += 1) found.add(at);
  }
  return found;
}

function endOfList(blocks: readonly DraftBlock[], from: number): number {
  const length = blocks.slice(from).findIndex((block) => !isListed(block));
  return length === -1 ? blocks.length : from + length;
}

function isListed(block: DraftBlock): boolean {
  if (block.kind === 'listItem') return true;
  return block.kind === 'paragraph' && (isHeadline(block.text) || isBoilerplate(block.text));
}
