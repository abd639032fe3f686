import { snapToGraphemes } from '../article/sentences';
import type { TextPositionSelector, TextQuoteSelector } from './selector';

/** Code units next to a passage that have to be the very same for its context to stand unchanged. */
const NEAR = 16;
/** Most code units of the text that are kept before and after a passage. */
export const CONTEXT = 32;

/** The part of the context right before the passage. */
export function nearPrefix({ prefix }: TextQuoteSelector): string {
  return prefix.slice(-NEAR);
}

/** The part of the context right behind the passage. */
export function nearSuffix({ suffix }: TextQuoteSelector): string {
  return suffix.slice(0, NEAR);
}

/** On how many sides of a place, 0 to 2, the very context of the passage stands next to it. */
export function sidesAt(text: string, quote: TextQuoteSelector, start: number): number {
  const end = start + quote.exact.length;
  const prefix = nearPrefix(quote);
  const suffix = nearSuffix(quote);
  const before = prefix === '' ? start === 0 : text.startsWith(prefix, start - prefix.length);
  const after = suffix === '' ? end === text.length : text.startsWith(suffix, end);
  return Number(before) + Number(after);
}

/** The range widened to whole grapheme clusters. */
export function widened(text: string, range: TextPositionSelector): TextPositionSelector {
  const isPlain = isPlainCut(text, range.start) && isPlainCut(text, range.end);
  return isPlain ? range : snapToGraphemes(text, range);
}

/** Whether a range begins and ends between grapheme clusters. */
export function isWhole(text: string, range: TextPositionSelector): boolean {
  const { start, end } = widened(text, range);
  return start === range.start && end === range.end;
}

/** Whether the units on both sides of an offset are such that no cluster holds both: below the first combining mark. */
function isPlainCut(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true;
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before < 0x300 && after < 0x300 && !(before === 0x0d && after === 0x0a);
}
