import type { BlockKind } from '../../../../domain/article/article-text';
import type { DraftBlock } from '../../../../domain/article/candidate';
import { mergeBlocks, retypeBlock } from './retype-block';

/** One change that the reader makes to the blocks of a text. */
export type BlockChange =
  | { readonly kind: 'setAside'; readonly index: number; readonly aside: boolean }
  | { readonly kind: 'changeKind'; readonly index: number; readonly to: BlockKind }
  | { readonly kind: 'retype'; readonly index: number; readonly text: string }
  /** Joins a block with the one above it. */
  | { readonly kind: 'mergeUp'; readonly index: number };

/** The blocks after a change; the very same array when the change means nothing. */
export function changeBlocks(
  blocks: readonly DraftBlock[],
  change: BlockChange,
): readonly DraftBlock[] {
  const block = blocks[change.index];
  if (!block) return blocks;
  switch (change.kind) {
    case 'setAside':
      if (Boolean(block.setAside) === change.aside) return blocks;
      return replaced(blocks, change.index, 1, [
        { ...block, setAside: change.aside && 'byReader' },
      ]);
    case 'changeKind':
      if (block.kind === change.to) return blocks;
      return replaced(blocks, change.index, 1, [ofKind(block, change.to)]);
    case 'retype':
      if (block.text === change.text) return blocks;
      return replaced(blocks, change.index, 1, retypeBlock(block, change.text));
    case 'mergeUp': {
      const above = blocks[change.index - 1];
      if (!above) return blocks;
      return replaced(blocks, change.index - 1, 2, [mergeBlocks(above, block)]);
    }
  }
}

/** The kinds a reader can choose from, in the order shown, with their names. */
export const BLOCK_KINDS: readonly { readonly id: BlockKind; readonly label: string }[] = [
  { id: 'paragraph', label: 'Paragraph' },
  { id: 'heading', label: 'Heading' },
  { id: 'quote', label: 'Quotation' },
  { id: 'listItem', label: 'List item' },
  { id: 'keyPoint', label: 'Key point' },
  { id: 'caption', label: 'Caption' },
  { id: 'preformatted', label: 'Preformatted' },
  { id: 'table', label: 'Table' },
];

/** A kind's name. */
export function kindName(kind: BlockKind): string {
  return BLOCK_KINDS.find(({ id }) => id === kind)?.label ?? kind;
}

/** Level of a heading that the reader made of something else: the title stands above it. */
const HEADING_LEVEL = 2;

function ofKind(block: DraftBlock, kind: BlockKind): DraftBlock {
  const level = kind === 'heading' ? HEADING_LEVEL : kind === 'listItem' ? 1 : null;
  return { ...block, kind, level };
}

function replaced(
  blocks: readonly DraftBlock[],
  at: number,
  count: number,
  by: readonly DraftBlock[],
): readonly DraftBlock[] {
  return [...blocks.slice(0, at), ...by, ...blocks.slice(at + count)];
}
