import type { AnnotationId, SpeakerId, TagId } from '../ids';
import { isStatement, type Annotation } from './annotation';
import { inTextOrder } from './text-order';

/**
 * What a reader steps through in an article: all annotations, those of one kind, tag or speaker, or what is proposed,
 * which are no annotations.
 */
export type StepWay =
  | { readonly kind: 'proposal' }
  | { readonly kind: 'all' | 'statement' | 'highlight' | 'note' | 'untagged' }
  | { readonly kind: 'tag'; readonly id: TagId }
  | { readonly kind: 'speaker'; readonly id: SpeakerId };

/** What the annotations themselves don't tell. */
export interface StepFacts {
  readonly hasNote: (id: AnnotationId) => boolean;
  /** A tag with all that lie under it. */
  readonly tagsUnder: (id: TagId) => ReadonlySet<TagId>;
}

/** The annotations that a way leads through, in the order they came in. */
export function annotationsOn(
  way: StepWay,
  annotations: readonly Annotation[],
  facts: StepFacts,
): readonly Annotation[] {
  return way.kind === 'all' ? annotations : annotations.filter(testOf(way, facts));
}

function testOf(way: StepWay, facts: StepFacts): (annotation: Annotation) => boolean {
  switch (way.kind) {
    case 'all':
      return () => true;
    case 'statement':
      return isStatement;
    case 'highlight':
      return (annotation) => !isStatement(annotation);
    case 'note':
      return ({ id }) => facts.hasNote(id);
    case 'proposal':
      return () => false;
    case 'untagged':
      return ({ tags }) => tags.length === 0;
    case 'tag': {
      const under = facts.tagsUnder(way.id);
      return ({ tags }) => tags.some((id) => under.has(id));
    }
    case 'speaker':
      return ({ attribution }) => attribution?.speakerId === way.id;
  }
}

/**
 * The annotation after (1) or before (-1) another one, which need not be on the way itself; from none, the first that
 * reaches beyond an offset, or the last before that one. `null` at the end of the way.
 */
export function stepFrom(
  inOrder: readonly Annotation[],
  from: Annotation | null,
  offset: number,
  by: 1 | -1,
): Annotation | null {
  if (from === null) {
    const at = inOrder.findIndex(({ target }) => target.position.end > offset);
    if (by === 1) return inOrder[at] ?? null;
    return inOrder[(at === -1 ? inOrder.length : at) - 1] ?? null;
  }
  if (by === 1) return inOrder.find((one) => inTextOrder(one, from) > 0) ?? null;
  return inOrder.findLast((one) => inTextOrder(one, from) < 0) ?? null;
}
