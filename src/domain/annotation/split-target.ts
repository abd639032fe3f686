import { describe } from '../anchor/describe';
import type { PassagePart, Target } from './annotation';
import { joinedParts, type PartedPassage, partsOf, withParts } from './passage-parts';

/**
 * The two passages that an annotation's is cut into at an offset of its text, without the blanks at the cut, nor words
 * there that were not said. What is kept of a passage tells everything that its text would. `null` when nothing is
 * left on one side.
 */
export function splitPassage(
  annotation: PartedPassage,
  at: number,
): readonly [PartedPassage, PartedPassage] | null {
  const { position, quote } = annotation.target;
  if (!Number.isSafeInteger(at) || at <= position.start || at >= position.end) return null;
  const cut = at - position.start;
  const parts = partsOf(annotation);
  const before = clipped(parts, 0, cut, quote.exact);
  const behind = clipped(parts, cut, quote.exact.length, quote.exact);
  const [first, second] = [stretch(annotation, before), stretch(annotation, behind)];
  return first === null || second === null ? null : [first, second];
}

/** The parts between two offsets, without blanks at the one of them that cuts the passage. */
function clipped(
  parts: readonly PassagePart[],
  from: number,
  to: number,
  exact: string,
): PassagePart[] {
  return parts.flatMap((part) => {
    let [start, end] = [Math.max(part.start, from), Math.min(part.end, to)];
    if (end === to && to < exact.length) end = start + exact.slice(start, end).trimEnd().length;
    if (start === from && from > 0) start = end - exact.slice(start, end).trimStart().length;
    return start < end ? [{ start, end }] : [];
  });
}

/** What of an annotation's passage goes from the first of these parts to the last. */
function stretch(
  { target, attribution }: PartedPassage,
  parts: readonly PassagePart[],
): PartedPassage | null {
  const [from, to] = [parts[0]?.start, parts.at(-1)?.end];
  if (from === undefined || to === undefined) return null;
  const shifted = parts.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return {
    target: cutOut(target, from, to),
    attribution: attribution && withParts(attribution, joinedParts(shifted)),
  };
}

/** The stretch of a target between two offsets into its quotation. */
function cutOut(target: Target, from: number, to: number): Target {
  const { prefix, exact, suffix } = target.quote;
  const known = prefix + exact + suffix;
  const range = { start: prefix.length + from, end: prefix.length + to };
  const { start } = target.position;
  return {
    ...target,
    quote: describe(known, range).quote,
    position: { start: start + from, end: start + to },
  };
}
