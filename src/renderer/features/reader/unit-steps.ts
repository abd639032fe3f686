import type { ArticleText } from '../../../domain/article/article-text';
import type { SelectionStep, TextRange } from './reader-types';

/** A selection made unit by unit: where it began, and the unit at its moving end. */
export interface UnitSelection {
  readonly origin: TextRange;
  readonly edge: TextRange;
}

/** The unit before or after a range; `null` at the end of the text. */
export type NeighbourOf = (range: TextRange, direction: 'next' | 'previous') => TextRange | null;

/** The passage from the first unit of a selection to its moving end. */
export function spanOf({ origin, edge }: UnitSelection): TextRange {
  return { start: Math.min(origin.start, edge.start), end: Math.max(origin.end, edge.end) };
}

/**
 * Moves a selection by a unit; extending keeps the unit where it began, so that going back makes it smaller again.
 * `null` when there is no further unit.
 */
export function stepSelection(
  selection: UnitSelection,
  step: SelectionStep,
  neighbourOf: NeighbourOf,
): UnitSelection | null {
  const direction = step === 'next' || step === 'extendNext' ? 'next' : 'previous';
  const edge = neighbourOf(selection.edge, direction);
  if (edge === null) return null;
  const isExtending = step === 'extendNext' || step === 'extendPrevious';
  return { origin: isExtending ? selection.origin : edge, edge };
}

/** The block that an offset lies in, or the next one; `null` behind the last. */
export function blockFrom({ blocks }: ArticleText, offset: number): TextRange | null {
  const block = blocks.find(({ end }) => end > offset);
  return block ? { start: block.start, end: block.end } : null;
}

/** The paragraph, heading or other block before or after a range. */
export function neighbourBlock(
  { blocks }: ArticleText,
  range: TextRange,
  direction: 'next' | 'previous',
): TextRange | null {
  const block =
    direction === 'next'
      ? blocks.find(({ start }) => start >= range.end)
      : blocks.findLast(({ end }) => end <= range.start);
  return block ? { start: block.start, end: block.end } : null;
}
