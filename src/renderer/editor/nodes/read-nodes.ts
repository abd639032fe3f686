import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $sliceSelectedTextNodeContent } from '@lexical/selection';
import {
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isTextNode,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import {
  noteText,
  type HeadingDepth,
  type NoteBlock,
  type NoteInline,
  type NoteList,
  type NoteListItem,
} from '../commonmark/note-block';
import { linkLabelState, looseState } from './note-states';
import { $isRawInlineNode, $isSoftBreakNode } from './raw-inline-node';
import { $isRuleNode } from './rule-node';
import { $isVerbatimNode } from './verbatim-node';

/**
 * What a top-level node says; with a selection, only what is selected of it. Throws on a kind of
 * node that no note can hold.
 */
export function $readBlock(node: LexicalNode, selection: BaseSelection | null = null): NoteBlock {
  if ($isRuleNode(node)) return { kind: 'rule' };
  if (!$isElementNode(node)) throw new Error(`No block of a note: ${node.getType()}`);
  if ($isParagraphNode(node)) return { kind: 'paragraph', content: $readContent(node, selection) };
  if ($isHeadingNode(node)) {
    const depth = Number(node.getTag().slice(1)) as HeadingDepth;
    return { kind: 'heading', depth, content: $readContent(node, selection) };
  }
  if ($isQuoteNode(node)) return { kind: 'quote', blocks: $readQuoted(node, selection) };
  if ($isListNode(node)) return $readList(node, selection);
  if ($isVerbatimNode(node)) {
    const text = $readContent(node, selection).map(plainLines).join('');
    const code = node.getForm() === 'code';
    return code ? { kind: 'code', info: node.getInfo(), text } : { kind: 'raw', markdown: text };
  }
  throw new Error(`No block of a note: ${node.getType()}`);
}

function plainLines(item: NoteInline): string {
  if (item.kind === 'break') return '\n';
  return item.kind === 'text' ? item.text : '';
}

function $readQuoted(quote: ElementNode, selection: BaseSelection | null): NoteBlock[] {
  if (!quote.getChildren().every($isBlock)) {
    return [{ kind: 'paragraph', content: $readContent(quote, selection) }];
  }
  return $selected(quote.getChildren(), selection).map((child) => $readBlock(child, selection));
}

function $isBlock(node: LexicalNode): boolean {
  return ($isElementNode(node) && !node.isInline()) || $isRuleNode(node);
}

function $readList(list: ListNode, selection: BaseSelection | null): NoteList {
  const items: NoteListItem[] = [];
  for (const child of $selected(list.getChildren(), selection)) {
    if (!$isListItemNode(child)) continue;
    const lists = child.getChildren().filter($isListNode);
    if (lists.length === 0 || lists.length < child.getChildrenSize()) {
      items.push({ content: $readContent(child, selection), lists: [] });
    }
    const nested = $selected(lists, selection).map((each) => $readList(each, selection));
    const owner = items.pop() ?? { content: [], lists: [] };
    items.push({ content: owner.content, lists: [...owner.lists, ...nested] });
  }
  const ordered = list.getListType() === 'number';
  const loose = $getState(list, looseState);
  return { kind: 'list', ordered, start: ordered ? list.getStart() : 1, loose, items };
}

function $readContent(
  parent: ElementNode | ListItemNode,
  selection: BaseSelection | null,
): NoteInline[] {
  return $selected(parent.getChildren(), selection).flatMap((node): NoteInline[] => {
    if ($isLineBreakNode(node)) return [{ kind: 'break' }];
    if ($isTextNode(node)) return [$readText(node, selection)];
    if ($isLinkNode(node)) {
      const reference = $getState(node, linkLabelState);
      const content = $readContent(node, selection);
      return [
        { kind: 'link', url: node.getURL(), title: node.getTitle() ?? null, reference, content },
      ];
    }
    return $isElementNode(node) && !$isListNode(node) ? $readContent(node, selection) : [];
  });
}

function $readText(node: TextNode, selection: BaseSelection | null): NoteInline {
  const marks = { bold: node.hasFormat('bold'), italic: node.hasFormat('italic') };
  if ($isRawInlineNode(node) && node.isWhole()) {
    return { kind: 'raw', markdown: node.getTextContent(), ...marks };
  }
  if ($isSoftBreakNode(node)) return noteText('\n', marks);
  const shown = selection === null ? node : $sliceSelectedTextNodeContent(selection, node, 'clone');
  return noteText(shown.getTextContent(), marks, node.hasFormat('code'));
}

function $selected<T extends LexicalNode>(
  nodes: readonly T[],
  selection: BaseSelection | null,
): T[] {
  return nodes.filter((node) => selection === null || $isTouched(node, selection));
}

/** Whether a selection takes in something of a node. */
export function $isTouched(node: LexicalNode, selection: BaseSelection): boolean {
  if (node.isSelected(selection)) return true;
  return $isElementNode(node) && node.getChildren().some((child) => $isTouched(child, selection));
}
