import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  ORDERED_LIST,
  registerMarkdownShortcuts,
  UNORDERED_LIST,
  type ElementTransformer,
  type TextMatchTransformer,
  type Transformer,
} from '@lexical/markdown';
import {
  $createHeadingNode,
  $createQuoteNode,
  HeadingNode,
  QuoteNode,
  type HeadingTagType,
} from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $createNoteLinkNode, $isNoteLinkNode, NoteLinkNode } from '../nodes/note-link-node';
import { $createRuleNode, RuleNode } from '../nodes/rule-node';
import { $createVerbatimNode, VerbatimNode } from '../nodes/verbatim-node';
import { openableUrl } from '../openable-url';

/**
 * Turns Markdown into what it means while it is typed. Lexical's machinery and its transformers
 * for lists and emphasis; nothing of it takes part in loading or saving.
 */
export function registerShortcuts(editor: LexicalEditor): () => void {
  return registerMarkdownShortcuts(editor, SHORTCUTS);
}

/** A block shortcut; never used to write Markdown. */
function blockShortcut(
  shortcut: Pick<ElementTransformer, 'dependencies' | 'regExp' | 'replace'> & {
    readonly triggerOnEnter?: boolean;
  },
): ElementTransformer {
  return { type: 'element', export: () => null, ...shortcut };
}

function $exchange(parent: ElementNode, block: ElementNode, children: LexicalNode[]): void {
  block.append(...children);
  parent.replace(block);
  block.select(0, 0);
}

const HEADING = blockShortcut({
  dependencies: [HeadingNode],
  regExp: /^(#{1,4})\s/,
  replace: (parent, children, match) => {
    const tag = `h${match[1]?.length ?? 1}` as HeadingTagType;
    $exchange(parent, $createHeadingNode(tag), children);
  },
});

const QUOTE = blockShortcut({
  dependencies: [QuoteNode],
  regExp: /^>\s/,
  replace: (parent, children) => {
    const paragraph = $createParagraphNode();
    $exchange(parent, paragraph, children);
    const quote = $createQuoteNode({ shadowRoot: true });
    paragraph.insertBefore(quote);
    quote.append(paragraph);
    paragraph.select(0, 0);
  },
});

const CODE = blockShortcut({
  dependencies: [VerbatimNode],
  regExp: /^(?:`{3,}|~{3,})([^`\s]*)\s?$/,
  triggerOnEnter: true,
  replace: (parent, children, match) => {
    $exchange(parent, $createVerbatimNode('code', match[1] ?? '', ''), children);
  },
});

const RULE = blockShortcut({
  dependencies: [RuleNode],
  regExp: /^(?:---|\*\*\*|___)\s?$/,
  triggerOnEnter: true,
  replace: (parent, children) => {
    const paragraph = $createParagraphNode();
    $exchange(parent, paragraph, children);
    paragraph.insertBefore($createRuleNode());
  },
});

/** CommonMark takes at most nine digits for the number of an item. */
const NUMBERED: ElementTransformer = { ...ORDERED_LIST, regExp: /^(\s*)(\d{1,9})[.)]\s/ };

/** `[text](address)`, where the address is one that may be opened; else it stays as typed. */
const LINK: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [NoteLinkNode],
  trigger: ')',
  regExp: /\[([^[\]]+)\]\(((?:[^\s()]|\([^\s()]*\))+)(?:\s+"([^"]*)")?\)$/,
  replace: (node, match) => {
    const [, text = '', url = '', title = null] = match;
    if (openableUrl(url) === null || $findMatchingParent(node, $isNoteLinkNode) !== null) return;
    const shown = $createTextNode(text).setFormat(node.getFormat());
    node.replace($createNoteLinkNode(url, title, null).append(shown));
  },
};

const SHORTCUTS: Transformer[] = [
  HEADING,
  QUOTE,
  CODE,
  RULE,
  UNORDERED_LIST,
  NUMBERED,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
];
