/** Turns offsets in UTF-16 code units into offsets in Unicode code points and back, for one text. */
export interface CodePoints {
  /** The code points before an offset. One within a surrogate pair counts the pair. */
  readonly fromUnits: (offset: number) => number;
  /** The offset before which that many code points stand; past the end it is the end. */
  readonly toUnits: (count: number) => number;
}

/** The code points of a text; where it has no surrogate pairs nothing is worked out. */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(index);
  /** How many of the pairs begin before an offset. */
  const pairsBefore = (offset: number): number => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const toUnits = (count: number): number => {
    // The pair that begins at unit p is the (p - its number)th code point.
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) - middle < count) low = middle + 1;
      else high = middle;
    }
    return Math.min(text.length, count + low);
  };
  return {
    fromUnits: (offset) => {
      const before = pairsBefore(offset);
      const isInside = before > 0 && (pairs[before - 1] ?? 0) === offset - 1;
      return offset - before + (isInside ? 1 : 0);
    },
    toUnits,
  };
}
