import type { TextRange } from './reader-types';

/*
 * The core of the mapping between drawn text and article text, without a DOM. A drawn part is an element whose texts,
 * in order, are exactly one stretch of the article's text; between parts the article's text has breaks that are not
 * drawn.
 */

/** The place in a list of text lengths that a unit offset falls on: which text, and how far into it. */
export interface TextPlace {
  readonly index: number;
  readonly offset: number;
}

/**
 * Where a unit offset falls in texts that follow each other. At a seam a `start` belongs to the text that begins
 * there and an `end` to the one that ends there, so that a range never reaches into a text it holds nothing of.
 */
export function placeIn(
  lengths: readonly number[],
  offset: number,
  edge: 'start' | 'end',
): TextPlace {
  let before = 0;
  let index = 0;
  for (; index < lengths.length - 1; index += 1) {
    const length = lengths[index] ?? 0;
    const isHere = edge === 'start' ? offset < before + length : offset <= before + length;
    if (isHere && length > 0) break;
    before += length;
  }
  return { index, offset: Math.max(0, Math.min(offset - before, lengths[index] ?? 0)) };
}

/**
 * Index of the part in which an offset is drawn. Where it falls between two parts a `start` goes on to the next one
 * and an `end` stays with the one before. -1 without parts.
 */
export function partFor(
  parts: readonly TextRange[],
  offset: number,
  edge: 'start' | 'end',
): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = parts[middle]?.start ?? Infinity;
    if (edge === 'start' ? start <= offset : start < offset) low = middle + 1;
    else high = middle;
  }
  const last = low - 1;
  if (last < 0) return parts.length === 0 ? -1 : 0;
  const isBehind = edge === 'start' && offset >= (parts[last]?.end ?? 0);
  return isBehind && last + 1 < parts.length ? last + 1 : last;
}

/** The nearest offset that is drawn in a part. */
export function into(part: TextRange, offset: number): number {
  return Math.max(part.start, Math.min(offset, part.end));
}
