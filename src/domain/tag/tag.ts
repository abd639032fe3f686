import type { HighlightColour } from '../annotation/annotation';
import type { Instant, TagId } from '../ids';

/** A code of the researcher's codebook. Names are unique among siblings, compared without case. */
export interface Tag {
  readonly kind: 'tag';
  readonly id: TagId;
  readonly name: string;
  readonly colour: HighlightColour | null;
  /** What the tag is for and where it ends: the codebook's definition; may be empty. */
  readonly description: string;
  /** The tag it is nested under; `null` at the top. Never itself or one of its descendants. */
  readonly parentId: TagId | null;
  readonly createdAt: Instant;
}
