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
import { printBlock } from '../commonmark/settle-block';
import { $buildPieces, $frameNote, $keepPiece, cutNote } from './note-state';
import { $readBlock } from './read-nodes';

/**
 * Shows another text of the same note: blocks that say the same stay as they are, the selection in
 * them too; a selection in a block that changed goes to the same distance from its start.
 */
export function $reshowNote(markdown: string): void {
  const root = $getRoot();
  const { frame, places } = cutNote(markdown);
  const old = root.getChildren();
  const prints = old.map((node) => printBlock($readBlock(node)));
  const isSame = (node: number, place: number): boolean => {
    const piece = places[place]?.piece;
    return piece !== undefined && prints[node] === printBlock(piece.block);
  };
  const most = Math.min(old.length, places.length);
  let start = 0;
  while (start < most && isSame(start, start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(old.length - 1 - end, places.length - 1 - end)) end += 1;

  const restore = $rememberCaret(old);
  old.forEach((node, at) => {
    const place = at < start ? at : at - old.length + places.length;
    const kept = at < start || at >= old.length - end ? places[place] : undefined;
    if (kept !== undefined) $keepPiece(node, kept);
  });
  const fresh = $buildPieces(places.slice(start, places.length - end));
  root.splice(start, old.length - end - start, fresh);
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
