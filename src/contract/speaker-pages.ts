import type { EdtfDate } from '../domain/article/edtf-date';
import type { AnnotationId, ArticleId, SpeakerId } from '../domain/ids';
import type { SpeakerSummary } from '../domain/speaker/speaker-summary';

/** Where a phrase was said. */
export interface SaidPhrase {
  readonly annotationId: AnnotationId;
  readonly articleId: ArticleId;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  readonly dateSaid: EdtfDate | null;
}

/** Words that a speaker said again. */
export interface SpeakerPhrase {
  readonly text: string;
  readonly words: number;
  /** In how many statements. */
  readonly statements: number;
  /** In order of date said, unknown ones last; of many the first. */
  readonly places: readonly SaidPhrase[];
}

/** The calls of the page of a speaker; its statements come by `followStatements`. */
export interface SpeakerCalls {
  /** `null` when the speaker is gone, or no notebook is open. */
  readonly speakerSummary: { request: { readonly id: SpeakerId }; answer: SpeakerSummary | null };
  /** Phrases that the speaker said again, those in most statements first. */
  readonly speakerPhrases: {
    request: { readonly id: SpeakerId };
    answer: readonly SpeakerPhrase[];
  };
}
