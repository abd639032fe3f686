import type { PassagePart, Target } from './annotation';
import { brokenParts, joinedParts, type PartedPassage, partsOf } from './passage-parts';

/**
 * What was said of a passage that goes over those of several annotations of its text: what was said in any of them.
 * What stands between them without a word is not left out; `undefined` when nothing is.
 */
export function mergedParts(
  all: readonly PartedPassage[],
  { position, quote }: Target,
): readonly PassagePart[] | undefined {
  const said = all.flatMap((one) => {
    const by = one.target.position.start - position.start;
    return partsOf(one).map(({ start, end }) => ({ start: start + by, end: end + by }));
  });
  const parts = joinedParts(said) ?? [];
  const between = parts.slice(1).flatMap(({ start: end }, at) => {
    const start = parts[at]?.end ?? end;
    const isWordless = !/[\p{L}\p{N}]/u.test(quote.exact.slice(start, end));
    const isWithin = all.some(({ target }) => {
      const by = target.position.start - position.start;
      return by <= start && end <= by + target.quote.exact.length;
    });
    return isWordless && !isWithin ? [{ start, end }] : [];
  });
  const merged = joinedParts([...parts, ...between]);
  // A highlight of a mere blank makes no part.
  return merged === undefined || brokenParts(merged, quote.exact) !== null ? undefined : merged;
}
