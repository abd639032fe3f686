import { $isHeadingNode, $isQuoteNode, type QuoteNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $isParagraphNode,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $caret, $isAtEdge } from './caret';

/**
 * What happens where a quote begins and ends. Lexical lets no deletion cross the edge of a block
 * that holds blocks, so it is done here: Backspace at its start unwraps a quote, deleting between a
 * quote and a paragraph joins them, Enter in an empty last paragraph ends the quote.
 */
export function registerQuoteEdges(editor: LexicalEditor): () => void {
  const deletions = [DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND];
  return mergeRegister(
    ...deletions.map((deletion) =>
      editor.registerCommand(
        deletion,
        (isBackward) => (isBackward ? $deleteBackward() : $deleteForward()),
        COMMAND_PRIORITY_HIGH,
      ),
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $endQuote, COMMAND_PRIORITY_HIGH),
  );
}

function $isText(node: LexicalNode | null | undefined): node is ElementNode {
  return $isParagraphNode(node) || $isHeadingNode(node);
}

/** The paragraph or heading that the caret stands at the edge of, or `null`. */
function $blockAt(edge: 'start' | 'end'): ElementNode | null {
  const caret = $caret();
  const block = caret && $findMatchingParent(caret.anchor.getNode(), $isText);
  return block && $isAtEdge(caret, block, edge) ? block : null;
}

function $deleteBackward(): boolean {
  const block = $blockAt('start');
  const before = block?.getPreviousSibling() ?? null;
  const quote = block?.getParent();
  if (block === null) return false;
  if (before === null && $isParagraphNode(block) && $isQuoteNode(quote)) {
    quote.insertBefore(block);
    return true;
  }
  if (!$isQuoteNode(before)) return false;
  $takeIn(before, block);
  return true;
}

/** Moves the text after a quote into it. */
function $takeIn(quote: QuoteNode, block: ElementNode): void {
  const last = quote.getLastChild();
  if (block.isEmpty()) {
    block.remove();
    quote.selectEnd();
  } else if ($isText(last)) {
    $join(last, block);
  } else {
    quote.append(block);
  }
}

function $deleteForward(): boolean {
  const block = $blockAt('end');
  if (block === null) return false;
  const after = block.getNextSibling();
  const quote = block.getParent();
  if ($isQuoteNode(after)) {
    const first = after.getFirstChild();
    if ($isText(first)) $join(block, first);
    return true;
  }
  if (after !== null || !$isQuoteNode(quote)) return false;
  const next = quote.getNextSibling();
  if ($isText(next)) $join(block, next);
  return true;
}

/** Appends what one block says to another; the caret stays where the two meet. */
function $join(block: ElementNode, after: ElementNode): void {
  block.selectEnd();
  block.append(...after.getChildren());
  after.remove();
}

function $endQuote(): boolean {
  const paragraph = $caret()?.anchor.getNode();
  const quote = paragraph?.getParent();
  if (!$isParagraphNode(paragraph) || !$isQuoteNode(quote)) return false;
  if (!paragraph.isEmpty() || paragraph.getNextSibling() !== null) return false;
  quote.insertAfter(paragraph);
  paragraph.select();
  return true;
}
