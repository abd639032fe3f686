/** A stretch of the text. Offsets are UTF-16 code units of the whole text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word or a mark of a text. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark';
  readonly text: string;
  /** In lower case. */
  readonly lower: string;
}

/** Words with what holds them together: `don’t`, `Al-Sharaa`, `R-Ky`; marks, of which two may stand for one. */
const PIECE = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.\-&@/](?=[\p{L}\p{N}]))*|''|--|\S/gu;
const WORD_START = /^[\p{L}\p{N}]/u;
/** Initials (`J`) and letters with stops between them (`U.N`). */
const INITIALS = /^(?:\p{L}\.)*\p{Lu}$/u;

/** The words and marks of a stretch of a text; an abbreviation keeps its full stop. */
export function cutTokens(
  text: string,
  { start, end }: Span,
  abbreviations: ReadonlySet<string>,
): Token[] {
  const tokens: Token[] = [];
  let done = start;
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    const at = start + match.index;
    if (at < done) continue;
    const piece = match[0];
    const isWord = WORD_START.test(piece);
    const after = at + piece.length;
    const isCut = isWord && after < end && text[after] === '.';
    const keepsStop =
      isCut && (abbreviations.has(`${piece.toLowerCase()}.`) || INITIALS.test(piece));
    const word = keepsStop ? `${piece}.` : piece;
    done = at + word.length;
    const kind = isWord ? 'word' : 'mark';
    tokens.push({ kind, text: word, lower: word.toLowerCase(), start: at, end: done });
  }
  return tokens;
}
