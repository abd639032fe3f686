/*
 * Text that must read the same in CommonMark and in Obsidian. Whatever either of them would take for markup gets a
 * backslash, which both honour before any ASCII punctuation; white space that they would drop gets a character
 * reference. docs/adr/0009-markdown-export.md tells why each rule is there.
 */

/** Signs that mean something wherever they stand, in CommonMark or in Obsidian (tags, maths, block ids, tables). */
const ALWAYS = /[\\`*_[\]<|~$#^]/g;
/** `&` only where a character reference could begin. */
const REFERENCE = /&(?=[#A-Za-z])/g;
/** Obsidian's highlights and comments need two; a lone sign is left as it is. */
const DOUBLED = /={2,}|%{2,}/g;
/** Addresses and mail addresses that Obsidian would turn into links, with their escaped signs inside the link. */
const SCHEME = /(?<=[A-Za-z0-9+.-]):(?=\/\/)/g;
const WWW = /\bwww(?=\.)/gi;
const MAIL = /(?<=[\p{L}\p{N}._+-])@(?=[\p{L}\p{N}])/gu;

/** What opens a quotation, a list, a rule or a setext underline when it comes first in a line. */
const LINE_OPENING = /^(?:>|-(?=[- \t]|$)|[+=](?=[ \t]|$)|(\d{1,9})([.)])(?=[ \t]|$))/;

/** All that ends a line in a text: LF, CR LF and lone CR. */
const LINE_BREAK = /\r\n?|\n/g;

/**
 * The Markdown of one line of text, wherever in a line it is put. Line breaks become a space; white space at the ends
 * is dropped. U+0000 and halves of surrogate pairs, which no UTF-8 file can hold, become U+FFFD.
 */
export function escapeInline(text: string): string {
  return escapeLine(text.replace(/[ \t\n\v\f\r\u2028\u2029]+/g, ' ').trim());
}

/**
 * The Markdown of a text as paragraphs, without a blank line between the lines of one. A single line break stays one,
 * as a hard break (two spaces, which Obsidian honours where it shows a backslash); a run of more makes a new
 * paragraph; breaks at the ends are dropped. Nothing else changes: read back, the text is what it was.
 */
export function escapeParagraphs(text: string): readonly (readonly string[])[] {
  const lines = text.replace(LINE_BREAK, '\n').replace(/^\n+|\n+$/g, '');
  if (lines === '') return [];
  return lines.split(/\n{2,}/).map((paragraph) => hardBroken(paragraph.split('\n')));
}

/** One line of text as a line of Markdown that begins and ends with what the text begins and ends with. */
function escapeLine(line: string): string {
  return guardLine(escapeRun(line));
}

/** Part of a line, wherever in it; the line it is put in has to go through {@link guardLine}. */
export function escapeRun(run: string): string {
  return storable(run)
    .replace(ALWAYS, '\\$&')
    .replace(REFERENCE, '\\&')
    .replace(DOUBLED, (signs) => signs.replace(/./g, '\\$&'))
    .replace(SCHEME, '\\:')
    .replace(WWW, '$&\\')
    .replace(MAIL, '\\@')
    .replace(/[\u2028\u2029]/g, characterReference);
}

/** A line whose parts are escaped, with its beginning and end made safe too. */
export function guardLine(line: string): string {
  return line
    .replace(LINE_OPENING, escapeOpening)
    .replace(/^[ \t]/, characterReference)
    .replace(/[ \t]$/, characterReference);
}

/** The text as a UTF-8 file can hold it: U+FFFD for U+0000 and for halves of surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}

function hardBroken(lines: readonly string[]): string[] {
  return lines.map((line, index) => escapeLine(line) + (index < lines.length - 1 ? '  ' : ''));
}

function escapeOpening(opening: string, digits: string | undefined, mark: string | undefined) {
  return digits === undefined ? `\\${opening}` : `${digits}\\${mark ?? ''}`;
}

function characterReference(character: string): string {
  return `&#${String(character.codePointAt(0))};`;
}
