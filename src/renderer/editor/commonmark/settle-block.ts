import { assertNever } from '../../../domain/assert-never';
import {
  isEmptyParagraph,
  noteText,
  type NoteBlock,
  type NoteInline,
  type NoteList,
} from './note-block';
import { settleContent, storable } from './settle-content';

/**
 * The form of a block that CommonMark can say: two blocks that settle alike read alike. Emphasis
 * leaves the spaces at its edges, neighbours with equal marks join, spaces and breaks at the end of
 * a block go, headings of depth 3 to 6 stay on one line, lists of a kind that touch are one list.
 * Law: settling twice changes nothing more.
 */
export function settleBlock(block: NoteBlock): NoteBlock {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', content: settleContent(block.content) };
    case 'heading':
      return {
        kind: 'heading',
        depth: block.depth,
        content: settleContent(block.depth > 2 ? onOneLine(block.content) : block.content),
      };
    case 'quote':
      return { kind: 'quote', blocks: settleQuoted(block.blocks) };
    case 'list':
      return settleList(block);
    case 'code':
      return { kind: 'code', info: storable(block.info), text: storable(block.text) };
    case 'rule':
      return { kind: 'rule' };
    case 'raw':
      return { kind: 'raw', markdown: storable(block.markdown) };
    default:
      return assertNever(block);
  }
}

/**
 * A print of what a block says: equal for two blocks exactly when they settle alike. Blank lines
 * between list items are spelling, not meaning, and often forced by what the items hold.
 */
export function printBlock(block: NoteBlock): string {
  return JSON.stringify(settleBlock(block), (key, value: unknown) => {
    return key === 'loose' ? undefined : value;
  });
}

function settleQuoted(blocks: readonly NoteBlock[]): NoteBlock[] {
  const settled: NoteBlock[] = [];
  for (const block of blocks.map(settleBlock)) {
    const last = settled.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered) {
      settled[settled.length - 1] = joinLists(last, block);
    } else if (!isEmptyParagraph(block)) {
      settled.push(block);
    }
  }
  return settled;
}

function settleList(list: NoteList): NoteList {
  const { ordered, loose } = list;
  return {
    kind: 'list',
    ordered,
    start: ordered ? list.start : 1,
    loose,
    items: list.items.map((item) => ({
      content: settleContent(item.content),
      lists: settleNested(item.lists),
    })),
  };
}

function settleNested(lists: readonly NoteList[]): NoteList[] {
  const settled: NoteList[] = [];
  for (const list of lists.map(settleList)) {
    const last = settled.at(-1);
    if (last?.ordered === list.ordered) settled[settled.length - 1] = joinLists(last, list);
    else settled.push(list);
  }
  return settled;
}

function joinLists(one: NoteList, other: NoteList): NoteList {
  return settleList({
    ...one,
    loose: one.loose || other.loose,
    items: [...one.items, ...other.items],
  });
}

function onOneLine(content: readonly NoteInline[]): NoteInline[] {
  return content.map((item) => {
    if (item.kind === 'break') return noteText(' ');
    if (item.kind === 'link') return { ...item, content: onOneLine(item.content) };
    return item.kind === 'text' ? { ...item, text: item.text.replaceAll('\n', ' ') } : item;
  });
}
