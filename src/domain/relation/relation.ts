import type { AnnotationId, Instant, RelationId } from '../ids';

/** How one passage stands to another, in the order in which they are offered. */
export const RELATION_TYPES = [
  'relates',
  'repeats',
  'softens',
  'hardens',
  'reverses',
  'adds',
  'answers',
] as const;

/** Name of a relation's type. */
export type RelationType = (typeof RELATION_TYPES)[number];

/** What joins two annotations: `from` repeats, softens, answers … what stands in `to`. */
export interface Relation {
  readonly kind: 'relation';
  readonly id: RelationId;
  readonly from: AnnotationId;
  /** Another annotation than `from`, of the same article or of another one. */
  readonly to: AnnotationId;
  readonly type: RelationType;
  /** Why, in the researcher's words, as plain text; empty when nothing was written. */
  readonly note: string;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
}

/** Whether a relation joins the same two annotations in the same way, whichever of them comes first. */
export function joinsAlike(
  a: Pick<Relation, 'from' | 'to' | 'type'>,
  b: Pick<Relation, 'from' | 'to' | 'type'>,
): boolean {
  if (a.type !== b.type) return false;
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

/** Whether relations of a type say the same whichever of the two annotations comes first. */
export function isEvenRelation(type: RelationType): boolean {
  return WORDS[type][0] === WORDS[type][1];
}

/** What a relation's type reads as from its `from` end: `Repeats`, followed by the other passage. */
export function relationWords(type: RelationType): string {
  return WORDS[type][0];
}

/** What a relation's type reads as from its `to` end: `Repeated by`, followed by the other passage. */
export function relationWordsBack(type: RelationType): string {
  return WORDS[type][1];
}

const WORDS: Readonly<Record<RelationType, readonly [there: string, back: string]>> = {
  relates: ['Relates to', 'Relates to'],
  repeats: ['Repeats', 'Repeated by'],
  softens: ['Softens', 'Softened by'],
  hardens: ['Hardens', 'Hardened by'],
  reverses: ['Reverses', 'Reversed by'],
  adds: ['Adds to', 'Added to by'],
  answers: ['Answers', 'Answered by'],
};
