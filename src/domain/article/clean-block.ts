import type { InlineSpan } from './article-text';
import type { DraftBlock } from './candidate';
import { FORBIDDEN_CHARACTERS } from './check-article-text';

/** The text of a block as an article text may hold it. */
export interface CleanBlock {
  readonly text: string;
  /** Clipped to the text, none empty; they may still cross each other. */
  readonly spans: readonly InlineSpan[];
}

/**
 * Cleans a block: line breaks become line feeds, lone surrogates U+FFFD, other control characters go, and so do spaces
 * at its ends; preformatted text keeps the indentation of its first line. Spans go along.
 */
export function cleanBlock({ kind, text, spans }: DraftBlock): CleanBlock {
  const clean = FORBIDDEN_CHARACTERS.test(text) ? cleaned(text) : unchanged(text);
  const [start, end] = kind === 'preformatted' ? innerLines(clean.text) : innerText(clean.text);
  if (start >= end) return { text: '', spans: [] };
  const place = (offset: number) => Math.min(Math.max(clean.place(offset), start), end) - start;
  return {
    text: clean.text.slice(start, end),
    spans: spans
      .map((span) => ({ ...span, start: place(span.start), end: place(span.end) }))
      .filter((span) => span.start < span.end),
  };
}

interface Cleaned {
  readonly text: string;
  /** Where an offset of the text before lies now. */
  readonly place: (offset: number) => number;
}

function unchanged(text: string): Cleaned {
  return { text, place: (offset) => Math.min(Math.max(offset, 0), text.length) };
}

function cleaned(text: string): Cleaned {
  const places = new Uint32Array(text.length + 1);
  let clean = '';
  let at = 0;
  for (const character of text) {
    places.fill(clean.length, at, at + character.length);
    clean += replacement(character, text[at + 1]);
    at += character.length;
  }
  places[at] = clean.length;
  return { text: clean, place: (offset) => places[Math.min(Math.max(offset, 0), at)] ?? 0 };
}

/** What stands for a character; `after` is the code unit behind it. */
function replacement(character: string, after: string | undefined): string {
  if (character === '\r') return after === '\n' ? '' : '\n';
  if (character === '\u0085') return '\n';
  if (/\p{Surrogate}/u.test(character)) return '\uFFFD';
  return FORBIDDEN_CHARACTERS.test(character) ? '' : character;
}

function innerText(text: string): [number, number] {
  return [text.length - text.trimStart().length, text.trimEnd().length];
}

/** Without empty lines at its start. */
function innerLines(text: string): [number, number] {
  const blank = /^(?:[^\S\n]*\n)*/.exec(text)?.[0].length ?? 0;
  return [blank, text.trimEnd().length];
}
