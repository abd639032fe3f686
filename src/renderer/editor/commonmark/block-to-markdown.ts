import type { BlockContent, Break, List, Parents, Text } from 'mdast';
import {
  defaultHandlers,
  toMarkdown,
  type Handle,
  type Info,
  type Options,
  type State,
} from 'mdast-util-to-markdown';
import { assertNever } from '../../../domain/assert-never';
import { contentToMdast, type AsItIs, type IsDefined } from './content-to-mdast';
import type { NoteBlock, NoteCode, NoteList } from './note-block';
import type { Spelling } from './spelling';

/** One way to write a block. */
export interface Wording {
  readonly block: NoteBlock;
  readonly spelling: Spelling;
  /** Whether tags at the start of a line are indented, so that they begin no HTML block. */
  readonly indentTags: boolean;
  /** Whether every punctuation mark is escaped, to be spared afterwards where it can be. */
  readonly escapeAll: boolean;
}

/** The Markdown of a settled block in one wording, without a final line ending. */
export function blockToMarkdown(wording: Wording, isDefined: IsDefined): string {
  const { block, spelling, indentTags, escapeAll } = wording;
  const { hardBreak, ...rest } = spelling;
  const options: Options = {
    ...rest,
    resourceLink: spelling.resourceLink || escapeAll,
    bulletOther: spelling.bullet === '-' ? '*' : '-',
    handlers: {
      ...(escapeAll && { text: writeEscaped }),
      asItIs: indentTags ? writeIndented : writeAsItIs,
      break: hardBreak === 'spaces' ? writeSpaces : defaultHandlers.break,
    },
  };
  const root = { type: 'root' as const, children: [toMdast(block, isDefined)] };
  const markdown = toMarkdown(root, options).replace(/\n$/, '');
  // At the start of a file this would be taken for a byte order mark and dropped.
  return markdown.replace(/^\uFEFF/, '&#xFEFF;');
}

const firstCharacter = (node: AsItIs): string => node.value.charAt(0);
const writeAsItIs: Handle = Object.assign((node: AsItIs) => node.value, { peek: firstCharacter });

/** Text in which Markdown can see nothing, for where the library's own escaping falls short. */
const writeEscaped: Handle = (node: Text, _: Parents | undefined, __: State, { before }: Info) => {
  const escaped = node.value.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const opensLine = /[\r\n]$/.test(before);
  return opensLine ? escaped.replace(/^ /, '&#x20;').replace(/^\t/, '&#x9;') : escaped;
};

/** Spaces at the start of a line mean nothing within a paragraph but keep a tag from opening one. */
const writeIndented: Handle = Object.assign(
  (node: AsItIs, parent: Parents | undefined, _: State, { before }: Info) => {
    const opensLine = /[\r\n]$/.test(before) && parent?.children[0] !== node;
    return opensLine ? `    ${node.value}` : node.value;
  },
  { peek: firstCharacter },
);

/** Two spaces at the end of a line; a line that has nothing else would be a blank one. */
const writeSpaces: Handle = (
  node: Break,
  parent: Parents | undefined,
  state: State,
  info: Info,
) => {
  const written = defaultHandlers.break(node, parent, state, info);
  return written === '\\\n' && !/[\r\n]$/.test(info.before) ? '  \n' : written;
};

function toMdast(block: NoteBlock, isDefined: IsDefined): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: contentToMdast(block.content, isDefined) };
    case 'heading': {
      const children = contentToMdast(block.content, isDefined);
      return { type: 'heading', depth: block.depth, children };
    }
    case 'quote':
      return { type: 'blockquote', children: block.blocks.map((each) => toMdast(each, isDefined)) };
    case 'list':
      return listToMdast(block, isDefined);
    case 'code':
      return codeToMdast(block);
    case 'rule':
      return { type: 'thematicBreak' };
    case 'raw':
      return { type: 'html', value: block.markdown };
    default:
      return assertNever(block);
  }
}

function codeToMdast({ info, text }: NoteCode): BlockContent {
  const [, lang = '', meta = ''] = /^\s*(\S*)\s*([^]*?)\s*$/.exec(info) ?? [];
  return { type: 'code', lang: lang || null, meta: meta || null, value: text };
}

function listToMdast(list: NoteList, isDefined: IsDefined): List {
  const { ordered, start, loose } = list;
  return {
    type: 'list',
    ordered,
    start: ordered ? start : null,
    spread: loose,
    children: list.items.map(({ content, lists }) => ({
      type: 'listItem',
      spread: loose,
      children: [
        ...(content.length === 0 ? [] : [paragraphToMdast(content, isDefined)]),
        ...lists.map((nested) => listToMdast(nested, isDefined)),
      ],
    })),
  };
}

function paragraphToMdast(
  content: NoteList['items'][number]['content'],
  isDefined: IsDefined,
): BlockContent {
  return { type: 'paragraph', children: contentToMdast(content, isDefined) };
}
