import type { CollectionId, Instant } from '../ids';

/** A named group of articles; an article may lie in several. */
export interface Collection {
  readonly kind: 'collection';
  readonly id: CollectionId;
  readonly name: string;
  readonly createdAt: Instant;
}
