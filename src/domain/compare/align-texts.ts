import type { TextPositionSelector } from '../anchor/selector';
import { heaviestChain, type PassagePair } from './heaviest-chain';
import { lastAtOrBefore } from './last-at-or-before';

/** The lengths of two texts in UTF-16 code units. */
export interface TextLengths {
  readonly first: number;
  readonly second: number;
}

/**
 * Which place of one text corresponds to which place of another: a line that never falls, from the beginnings of both
 * to their ends, through every pair of passages that was kept, straight in between.
 */
export interface Alignment {
  /** The turning points of the line; both lists ascend and are equally long. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** The pairs that the line goes through, in the order of both texts. */
  readonly anchors: readonly PassagePair[];
}

/**
 * Lays two texts beside each other by what corresponds in them. Of pairs that cross, such as passages that were moved,
 * those are kept that weigh most together; without any the line is straight from beginning to end.
 */
export function alignTexts(lengths: TextLengths, pairs: readonly PassagePair[]): Alignment {
  const anchors = heaviestChain(pairs.filter((pair) => isWithin(pair, lengths)));
  const first = [0];
  const second = [0];
  for (const anchor of anchors) {
    first.push(anchor.first.start, anchor.first.end);
    second.push(anchor.second.start, anchor.second.end);
  }
  first.push(lengths.first);
  second.push(lengths.second);
  return { first, second, anchors };
}

/** The same alignment seen from the second text. */
export function turned(alignment: Alignment): Alignment {
  return {
    first: alignment.second,
    second: alignment.first,
    anchors: alignment.anchors.map(({ first, second, weight }) => ({
      first: second,
      second: first,
      weight,
    })),
  };
}

/**
 * The place of the second text that corresponds to a place of the first; both may lie between two characters. Never
 * falls; the ends lead to the ends; where the second text has more in between, the later place is taken.
 */
export function mapOffset({ first, second }: Alignment, offset: number): number {
  const last = first.length - 1;
  if (offset <= 0) return 0;
  if (offset >= (first[last] ?? 0)) return second[last] ?? 0;
  const at = lastAtOrBefore(first, offset);
  const [from, to] = [first[at] ?? 0, first[at + 1] ?? 0];
  const [start, end] = [second[at] ?? 0, second[at + 1] ?? 0];
  return to === from ? start : start + ((offset - from) / (to - from)) * (end - start);
}

/** What corresponds to a passage, and how that is known. */
export interface CorrespondingPassage extends TextPositionSelector {
  /** `matched`: it is one of the pairs; `between`: it is where the texts would run side by side. */
  readonly kind: 'matched' | 'between';
}

/**
 * What corresponds in the second text to a passage of the first: the pair that covers most of it, of several such the
 * one nearest to where the texts run side by side, even when the line does not go through it; else the interpolated
 * place, which is never empty in a text that is not.
 */
export function correspondingPassage(
  alignment: Alignment,
  pairs: readonly PassagePair[],
  passage: TextPositionSelector,
): CorrespondingPassage {
  const start = mapOffset(alignment, passage.start);
  const far = ({ second }: PassagePair): number => Math.abs(second.start - start);
  let best: PassagePair | null = null;
  for (const pair of pairs) {
    const more = covered(pair, passage) - (best === null ? 0 : covered(best, passage));
    if (more > 0 || (more === 0 && best !== null && far(pair) < far(best))) best = pair;
  }
  if (best !== null) return { ...best.second, kind: 'matched' };
  const length = alignment.second.at(-1) ?? 0;
  const from = Math.max(0, Math.min(Math.floor(start), length - 1));
  const end = Math.min(length, Math.max(from + 1, Math.floor(mapOffset(alignment, passage.end))));
  return { start: from, end, kind: 'between' };
}

function covered({ first }: PassagePair, { start, end }: TextPositionSelector): number {
  return Math.max(0, Math.min(first.end, Math.max(end, start + 1)) - Math.max(first.start, start));
}

function isWithin({ first, second, weight }: PassagePair, lengths: TextLengths): boolean {
  return (
    weight > 0 &&
    first.start >= 0 &&
    second.start >= 0 &&
    first.start < first.end &&
    second.start < second.end &&
    first.end <= lengths.first &&
    second.end <= lengths.second
  );
}
