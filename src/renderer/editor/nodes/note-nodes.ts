import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import type { Klass, LexicalNode } from 'lexical';
import { NoteLinkNode } from './note-link-node';
import { RawInlineNode, SoftBreakNode } from './raw-inline-node';
import { RuleNode } from './rule-node';
import { VerbatimNode } from './verbatim-node';

/** All kinds of nodes that a note can hold, besides Lexical's own text, line break and paragraph. */
export const NOTE_NODES: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  NoteLinkNode,
  RawInlineNode,
  SoftBreakNode,
  RuleNode,
  VerbatimNode,
];
