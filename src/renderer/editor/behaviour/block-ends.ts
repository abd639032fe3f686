import { $isQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  RootNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isRuleNode } from '../nodes/rule-node';
import { $isVerbatimNode, type VerbatimNode } from '../nodes/verbatim-node';

/**
 * Ways out of the blocks that Enter alone does not leave: an empty paragraph always waits after one
 * at the end of the note (it is not saved), the up arrow makes one before the first block, a second
 * Enter at the end leaves code, raw Markdown and quotes, Backspace at its start unwraps a quote.
 */
export function registerBlockEnds(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, (root) => {
      if (editor.isEditable() && $isClosed(root.getLastChild())) {
        root.append($createParagraphNode());
      }
    }),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => $enterVerbatim() || $leaveQuote(),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, $makeRoomAbove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $unwrapQuote, COMMAND_PRIORITY_HIGH),
  );
}

/** Blocks that the caret cannot leave by writing on. */
function $isClosed(node: LexicalNode | null): boolean {
  return $isVerbatimNode(node) || $isQuoteNode(node) || $isRuleNode(node);
}

function $caret(): RangeSelection | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection : null;
}

/** Enter in verbatim lines is a new line; on an empty last line it goes on below the block. */
function $enterVerbatim(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const points = [selection.anchor, selection.focus];
  if (!points.some((point) => $verbatimAround(point.getNode()) !== null)) return false;
  if (!selection.isCollapsed()) selection.removeText();
  const block = $verbatimAround(selection.anchor.getNode());
  if (block === null) return false;
  const last = block.getLastChild();
  if ($isLineBreakNode(last) && $isAtEdge(selection, block, 'end')) {
    last.remove();
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  } else {
    selection.insertLineBreak();
  }
  return true;
}

function $verbatimAround(node: LexicalNode): VerbatimNode | null {
  return $findMatchingParent(node, $isVerbatimNode);
}

/** Enter in an empty last paragraph of a quote ends the quote. */
function $leaveQuote(): boolean {
  const paragraph = $caret()?.anchor.getNode();
  const quote = paragraph?.getParent();
  if (!$isParagraphNode(paragraph) || !$isQuoteNode(quote)) return false;
  if (!paragraph.isEmpty() || paragraph.getNextSibling() !== null) return false;
  quote.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** Before a first block that the caret cannot be put in front of, the up arrow makes a paragraph. */
function $makeRoomAbove(event: KeyboardEvent): boolean {
  const first = $getRoot().getFirstChild();
  if (first === null || !$isClosed(first)) return false;
  const selection = $getSelection();
  const caret = $caret();
  const isOnRule = $isNodeSelection(selection) && selection.has(first.getKey());
  const isAtStart = caret !== null && $isElementNode(first) && $isAtEdge(caret, first, 'start');
  if (!isOnRule && !isAtStart) return false;
  event.preventDefault();
  const paragraph = $createParagraphNode();
  first.insertBefore(paragraph);
  paragraph.select();
  return true;
}

/** Backspace at the start of a quote takes its first paragraph out of it. */
function $unwrapQuote(event: KeyboardEvent): boolean {
  const caret = $caret();
  const block = caret && $findMatchingParent(caret.anchor.getNode(), $isParagraphNode);
  const quote = block?.getParent();
  if (!caret || !block || !$isQuoteNode(quote) || block.getPreviousSibling() !== null) return false;
  if (!$isAtEdge(caret, block, 'start')) return false;
  event.preventDefault();
  quote.insertBefore(block);
  return true;
}

/** Whether nothing stands between a caret and the start or the end of an element. */
function $isAtEdge(caret: RangeSelection, element: ElementNode, edge: 'start' | 'end'): boolean {
  const { anchor } = caret;
  let node: LexicalNode = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset !== (edge === 'start' ? 0 : size)) return false;
  while (!node.is(element)) {
    const sibling = edge === 'start' ? node.getPreviousSibling() : node.getNextSibling();
    const parent = node.getParent();
    if (sibling !== null || parent === null) return false;
    node = parent;
  }
  return true;
}
