import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $insertNodes,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { $buildContent } from '../nodes/build-nodes';
import { $createNoteLinkNode, $isNoteLinkNode } from '../nodes/note-link-node';
import { $buildFragment, $readFragment, writeFragment } from '../nodes/note-fragment';
import { $isVerbatimNode } from '../nodes/verbatim-node';
import { openableUrl } from '../openable-url';

/** The type under which copied Markdown lies on the clipboard beside its plain text. */
const MARKDOWN_TYPE = 'text/markdown';

/**
 * Copy puts plain text and Markdown on the clipboard. Paste and drop take Markdown where it is
 * marked as such, which is read like any note, and plain text as the text it is; HTML and Lexical's
 * own format are never looked at, whatever page or program they come from.
 */
export function registerClipboard(editor: LexicalEditor): () => void {
  const first = COMMAND_PRIORITY_CRITICAL;
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, $copy, first),
    editor.registerCommand(CUT_COMMAND, $cut, first),
    editor.registerCommand(PASTE_COMMAND, (event) => $paste(editor, event), first),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => typeof event !== 'string' && $paste(editor, event),
      first,
    ),
    // Lexical would put its own format on what is dragged; the browser puts plain text on it.
    editor.registerCommand(DRAGSTART_COMMAND, () => true, first),
    editor.registerCommand(DROP_COMMAND, dropOnlyText, first),
  );
}

type ClipboardLike = ClipboardEvent | InputEvent | KeyboardEvent | null;

function transferOf(event: ClipboardLike): DataTransfer | null {
  if (event === null) return null;
  if ('clipboardData' in event) return event.clipboardData;
  return 'dataTransfer' in event ? event.dataTransfer : null;
}

function $copy(event: ClipboardLike): boolean {
  const selection = $getSelection();
  const transfer = transferOf(event);
  if (selection === null || transfer === null) return false;
  if ($isRangeSelection(selection) && selection.isCollapsed()) return true;
  event?.preventDefault();
  transfer.setData('text/plain', selection.getTextContent());
  const fragment = $readFragment(selection);
  if (fragment !== null) transfer.setData(MARKDOWN_TYPE, writeFragment(fragment));
  return true;
}

function $cut(event: ClipboardLike): boolean {
  const selection = $getSelection();
  if (!$copy(event)) return false;
  $addUpdateTag(CUT_TAG);
  if ($isRangeSelection(selection)) selection.removeText();
  else if ($isNodeSelection(selection)) selection.deleteNodes();
  return true;
}

/** Text that comes without a clipboard, such as what a keyboard composes, is left to Lexical. */
function $paste(editor: LexicalEditor, event: ClipboardLike): boolean {
  const selection = $getSelection();
  const transfer = transferOf(event);
  if (transfer === null) return false;
  event?.preventDefault();
  if (!$isRangeSelection(selection)) return true;
  $addUpdateTag(PASTE_TAG);
  const markdown = transfer.getData(MARKDOWN_TYPE);
  const text = transfer.getData('text/plain').replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const verbatim = $findMatchingParent(selection.anchor.getNode(), $isVerbatimNode) !== null;
  if (markdown !== '' && !verbatim) $insertFragment(selection, markdown);
  else if (!$linkSelection(selection, text)) $insertLines(editor, selection, text, verbatim);
  return true;
}

/** Lexical puts the first block into the one at the caret; only a paragraph should lose itself so. */
function $insertFragment(selection: RangeSelection, markdown: string): void {
  const nodes = $buildFragment(markdown);
  const [first] = nodes;
  const inline = $isTextNode(first) || first?.isInline() === true || $isParagraphNode(first);
  const isAlone = selection.anchor.getNode().getTextContent() === '';
  if (!inline && !isAlone) selection.insertParagraph();
  $insertNodes(nodes);
}

/** An address pasted over words makes them a link. */
function $linkSelection(selection: RangeSelection, text: string): boolean {
  if (selection.isCollapsed() || openableUrl(text) === null) return false;
  const [block, ...more] = $readFragment(selection) ?? [];
  const inLink = selection.getNodes().some((node) => $findMatchingParent(node, $isNoteLinkNode));
  if (block?.kind !== 'paragraph' || more.length > 0 || inLink) return false;
  const link = $createNoteLinkNode(text, null, null);
  $insertNodes([link.append(...$buildContent(block.content))]);
  return true;
}

/** Inserts lines as if they were typed: blank lines part paragraphs, other lines are broken. */
function $insertLines(
  editor: LexicalEditor,
  selection: RangeSelection,
  text: string,
  verbatim: boolean,
): void {
  const paragraphs = verbatim ? [text] : text.replace(/^\n+|\n+$/g, '').split(/\n(?:[ \t]*\n)+/);
  paragraphs.forEach((paragraph, at) => {
    if (at > 0) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    $typeLines($rangeSelection(selection), paragraph);
  });
}

function $typeLines(selection: RangeSelection, paragraph: string): void {
  paragraph.split('\n').forEach((line, at) => {
    if (at > 0) selection.insertLineBreak();
    if (line !== '') $rangeSelection(selection).insertText(line);
  });
}

/** The selection as it is now, for inserting may have made a new one. */
function $rangeSelection(before: RangeSelection): RangeSelection {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : before;
}

/** Files are the app's to take; of other drops the browser makes an insertion of text. */
function dropOnlyText(event: DragEvent): boolean {
  if ((event.dataTransfer?.files.length ?? 0) > 0) event.preventDefault();
  return true;
}
