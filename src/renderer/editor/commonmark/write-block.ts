import type { BlockContent, Break, List, Parents } from 'mdast';
import {
  defaultHandlers,
  toMarkdown,
  type Handle,
  type Info,
  type Options,
  type State,
  type Unsafe,
} from 'mdast-util-to-markdown';
import { assertNever } from '../../../domain/assert-never';
import { contentToMdast, type AsItIs, type IsDefined } from './content-to-mdast';
import type { NoteBlock, NoteCode, NoteList } from './note-block';
import { parseNote, readPart } from './parse-note';
import { printBlock, settleBlock } from './settle-block';
import { spareEscapes } from './spare-escapes';
import { USUAL_SPELLING, type Spelling } from './spelling';

/**
 * The Markdown of one block, lines ending in `\n`, without a final one. Law: read again with the
 * same definitions it says what the block says, and with no more escapes than that needs.
 */
export function writeBlock(block: NoteBlock, spelling: Spelling, definitions: string): string {
  const settled = settleBlock(block);
  if (settled.kind === 'raw') return settled.markdown.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  const sentence = plainSentence(settled);
  if (sentence !== null) return sentence;
  const labels = parseNote(definitions);
  const isDefined: IsDefined = (label) => labels.definition(nameOf(label)) !== null;
  const print = printBlock(settled);
  const isSame = (markdown: string): boolean => {
    const [read, ...more] = readPart(markdown, definitions);
    return more.length === 0 && read?.block != null && printBlock(read.block) === print;
  };
  const attempts = attemptsAt(settled, spelling);
  for (const attempt of attempts) {
    const markdown = stringify(attempt, isDefined);
    if (!isSame(markdown)) continue;
    return settled.kind === 'code' ? markdown : spareEscapes(markdown, isSame);
  }
  return stringify(attempts[1], isDefined);
}

/**
 * The text of a paragraph that begins with a letter and holds no character Markdown looks at, or
 * `null`. Most of what people write: it need not be parsed again to know how it reads.
 */
function plainSentence(block: NoteBlock): string | null {
  if (block.kind !== 'paragraph' || block.content.length !== 1) return null;
  const [item] = block.content;
  if (item?.kind !== 'text' || item.bold || item.italic || item.code) return null;
  return /^\p{L}[\p{L}\p{M}\p{N} ,.;:?!'"’‘“”«»…–—()/%-]*$/u.test(item.text) ? item.text : null;
}

/** One way to write a block. */
interface Attempt {
  readonly block: NoteBlock;
  readonly spelling: Spelling;
  /** Whether tags at the start of a line are indented, so that they begin no HTML block. */
  readonly indentTags: boolean;
  readonly unsafe: Unsafe[];
}

/** Escapes every punctuation mark of running text; what was needless is spared afterwards. */
const ALL_MARKS: Unsafe[] = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'].map((character) => ({
  character,
  inConstruct: 'phrasing',
  notInConstruct: [
    'autolink',
    'destinationLiteral',
    'destinationRaw',
    'reference',
    'titleQuote',
    'titleApostrophe',
  ],
}));

/** Ways to write a block, the writer's own first, then those that work in odd corners. */
function attemptsAt(block: NoteBlock, spelling: Spelling): [Attempt, Attempt, ...Attempt[]] {
  const { bullet, bulletOrdered } = spelling;
  const usual = { ...USUAL_SPELLING, bullet, bulletOrdered };
  const airy = loosen(block);
  return [
    { block, spelling, indentTags: false, unsafe: [] },
    { block, spelling: usual, indentTags: true, unsafe: [] },
    { block: airy, spelling, indentTags: false, unsafe: [] },
    { block: airy, spelling: usual, indentTags: true, unsafe: ALL_MARKS },
  ];
}

/** The same block with blank lines wherever lists allow them. */
function loosen<Block extends NoteBlock>(block: Block): Block {
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map(loosen) };
  if (block.kind !== 'list') return block;
  const items = block.items.map((item) => ({ ...item, lists: item.lists.map(loosen) }));
  return { ...block, loose: true, items };
}

/** How CommonMark compares labels: without regard to case and to the width of spaces. */
function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function stringify(attempt: Attempt, isDefined: IsDefined): string {
  const { block, spelling, indentTags, unsafe } = attempt;
  const { hardBreak, ...rest } = spelling;
  const options: Options = {
    ...rest,
    unsafe,
    bulletOther: spelling.bullet === '-' ? '*' : '-',
    handlers: {
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
