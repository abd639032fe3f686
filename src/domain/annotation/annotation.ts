import type { TextPositionSelector, TextQuoteSelector } from '../anchor/selector';
import type { EdtfDate } from '../article/edtf-date';
import type { AnnotationId, ArticleId, Instant, Sha256, SpeakerId, TagId } from '../ids';

/** The six highlight colours, in the order of the keys 1 to 6. */
export const HIGHLIGHT_COLOURS = ['sun', 'apricot', 'rose', 'violet', 'sky', 'leaf'] as const;

/** Name of a highlight colour; its values live in the theme. */
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** What an annotation is about: a passage of one version of an article, by two selectors together. */
export interface Target {
  readonly articleId: ArticleId;
  /** The version whose text the position counts in. */
  readonly textHash: Sha256;
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** Whether the speaker's own words stand in quotation marks, in the reporter's words, or both are mixed. */
export type Directness = 'direct' | 'indirect' | 'mixed';

/** A stretch of a passage, in UTF-16 code units from where its quotation begins, half-open. */
export interface PassagePart {
  readonly start: number;
  readonly end: number;
}

/** Who said the passage, when, where and how: what makes an annotation a statement. `null` means not known. */
export interface Attribution {
  readonly speakerId: SpeakerId | null;
  /** The speaker's role as of this statement: `foreign ministry spokesperson`. */
  readonly role: string | null;
  readonly organisation: string | null;
  /** The words that attribute it: `said`, `told reporters`. */
  readonly cue: string | null;
  readonly directness: Directness;
  /** When it was said, which is not when the article was published. */
  readonly dateSaid: EdtfDate | null;
  readonly place: string | null;
  /** The event: `weekly press briefing`. */
  readonly occasion: string | null;
  /** The position taken, in the researcher's own words. */
  readonly stance: string | null;
  /**
   * What of the passage was said, where its cue or the reporter's own words stand between: at least two stretches in
   * order that neither touch nor overlap; the first begins with the passage, the last ends with it. Absent when all
   * of it was said.
   */
  readonly parts?: readonly PassagePart[];
}

/** What came of an annotation when its article got a new text. */
export type Carrying =
  /** It was carried to the text it stands on with other words than it had, and nobody has looked at it since. */
  | {
      readonly kind: 'reworded';
      /** Where it stood, and in which words, when somebody last looked at it. */
      readonly from: Target;
      /** Which parts of it were said there; absent when all of it was. */
      readonly parts?: readonly PassagePart[];
    }
  /** It stands on an earlier version, and the researcher left it there. */
  | { readonly kind: 'kept' };

/** A passage that the researcher marked. With an attribution it is a statement. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly id: AnnotationId;
  readonly target: Target;
  readonly colour: HighlightColour;
  readonly tags: readonly TagId[];
  readonly attribution: Attribution | null;
  /** Absent while nothing is to be said of it. */
  readonly carrying?: Carrying;
  /**
   * Annotations of which the researcher said that they have nothing to do with this one, when it was proposed to
   * relate them. It is told for both and kept on one of the two. Absent while there are none.
   */
  readonly unrelated?: readonly AnnotationId[];
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
}

/** An annotation that says who said it. */
export type Statement = Annotation & { readonly attribution: Attribution };

/** Whether an annotation is a statement. */
export function isStatement(annotation: Annotation): annotation is Statement {
  return annotation.attribution !== null;
}
