import type { BlockContent, DefinitionContent, List, ListItem, RootContent } from 'mdast';
import type {
  HeadingDepth,
  NoteBlock,
  NoteCode,
  NoteInline,
  NoteList,
  NoteListItem,
} from './note-block';
import { readContent, type ReadingPlace } from './read-content';

/** Containers nested deeper than this are kept as they are rather than shown. */
const DEEPEST = 12;

/**
 * What a parsed block says, or `null` where the editor could not show all of it: HTML, definitions,
 * list items of several paragraphs, anything unfamiliar. The caller keeps such a block as raw
 * Markdown.
 */
export function readBlock(node: RootContent, place: ReadingPlace, depth = 0): NoteBlock | null {
  if (depth > DEEPEST) return null;
  switch (node.type) {
    case 'paragraph': {
      const content = readContent(node.children, place);
      if (content === null || isTable(content)) return null;
      return { kind: 'paragraph', content };
    }
    case 'heading': {
      const content = readContent(node.children, place);
      return content && { kind: 'heading', depth: node.depth satisfies HeadingDepth, content };
    }
    case 'blockquote':
      return readQuote(node.children, place, depth);
    case 'list':
      return readList(node, place, depth);
    case 'code':
      return readCode(node.lang ?? null, node.meta ?? null, node.value);
    case 'thematicBreak':
      return { kind: 'rule' };
    default:
      return null;
  }
}

/** To CommonMark a table is a paragraph, but shown as one it could not be told for a table. */
function isTable(content: readonly NoteInline[]): boolean {
  if (content.some((item) => item.kind === 'break')) return false;
  const [head = '', rule = ''] = textOf(content).split('\n');
  const cells = rule
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  const isRule = rule.includes('|') && cells.every((cell) => /^ *:?-+:? *$/.test(cell));
  return head.includes('|') && isRule;
}

function textOf(content: readonly NoteInline[]): string {
  return content
    .map((item) =>
      item.kind === 'link' ? textOf(item.content) : item.kind === 'text' ? item.text : '',
    )
    .join('');
}

function readCode(lang: string | null, meta: string | null, value: string): NoteCode | null {
  const info = [lang, meta].filter((part) => part !== null).join(' ');
  // Such spaces come from character references only; an info string typed anew has none of them.
  if (/\s/.test(lang ?? '') || /^\s|[\r\n]|\s$/.test(info) || /^\s/.test(meta ?? '')) return null;
  return { kind: 'code', info, text: value.replace(/\r\n?/g, '\n') };
}

function readQuote(
  children: readonly (BlockContent | DefinitionContent)[],
  place: ReadingPlace,
  depth: number,
): NoteBlock | null {
  const blocks: NoteBlock[] = [];
  for (const child of children) {
    const block = readBlock(child, place, depth + 1);
    const last = blocks.at(-1);
    if (block === null) return null;
    if (block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered) {
      return null;
    }
    blocks.push(block);
  }
  return { kind: 'quote', blocks };
}

function readList(list: List, place: ReadingPlace, depth: number): NoteList | null {
  const items: NoteListItem[] = [];
  for (const child of list.children) {
    const item = depth > DEEPEST ? null : readItem(child, place, depth + 1);
    if (item === null) return null;
    items.push(item);
  }
  const loose = list.spread === true || list.children.some((item) => item.spread === true);
  return { kind: 'list', ordered: list.ordered === true, start: list.start ?? 1, loose, items };
}

function readItem(item: ListItem, place: ReadingPlace, depth: number): NoteListItem | null {
  const [first, ...rest] = item.children;
  const text = first?.type === 'paragraph' ? first : null;
  const content = text === null ? [] : readContent(text.children, place);
  const lists: NoteList[] = [];
  for (const child of text === null ? item.children : rest) {
    const list = child.type === 'list' ? readList(child, place, depth) : null;
    if (list === null || lists.at(-1)?.ordered === list.ordered) return null;
    lists.push(list);
  }
  return content && { content, lists };
}
