import type { Annotation } from '../annotation/annotation';
import type { AnnotationId } from '../ids';

/** An annotation with these as what it has nothing to do with; without any it names none. */
export function withUnrelated(
  { unrelated: _, ...bare }: Annotation,
  ids: readonly AnnotationId[],
): Annotation {
  return ids.length === 0 ? bare : { ...bare, unrelated: [...ids].sort() };
}
