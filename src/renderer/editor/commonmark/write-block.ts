import type { BlockContent, List } from 'mdast';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { assertNever } from '../../../domain/assert-never';
import { contentToMdast, type Wording } from './content-to-mdast';
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
  const labels = parseNote(definitions);
  const isDefined = (label: string): boolean => labels.definition(nameOf(label)) !== null;
  const print = printBlock(settled);
  const isSame = (markdown: string): boolean => {
    const [read, ...more] = readPart(markdown, definitions);
    return more.length === 0 && read?.block != null && printBlock(read.block) === print;
  };
  for (const [wanted, style, raw] of attempts(settled, spelling)) {
    const markdown = stringify(wanted, style, { isDefined, raw });
    if (!isSame(markdown)) continue;
    return settled.kind === 'code' ? markdown : spareEscapes(markdown, isSame);
  }
  return stringify(settled, USUAL_SPELLING, { isDefined, raw: 'html' });
}

/** Ways to write a block, the writer's own first, then those that work in odd corners. */
function attempts(block: NoteBlock, spelling: Spelling): [NoteBlock, Spelling, Wording['raw']][] {
  const { bullet, bulletOrdered } = spelling;
  const usual = { ...USUAL_SPELLING, bullet, bulletOrdered };
  const airy = loosen(block);
  return [
    [block, spelling, 'asItIs'],
    [block, usual, 'asItIs'],
    [airy, spelling, 'asItIs'],
    [airy, usual, 'html'],
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

function stringify(block: NoteBlock, spelling: Spelling, wording: Wording): string {
  const { hardBreak, ...rest } = spelling;
  const options: Options = {
    ...rest,
    bulletOther: spelling.bullet === '-' ? '*' : '-',
    handlers: {
      asItIs: writeAsItIs,
      break: hardBreak === 'spaces' ? writeSpaces : defaultHandlers.break,
    },
  };
  const root = { type: 'root' as const, children: [toMdast(block, wording)] };
  const markdown = toMarkdown(root, options).replace(/\n$/, '');
  // At the start of a file this would be taken for a byte order mark and dropped.
  return markdown.replace(/^\uFEFF/, '&#xFEFF;');
}

const writeAsItIs: Handle = Object.assign((node: { value: string }) => node.value, {
  peek: (node: { value: string }) => node.value.charAt(0),
});

/** Two spaces at the end of a line; a line that has nothing else would be a blank one. */
const writeSpaces: Handle = (node, parent, state, info) => {
  const written = defaultHandlers.break(node, parent, state, info);
  return written === '\\\n' && !/[\r\n]$/.test(info.before) ? '  \n' : written;
};

function toMdast(block: NoteBlock, wording: Wording): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: contentToMdast(block.content, wording) };
    case 'heading': {
      const children = contentToMdast(block.content, wording);
      return { type: 'heading', depth: block.depth, children };
    }
    case 'quote':
      return { type: 'blockquote', children: block.blocks.map((each) => toMdast(each, wording)) };
    case 'list':
      return listToMdast(block, wording);
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

function listToMdast(list: NoteList, wording: Wording): List {
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
        ...(content.length === 0 ? [] : [paragraphToMdast(content, wording)]),
        ...lists.map((nested) => listToMdast(nested, wording)),
      ],
    })),
  };
}

function paragraphToMdast(
  content: NoteList['items'][number]['content'],
  wording: Wording,
): BlockContent {
  return { type: 'paragraph', children: contentToMdast(content, wording) };
}
