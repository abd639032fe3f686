import { $isQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  RootNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isRuleNode } from '../nodes/rule-node';
import { $caret, $isAtEdge } from './caret';
import { $isVerbatimNode, type VerbatimNode } from '../nodes/verbatim-node';

/**
 * Ways out of the blocks that Enter alone does not leave: an empty paragraph always waits after one
 * at the end of the note (it is not saved), the up arrow makes one before the first block, a second
 * Enter at the end leaves code and raw Markdown.
 */
export function registerBlockEnds(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, (root) => {
      if (editor.isEditable() && $isClosed(root.getLastChild())) {
        root.append($createParagraphNode());
      }
    }),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterVerbatim, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, $makeRoomAbove, COMMAND_PRIORITY_HIGH),
  );
}

/** Blocks that the caret cannot leave by writing on. */
function $isClosed(node: LexicalNode | null): boolean {
  return $isVerbatimNode(node) || $isQuoteNode(node) || $isRuleNode(node);
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
