import { foldText, unfold, type FoldedText, type FoldOptions } from './fold-text';
import type { TextRange } from './reader-types';

/** How a find is carried out. */
export interface FindOptions extends FoldOptions {
  readonly wholeWord: boolean;
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_]/u;

/**
 * All places where a query stands in a text, in order, without overlaps: offsets into the text itself. `folded` must
 * be the text folded with the same options. An empty query is nowhere. Yields after every `pace` units looked through
 * or places found, so that the caller can let others work.
 */
export function* matchSteps(
  text: string,
  folded: FoldedText,
  query: string,
  options: FindOptions,
  pace: number,
): Generator<void, TextRange[]> {
  const wanted = foldText(query, options).folded;
  const matches: TextRange[] = [];
  if (wanted === '') return matches;
  let work = 0;
  for (let from = 0; ;) {
    const at = folded.folded.indexOf(wanted, from);
    if (at === -1) return matches;
    const match = unfold(folded, at, at + wanted.length);
    const isFresh = match.start >= (matches[matches.length - 1]?.end ?? 0);
    const isWanted = isFresh && (!options.wholeWord || isWholeWord(text, match));
    if (isWanted) matches.push(match);
    const next = isWanted ? at + wanted.length : at + 1;
    work += next - from + COST_OF_MATCH;
    from = next;
    if (work < pace) continue;
    work = 0;
    yield;
  }
}

/** Taking a match costs as much as looking through this many units. */
const COST_OF_MATCH = 100;

/** The same at once, for short texts. */
export function findMatches(
  text: string,
  folded: FoldedText,
  query: string,
  options: FindOptions,
): TextRange[] {
  const steps = matchSteps(text, folded, query, options, Infinity);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
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
