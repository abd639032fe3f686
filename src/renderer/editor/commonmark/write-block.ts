import { blockToMarkdown, type Wording } from './block-to-markdown';
import type { IsDefined } from './content-to-mdast';
import { noteText, type NoteBlock, type NoteInline } from './note-block';
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
  const wordings = wordingsOf(settled, spelling);
  for (const wording of wordings) {
    const print = printBlock(wording.block);
    const isSame = (markdown: string): boolean => {
      const [read, ...more] = readPart(markdown, definitions);
      return more.length === 0 && read?.block != null && printBlock(read.block) === print;
    };
    const markdown = blockToMarkdown(wording, isDefined);
    if (!isSame(markdown)) continue;
    return settled.kind === 'code' ? markdown : spareEscapes(markdown, isSame);
  }
  return blockToMarkdown(wordings.at(-1) ?? wordings[0], isDefined);
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

/** Ways to write a block, the writer's own first, then those that work in odd corners. */
function wordingsOf(block: NoteBlock, spelling: Spelling): [Wording, Wording, ...Wording[]] {
  const { bullet, bulletOrdered } = spelling;
  const usual = { ...USUAL_SPELLING, bullet, bulletOrdered };
  const airy = loosen(block);
  return [
    { block, spelling, indentTags: false, escapeAll: false },
    { block, spelling: usual, indentTags: true, escapeAll: false },
    { block: airy, spelling, indentTags: false, escapeAll: false },
    { block: airy, spelling: usual, indentTags: true, escapeAll: true },
    { block: mapTexts(airy, unwrapText), spelling: usual, indentTags: true, escapeAll: true },
    { block: mapTexts(airy, tagAsText), spelling: usual, indentTags: true, escapeAll: true },
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

function mapTexts<Block extends NoteBlock>(
  block: Block,
  change: (item: NoteInline) => NoteInline,
): Block {
  const changeAll = (content: readonly NoteInline[]): NoteInline[] =>
    content.map((item) => {
      return item.kind === 'link' ? { ...item, content: changeAll(item.content) } : change(item);
    });
  if (block.kind === 'quote') {
    return { ...block, blocks: block.blocks.map((inner) => mapTexts(inner, change)) };
  }
  if (block.kind === 'paragraph' || block.kind === 'heading') {
    return { ...block, content: changeAll(block.content) };
  }
  if (block.kind !== 'list') return block;
  const items = block.items.map(({ content, lists }) => {
    return { content: changeAll(content), lists: lists.map((list) => mapTexts(list, change)) };
  });
  return { ...block, items };
}

/** Line endings as the spaces they read as: at an edge of emphasis none can be written. */
function unwrapText(item: NoteInline): NoteInline {
  return item.kind === 'text' ? noteText(item.text.replaceAll('\n', ' '), item, item.code) : item;
}

/** Tags as the text they are: where a paragraph begins with one, HTML would begin. */
function tagAsText(item: NoteInline): NoteInline {
  return item.kind === 'raw' ? noteText(item.markdown, item) : unwrapText(item);
}
