/**
 * What a note is made of while it is edited: the part of CommonMark the editor can show and change.
 * Everything else is kept as `raw` Markdown. Plain data: no DOM, no Lexical.
 */
export type NoteBlock =
  NoteParagraph | NoteHeading | NoteQuote | NoteList | NoteCode | NoteRule | NoteRawBlock;

/** Running text. */
export interface NoteParagraph {
  readonly kind: 'paragraph';
  readonly content: readonly NoteInline[];
}

/** A heading; `depth` 1 is the largest. */
export interface NoteHeading {
  readonly kind: 'heading';
  readonly depth: HeadingDepth;
  readonly content: readonly NoteInline[];
}

/** The six sizes of headings that CommonMark knows. */
export type HeadingDepth = 1 | 2 | 3 | 4 | 5 | 6;

/** A block quotation and what it quotes; never holds raw blocks. */
export interface NoteQuote {
  readonly kind: 'quote';
  readonly blocks: readonly NoteBlock[];
}

/** A list; `loose` when blank lines stand between its items, `start` is the first number. */
export interface NoteList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly loose: boolean;
  readonly items: readonly NoteListItem[];
}

/** One item: a single run of text, then the lists nested in it. */
export interface NoteListItem {
  readonly content: readonly NoteInline[];
  readonly lists: readonly NoteList[];
}

/** A code block; `info` is what follows the opening fence, `text` has no final line ending. */
export interface NoteCode {
  readonly kind: 'code';
  readonly info: string;
  readonly text: string;
}

/** A thematic break. */
export interface NoteRule {
  readonly kind: 'rule';
}

/** Markdown the editor does not know, kept letter by letter (line endings as `\n`). */
export interface NoteRawBlock {
  readonly kind: 'raw';
  readonly markdown: string;
}

/** What runs inside a paragraph, a heading or a list item. */
export type NoteInline = NoteText | NoteBreak | NoteLink | NoteRawInline;

/** The kinds of emphasis that text can carry; code is apart, for nothing nests in it. */
export interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Text with its emphasis. A `\n` in it is a line ending that reads as a space. */
export interface NoteText extends Marks {
  readonly kind: 'text';
  readonly text: string;
  readonly code: boolean;
}

/** A line break the writer asked for. */
export interface NoteBreak {
  readonly kind: 'break';
}

/** A link; `title` and `reference` are null where it has none. */
export interface NoteLink {
  readonly kind: 'link';
  readonly url: string;
  readonly title: string | null;
  readonly reference: LinkLabel | null;
  readonly content: readonly NoteInline[];
}

/** How a link names the definition it takes its address from. */
export interface LinkLabel {
  readonly label: string;
  readonly form: 'shortcut' | 'collapsed' | 'full';
}

/** Inline Markdown the editor does not know (images, HTML tags), kept letter by letter. */
export interface NoteRawInline extends Marks {
  readonly kind: 'raw';
  readonly markdown: string;
}

/** The marks of plain text. */
export const PLAIN: Marks = { bold: false, italic: false };

/** Text with the given marks; keys always in one order, so that equal texts print alike. */
export function noteText(text: string, marks: Marks = PLAIN, code = false): NoteText {
  return { kind: 'text', text, bold: marks.bold, italic: marks.italic, code };
}

/** Whether a block shows nothing and takes no place in the Markdown but a blank line. */
export function isEmptyParagraph(block: NoteBlock): boolean {
  return block.kind === 'paragraph' && block.content.length === 0;
}

/** Whether CommonMark takes lines for blank: nothing but spaces, tabs and line endings. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}
