import type { EdtfDate } from '../article/edtf-date';
import type { AnnotationId, ArticleId } from '../ids';

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
