import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import {
  $createTextNode,
  $isElementNode,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  mergeRegister,
  ParagraphNode,
  TextNode,
  type ElementNode,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical';
import { $isVerbatimNode, VerbatimNode } from '../nodes/verbatim-node';
import { RawInlineNode } from '../nodes/raw-inline-node';

const KNOWN_FORMATS = IS_BOLD | IS_ITALIC | IS_CODE;
const FORMAT_COMMANDS = new Set<TextFormatType>(['bold', 'italic', 'code']);

/**
 * Keeps the editor to what a note can say in CommonMark: bold, italic and code; no colours, no
 * alignment, no indents outside lists, nothing but plain lines in code and raw Markdown.
 */
export function registerKnownContent(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $keepKnownFormat),
    editor.registerNodeTransform(RawInlineNode, $keepKnownFormat),
    editor.registerNodeTransform(ParagraphNode, $keepPlainBlock),
    editor.registerNodeTransform(HeadingNode, $keepPlainBlock),
    editor.registerNodeTransform(VerbatimNode, $keepPlainLines),
    editor.registerNodeTransform(QuoteNode, $keepQuotedBlocks),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => !FORMAT_COMMANDS.has(format),
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $keepKnownFormat(node: TextNode): void {
  const known = $isVerbatimNode(node.getParent()) ? 0 : node.getFormat() & KNOWN_FORMATS;
  if (node.getFormat() !== known) node.setFormat(known);
  if (node.getStyle() !== '') node.setStyle('');
}

function $keepPlainBlock(node: ElementNode): void {
  if (node.getIndent() !== 0) node.setIndent(0);
  if (node.getFormatType() !== '') node.setFormat('');
}

/** What other blocks bring with them loses its looks, not its text, nor the caret in it. */
function $keepPlainLines(node: VerbatimNode): void {
  for (const child of node.getChildren()) {
    if ($isElementNode(child)) {
      for (const inner of child.getChildren()) child.insertBefore(inner);
      child.remove();
    } else if ($isTextNode(child) && !child.isSimpleText() && child.getType() !== 'tab') {
      child.replace($createTextNode(child.getTextContent()));
    }
  }
}

/** A quote holds blocks, at least one; one that lost its last goes with it. */
function $keepQuotedBlocks(node: QuoteNode): void {
  if (node.isEmpty()) node.remove();
  else if (!node.isShadowRoot()) node.setIsShadowRoot(true);
}
