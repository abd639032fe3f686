import type { PartedPassage } from './passage-parts';
import { partsOf } from './passage-parts';

/**
 * The words of an annotation's passage that were said: its parts, a blank between two of them, and an ellipsis where
 * words are left out there; or the whole passage as it is when it has no parts.
 */
export function saidWords(annotation: PartedPassage): string {
  const [first, ...others] = saidPieces(annotation);
  if (first === undefined || others.length === 0) return first?.text ?? '';
  const behind = others.map(({ text, isBehindGap }) => (isBehindGap ? ' … ' : ' ') + text.trim());
  return first.text.trimEnd() + behind.join('');
}

/**
 * The words of an annotation's passage as they are quoted: where words that were not said stand between two parts,
 * `[…]` stands for them; everything else is as it stands in the text, line breaks included.
 */
export function quotedWords(annotation: PartedPassage): string {
  return saidPieces(annotation).reduce(
    (words, { text, gap, isBehindGap }) =>
      isBehindGap ? `${words.trimEnd()} ${LEFT_OUT} ${text.trimStart()}` : words + gap + text,
    '',
  );
}

/** Stands in a quotation for words that are left out. */
export const LEFT_OUT = '[…]';

/** A stretch of what was said. */
export interface SaidPiece {
  readonly text: string;
  /** Where it begins in the article's text. */
  readonly start: number;
  readonly end: number;
  /** What stands between the piece before and this one; empty before the first. */
  readonly gap: string;
  /** Whether words that were not said stand right before it; blanks and marks are no words. */
  readonly isBehindGap: boolean;
}

/** What was said, piece by piece in order; one piece, the passage as it is, when all of it was. */
export function saidPieces(annotation: PartedPassage): readonly SaidPiece[] {
  const { quote, position } = annotation.target;
  const parts = partsOf(annotation);
  return parts.map(({ start, end }, at) => {
    const left = quote.exact.slice(parts[at - 1]?.end ?? start, start);
    return {
      text: quote.exact.slice(start, end),
      start: position.start + start,
      end: position.start + end,
      gap: left,
      isBehindGap: /[\p{L}\p{N}]/u.test(left),
    };
  });
}
