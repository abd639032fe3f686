import type { Direction } from '../../../domain/article/article';
import type { TextRange } from './reader-types';

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LETTERS = /\p{L}/gu;
const ANY_LETTER = /\p{L}/u;
/** As many letters as tell which script a passage is written in. */
const ENOUGH_LETTERS = 200;

/** The direction in which most of a passage's letters run; `null` when it has none. */
export function leaning(text: string, range: TextRange): 'ltr' | 'rtl' | null {
  const passage = text.slice(range.start, Math.min(range.end, range.start + 4 * ENOUGH_LETTERS));
  if (!RIGHT_TO_LEFT.test(passage)) return ANY_LETTER.test(passage) ? 'ltr' : null;
  let letters = 0;
  let backward = 0;
  for (const [letter] of passage.matchAll(LETTERS)) {
    letters += 1;
    if (RIGHT_TO_LEFT.test(letter)) backward += 1;
    if (letters === ENOUGH_LETTERS) break;
  }
  if (letters === 0) return null;
  return backward * 2 > letters ? 'rtl' : 'ltr';
}

/** The direction of a whole article: what is known of it, or what its text leans to. */
export function baseDirection(direction: Direction, text: string): 'ltr' | 'rtl' {
  if (direction !== 'auto') return direction;
  return leaning(text, { start: 0, end: text.length }) ?? 'ltr';
}
