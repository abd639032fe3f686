import { $getRoot, type BaseSelection, type LexicalNode } from 'lexical';
import { createNoteJoiner } from '../commonmark/join-note';
import type { NoteBlock } from '../commonmark/note-block';
import { splitNote } from '../commonmark/split-note';
import { $buildBlock, $buildContent } from './build-nodes';
import { EMPTY_FRAME } from './note-state';
import { $isTouched, $readBlock } from './read-nodes';

/**
 * What a selection says, or `null` where plain text says it all. A part of one block is running
 * text, not a heading or a list of its own.
 */
export function $readFragment(selection: BaseSelection): NoteBlock[] | null {
  const blocks = $getRoot()
    .getChildren()
    .filter((node) => $isTouched(node, selection))
    .map((node) => $readBlock(node, selection));
  const [only, ...more] = blocks;
  if (only === undefined || more.length > 0) return blocks;
  return only.kind === 'code' || only.kind === 'raw' ? null : [asRunningText(only)];
}

function asRunningText(block: NoteBlock): NoteBlock {
  if (block.kind === 'heading') return { kind: 'paragraph', content: block.content };
  if (block.kind === 'quote') {
    const [only, ...more] = block.blocks;
    return only === undefined || more.length > 0 ? block : asRunningText(only);
  }
  if (block.kind !== 'list') return block;
  const [item, ...more] = block.items;
  const isPart = item !== undefined && more.length === 0 && item.lists.length === 0;
  return isPart ? { kind: 'paragraph', content: item.content } : block;
}

/** The Markdown of a fragment, without a final line ending. */
export function writeFragment(blocks: readonly NoteBlock[]): string {
  return createNoteJoiner()(
    blocks.map((block) => ({ block, origin: null })),
    EMPTY_FRAME,
  );
}

/** Nodes for Markdown that is to be inserted; running text comes without a paragraph around it. */
export function $buildFragment(markdown: string): LexicalNode[] {
  const blocks = splitNote(markdown).pieces.map(({ block }) => block);
  const [only, ...more] = blocks;
  if (only?.kind === 'paragraph' && more.length === 0) return $buildContent(only.content);
  return blocks.map($buildBlock);
}
