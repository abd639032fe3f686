import type { RootContent } from 'mdast';
import { isBlank, type NoteBlock } from './note-block';
import { parseNote, type ParsedNote } from './parse-note';
import { readBlock } from './read-block';
import { findSpelling, USUAL_SPELLING, type Spelling } from './spelling';

/** Notes longer than this (characters) are shown as one raw block, for parsing would take seconds. */
const LONGEST = 200_000;

/** A top-level block of a note: what it says, and the very text it was read from. */
export interface NotePiece {
  /** What stands between the block before and this one: always whole lines. */
  readonly lead: string;
  /** The lines of the block, without the last line ending. */
  readonly text: string;
  readonly block: NoteBlock;
  readonly spelling: Spelling;
}

/** A note cut into blocks. Law: mark, leads, texts and tail put together are the note again. */
export interface SplitNote {
  /** The byte order mark the note begins with, or nothing. */
  readonly mark: string;
  readonly pieces: readonly NotePiece[];
  readonly tail: string;
  /** The line ending of the note: that of its first line. */
  readonly eol: string;
  /** How blocks that are new to the note are spelt. */
  readonly spelling: Spelling;
}

/**
 * Cuts a note into its blocks. More than one blank line between blocks shows as empty paragraphs,
 * so that the space a writer left is there again.
 */
export function splitNote(markdown: string): SplitNote {
  const eol = /\r\n?|\n/.exec(markdown)?.[0] ?? '\n';
  const mark = /^\uFEFF*/.exec(markdown)?.[0] ?? '';
  const body = markdown.slice(mark.length);
  const asOnePiece = (): SplitNote => {
    const piece = { lead: '', text: body, block: rawBlock(body), spelling: USUAL_SPELLING };
    return { mark, pieces: [piece], tail: '', eol, spelling: USUAL_SPELLING };
  };
  if (body.length > LONGEST) return asOnePiece();
  const parsed = parseNote(body);
  const spelling = findSpelling([parsed.root], body, USUAL_SPELLING);
  const pieces: NotePiece[] = [];
  let at = 0;
  for (const node of parsed.root.children) {
    const start = lineStart(body, node.position?.start.offset ?? 0);
    const end = lineEnd(body, start, node.position?.end.offset ?? 0);
    const lead = body.slice(at, start);
    if (start < at || !isBlank(lead)) return asOnePiece();
    const blanks = at === 0 ? { empty: [], rest: lead } : cutBlanks(lead, spelling);
    const text = body.slice(start, end);
    const own = findSpelling([node], body, spelling);
    pieces.push(...blanks.empty);
    pieces.push({
      lead: blanks.rest,
      text,
      block: blockOf(node, text, pieces.at(-1), parsed),
      spelling: own,
    });
    at = end;
  }
  const tail = body.slice(at);
  return isBlank(tail) ? { mark, pieces, tail, eol, spelling } : asOnePiece();
}

function blockOf(
  node: RootContent,
  text: string,
  before: NotePiece | undefined,
  parsed: ParsedNote,
): NoteBlock {
  const block = readBlock(node, parsed);
  return block === null || joinsList(block, before) ? rawBlock(text) : block;
}

/** Every blank line after the first is an empty paragraph. */
function cutBlanks(lead: string, spelling: Spelling): { empty: NotePiece[]; rest: string } {
  const lines = lead.match(/[^\r\n]*(?:\r\n?|\n)/g) ?? [];
  const empty = lines.slice(2).map((line, index): NotePiece => ({
    lead: index === 0 ? lines.slice(0, 2).join('') : endingOf(lines[index + 1]),
    text: line.replace(/[\r\n]+$/, ''),
    block: { kind: 'paragraph', content: [] },
    spelling,
  }));
  return { empty, rest: empty.length === 0 ? lead : endingOf(lines.at(-1)) };
}

/** Two lists of a kind that touch would grow together in the editor: the second stays raw. */
function joinsList(block: NoteBlock, before: NotePiece | undefined): boolean {
  const last = before?.block;
  return block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered;
}

function endingOf(line: string | undefined): string {
  return /\r\n?$|\n$/.exec(line ?? '')?.[0] ?? '';
}

function rawBlock(text: string): NoteBlock {
  return { kind: 'raw', markdown: text.replace(/\r\n?/g, '\n') };
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Before the line endings that unclosed blocks have at their end; after the spaces of the line. */
function lineEnd(text: string, start: number, offset: number): number {
  let end = offset;
  while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  let after = end;
  while (/[ \t]/.test(text.charAt(after))) after += 1;
  return after === text.length || /[\r\n]/.test(text.charAt(after)) ? after : end;
}
