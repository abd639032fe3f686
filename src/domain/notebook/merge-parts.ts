import type { Annotation, PassagePart, Target } from '../annotation/annotation';
import { joinedParts, partsOn, withParts } from '../annotation/passage-parts';
import { type Three, type Two, whole } from './merge-field';

/**
 * The parts of a statement that two sides changed, on the passage that came of joining them: each side's are looked at
 * as they lie there, so that parts go along when the other side moved the passage.
 */
export function joinParts(merged: Two<Annotation>, three: Three<Annotation>): Two<Annotation> {
  return {
    ours: withPartsOf(merged.ours, three, 'ours'),
    theirs: withPartsOf(merged.theirs, three, 'theirs'),
  };
}

function withPartsOf(
  annotation: Annotation,
  { base, ours, theirs }: Three<Annotation>,
  side: keyof Two<Annotation>,
): Annotation {
  const { attribution, target } = annotation;
  if (attribution === null) return annotation;
  const before = base && partsThere(base, target, []);
  const parts = whole({
    base: before,
    ours: partsThere(ours, target, before ?? []),
    theirs: partsThere(theirs, target, before ?? []),
  })[side];
  return { ...annotation, attribution: withParts(attribution, joinedParts(parts)) };
}

/** The parts that a side gave, on another passage; a side that does not say who said it has no word in it. */
function partsThere(
  { attribution, target }: Annotation,
  there: Target,
  otherwise: readonly PassagePart[],
): readonly PassagePart[] {
  if (attribution === null) return otherwise;
  return partsOn(attribution.parts ?? [], target, there) ?? [];
}
