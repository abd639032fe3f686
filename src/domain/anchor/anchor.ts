import type { TextPositionSelector } from './selector';

/** Where a described passage stands in a text. */
export type Anchor =
  /** At its very place, in its own words. */
  | { readonly kind: 'exact'; readonly range: TextPositionSelector }
  /**
   * At the only place that can be meant. `similarity` is 1 when its words are the same there; below 1 they were
   * changed, and it is the share of them that was not (never under `ALIKE`).
   */
  | {
      readonly kind: 'moved';
      readonly range: TextPositionSelector;
      readonly similarity: number;
    }
  /** It takes a person to say whether the passage stands at one of these places, in text order, and at which. */
  | { readonly kind: 'ambiguous'; readonly ranges: readonly TextPositionSelector[] }
  /** It is gone; what is left may look like it. */
  | { readonly kind: 'orphan' };

/** Most places that are told of an ambiguous passage. */
const MOST_PLACES = 100;

/** An ambiguous anchor of some places, each once, in text order. */
export function ambiguous(ranges: readonly TextPositionSelector[]): Anchor {
  const inOrder = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const once = inOrder.filter(
    ({ start, end }, at) => inOrder[at - 1]?.start !== start || inOrder[at - 1]?.end !== end,
  );
  return { kind: 'ambiguous', ranges: once.slice(0, MOST_PLACES) };
}
