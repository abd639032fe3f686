import type { EdtfDate } from '../article/edtf-date';
import type { ArticleId, CollectionId, SpeakerId, TagId } from '../ids';
import type { HighlightColour } from './annotation';

/**
 * Which annotations are meant. Every field narrows; `null` or an empty list means "any"; within one list any match
 * will do. Annotations of trashed articles never match.
 */
export interface AnnotationFilter {
  readonly articleIds: readonly ArticleId[];
  readonly collectionIds: readonly CollectionId[];
  /** A tag stands for its descendants too. */
  readonly tagIds: readonly TagId[];
  readonly colours: readonly HighlightColour[];
  readonly speakerIds: readonly SpeakerId[];
  /**
   * Those of whom a statement was said for: the organisation that the statement names, else that of the speaker's role
   * at the date said, unless it names another role; compared without case and spacing.
   */
  readonly organisations: readonly string[];
  readonly publishers: readonly string[];
  readonly kind: 'any' | 'highlight' | 'statement';
  /** Looked for without case and diacritics in passage, note, stance and speaker's name. */
  readonly text: string;
  /** Bounds on the date said, or for plain highlights the date published; an unknown date is within no bound. */
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
}

/** The filter that lets every annotation through. */
export const ANY_ANNOTATION: AnnotationFilter = {
  articleIds: [],
  collectionIds: [],
  tagIds: [],
  colours: [],
  speakerIds: [],
  organisations: [],
  publishers: [],
  kind: 'any',
  text: '',
  from: null,
  to: null,
};
