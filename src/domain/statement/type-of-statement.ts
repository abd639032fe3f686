import type { Span } from './token';

/** Whose words it is in: those of whoever said it, those of the text, or both. */
export type StatementType = 'direct' | 'mixed' | 'indirect';

/** From this share of its letters in quotation marks on a statement is direct. */
const DIRECT_FROM = 0.95;
/** Below this share it is indirect. */
const INDIRECT_BELOW = 0.02;

/** The type of what stands in some stretches of a text, by how much of it stands in quoted passages, in order. */
export function typeOfStatement(
  text: string,
  parts: readonly Span[],
  passages: readonly Span[],
): StatementType {
  let [all, quoted] = [0, 0];
  for (const part of parts) {
    all += letters(text, part);
    for (let at = firstEndingAfter(passages, part.start); at < passages.length; at += 1) {
      const passage = passages[at];
      if (passage === undefined || passage.start >= part.end) break;
      const [start, end] = [Math.max(part.start, passage.start), Math.min(part.end, passage.end)];
      quoted += letters(text, { start, end });
    }
  }
  if (all === 0 || quoted / all >= DIRECT_FROM) return all > 0 ? 'direct' : 'indirect';
  return quoted / all < INDIRECT_BELOW ? 'indirect' : 'mixed';
}

/** By halving: passages do not overlap. */
function firstEndingAfter(passages: readonly Span[], place: number): number {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle]?.end ?? Infinity) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function letters(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
