import type { TextPositionSelector } from './selector';

/** Code units around a place by which it is known again. */
const SURROUNDINGS = 48;

/**
 * Whether a place of a text, with what is around it, stood in an earlier text already, but not where the passage was
 * described there: then it is another place, however much alike.
 */
export function stoodElsewhere(
  earlier: string,
  text: string,
  range: TextPositionSelector,
  described: TextPositionSelector,
): boolean {
  const from = Math.max(0, range.start - SURROUNDINGS);
  const around = text.slice(from, range.end + SURROUNDINGS);
  const ownStart = described.start - (range.start - from);
  return !earlier.startsWith(around, ownStart) && earlier.includes(around);
}

/** Whether words stand in a text at one place and no other. */
export function stoodOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first !== -1 && text.indexOf(words, first + 1) === -1;
}
