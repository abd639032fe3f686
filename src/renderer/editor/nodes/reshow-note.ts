import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { matchBlocks } from '../commonmark/match-blocks';
import { printBlock } from '../commonmark/settle-block';
import { $buildPiece, $frameNote, $keepPiece, cutNote } from './note-state';
import { $readBlock } from './read-nodes';

/**
 * Shows another text of the same note: blocks that say the same stay as they are, the selection in
 * them too; a selection in a block that changed goes to the same distance from its start.
 */
export function $reshowNote(markdown: string): void {
  const root = $getRoot();
  const { frame, places } = cutNote(markdown);
  const old = root.getChildren();
  const matches = matchBlocks(
    old.map((node) => printBlock($readBlock(node))),
    places.map(({ piece }) => printBlock(piece.block)),
  );
  const restore = $rememberCaret(old);
  const kept = new Set(matches);
  old.forEach((node, at) => {
    if (!kept.has(at)) node.remove();
  });
  let before: LexicalNode | null = null;
  places.forEach((place, at) => {
    const match = old[matches[at] ?? -1];
    const node = match === undefined ? $buildPiece(place) : $keepPiece(match, place);
    if (match === undefined && before === null) root.splice(0, 0, [node]);
    else if (match === undefined) before?.insertAfter(node, false);
    before = node;
  });
  if (root.isEmpty()) root.append($createParagraphNode());
  $frameNote(frame);
  restore();
}

/** Remembers where the caret stands by distance, for when its node is gone. */
function $rememberCaret(blocks: readonly LexicalNode[]): () => void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return () => undefined;
  const { anchor } = selection;
  const block = blocks.findIndex(
    (node) => node.is(anchor.getNode()) || node.isParentOf(anchor.getNode()),
  );
  const distance = $distance(blocks[block], anchor);
  const node = anchor.getNode();
  return () => {
    const now = $getRoot().getChildAtIndex(Math.min(block, $getRoot().getChildrenSize() - 1));
    if (!node.isAttached() && now !== null) $selectAt(now, distance);
  };
}

function $distance(block: LexicalNode | undefined, point: PointType): number {
  const node = point.getNode();
  if (!$isElementNode(block) || !$isTextNode(node)) return 0;
  const before = block.getAllTextNodes();
  const sizes = before.slice(
    0,
    before.findIndex((each) => each.is(node)),
  );
  return sizes.reduce((sum, each) => sum + each.getTextContentSize(), point.offset);
}

function $selectAt(block: LexicalNode, distance: number): void {
  let left = distance;
  for (const text of $isElementNode(block) ? block.getAllTextNodes() : []) {
    const size = text.getTextContentSize();
    if (left <= size) {
      text.select(left, left);
      return;
    }
    left -= size;
  }
  block.selectEnd();
}
