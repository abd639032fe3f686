import { snapToGraphemes } from '../../../domain/article/sentences';
import type { TextRange } from './reader-types';

/**
 * The passage that a person meant by selecting a range: without blanks at its ends, and with every letter whole that
 * it cuts through (an emoji, a letter with its accents). `null` when nothing but blanks is left.
 */
export function tidyRange(text: string, { start, end }: TextRange): TextRange | null {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return from === to ? null : snapToGraphemes(text, { start: from, end: to });
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
