import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $setState,
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { assertNever } from '../../../domain/assert-never';
import type { Marks, NoteBlock, NoteInline, NoteList, NoteText } from '../commonmark/note-block';
import { $createNoteLinkNode } from './note-link-node';
import { looseState } from './note-states';
import { $createRawInlineNode, $createSoftBreakNode } from './raw-inline-node';
import { $createRuleNode } from './rule-node';
import { $createVerbatimNode } from './verbatim-node';

/** The node that shows a block. */
export function $buildBlock(block: NoteBlock): LexicalNode {
  switch (block.kind) {
    case 'paragraph':
      return $createParagraphNode().append(...$buildContent(block.content));
    case 'heading':
      return $createHeadingNode(`h${block.depth}`).append(...$buildContent(block.content));
    case 'quote': {
      const inner =
        block.blocks.length === 0 ? [$createParagraphNode()] : block.blocks.map($buildBlock);
      return $createQuoteNode({ shadowRoot: true }).append(...inner);
    }
    case 'list':
      return $buildList(block);
    case 'code':
      return $createVerbatimNode('code', block.info, block.text);
    case 'rule':
      return $createRuleNode();
    case 'raw':
      return $createVerbatimNode('raw', '', block.markdown);
    default:
      return assertNever(block);
  }
}

/** Lexical shows a nested list as an item of its own, after the item it belongs to. */
function $buildList(list: NoteList): ListNode {
  const node = $createListNode(list.ordered ? 'number' : 'bullet', list.start);
  for (const item of list.items) {
    node.append($createListItemNode().append(...$buildContent(item.content)));
    for (const nested of item.lists) node.append($createListItemNode().append($buildList(nested)));
  }
  return $setState(node, looseState, list.loose);
}

/** The nodes that show a run of text. */
export function $buildContent(content: readonly NoteInline[]): LexicalNode[] {
  return content.flatMap((item): LexicalNode[] => {
    switch (item.kind) {
      case 'text':
        return $buildText(item);
      case 'break':
        return [$createLineBreakNode()];
      case 'raw':
        return [$createRawInlineNode(item.markdown).setFormat(formatOf(item, false))];
      case 'link': {
        const link = $createNoteLinkNode(item.url, item.title, item.reference);
        return [link.append(...$buildContent(item.content))];
      }
      default:
        return assertNever(item);
    }
  });
}

function $buildText(item: NoteText): TextNode[] {
  const format = formatOf(item, item.code);
  const nodes = item.text
    .split('\n')
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [$createSoftBreakNode()]),
      ...(line === '' ? [] : [$createTextNode(line)]),
    ]);
  return nodes.map((node) => node.setFormat(format));
}

function formatOf(marks: Marks, code: boolean): number {
  return (marks.bold ? IS_BOLD : 0) | (marks.italic ? IS_ITALIC : 0) | (code ? IS_CODE : 0);
}
