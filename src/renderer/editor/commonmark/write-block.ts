import { blockToMarkdown, type Wording } from './block-to-markdown';
import type { IsDefined } from './content-to-mdast';
import type { NoteBlock, NoteInline } from './note-block';
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
    { block: unwrap(airy), spelling: usual, indentTags: true, escapeAll: true },
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

/** The same block with the spaces that its line endings read as. */
function unwrap<Block extends NoteBlock>(block: Block): Block {
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map(unwrap) };
  if (block.kind === 'paragraph' || block.kind === 'heading') {
    return { ...block, content: block.content.map(unwrapText) };
  }
  if (block.kind !== 'list') return block;
  const items = block.items.map(({ content, lists }) => {
    return { content: content.map(unwrapText), lists: lists.map(unwrap) };
  });
  return { ...block, items };
}

function unwrapText(item: NoteInline): NoteInline {
  if (item.kind === 'link') return { ...item, content: item.content.map(unwrapText) };
  return item.kind === 'text' ? { ...item, text: item.text.replaceAll('\n', ' ') } : item;
}
