import { foldText, unfold, type FoldedText, type FoldOptions } from './fold-text';
import type { TextRange } from './reader-types';

/** How a find is carried out. Diacritics are always folded. */
export interface FindOptions extends FoldOptions {
  readonly wholeWord: boolean;
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_]/u;

/**
 * All places where a query stands in a text, in order, without overlaps: offsets into the text itself. `folded` must
 * be the text folded with the same options. An empty query is nowhere.
 */
export function findMatches(
  text: string,
  folded: FoldedText,
  query: string,
  options: FindOptions,
): TextRange[] {
  const wanted = foldText(query, options).folded;
  const matches: TextRange[] = [];
  if (wanted === '') return matches;
  let from = 0;
  for (;;) {
    const at = folded.folded.indexOf(wanted, from);
    if (at === -1) return matches;
    const match = unfold(folded, at, at + wanted.length);
    const isFresh = match.start >= (matches[matches.length - 1]?.end ?? 0);
    const isWanted = isFresh && (!options.wholeWord || isWholeWord(text, match));
    if (isWanted) matches.push(match);
    from = isWanted ? at + wanted.length : at + 1;
  }
}

/** Index of the first match that begins at or after an offset, the first of all when none does; -1 without matches. */
export function matchFrom(matches: readonly TextRange[], offset: number): number {
  if (matches.length === 0) return -1;
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low === matches.length ? 0 : low;
}

function isWholeWord(text: string, { start, end }: TextRange): boolean {
  const isOpen = (before: number, after: number): boolean =>
    WORD_BEFORE.test(text.slice(Math.max(0, before - 2), before)) &&
    WORD_AFTER.test(text.slice(after, after + 2));
  return !isOpen(start, start) && !isOpen(end, end);
}
