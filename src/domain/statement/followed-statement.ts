import type { Directness, PassagePart, Statement } from '../annotation/annotation';
import type { AnnotationFilter } from '../annotation/annotation-filter';
import { officeSpokenIn } from '../annotation/spoken-for';
import type { EdtfDate } from '../article/edtf-date';
import type { AnnotationId, ArticleId, SpeakerId, TagId } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { orderStatements } from './order-statements';

/** A statement with all that trail, timeline and matrix show of it, whether its article is at hand or not. */
export interface FollowedStatement {
  readonly annotationId: AnnotationId;
  readonly articleId: ArticleId;
  /** Where the passage begins in its text. */
  readonly start: number;
  /** The words of the passage. */
  readonly exact: string;
  /** The parts of `exact` that were said; absent: all of it. */
  readonly parts?: readonly PassagePart[];
  readonly cue: string | null;
  readonly directness: Directness;
  /** When it was said; `null`: not known, which the date published never stands in for. */
  readonly dateSaid: EdtfDate | null;
  readonly speakerId: SpeakerId | null;
  /** The speaker's name. */
  readonly speaker: string | null;
  /** As of then, both by {@link officeSpokenIn}. */
  readonly role: string | null;
  readonly organisation: string | null;
  readonly tags: readonly TagId[];
  readonly stance: string | null;
  /** Headline, publisher, date and address of its article. */
  readonly title: string;
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  readonly url: string | null;
  /** Language of the article as a BCP 47 tag. */
  readonly language: string | null;
}

/** The statements that a filter lets through, in the order of {@link orderStatements}. */
export function followedStatements(
  notebook: Notebook,
  filter: AnnotationFilter,
): readonly FollowedStatement[] {
  const steps = orderStatements(notebook, filter);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.flatMap((statement) => followedStatement(notebook, statement) ?? []);
}

/** One statement as it is followed; `null` when its article is not there. */
export function followedStatement(
  notebook: Notebook,
  { id, target, tags, attribution }: Statement,
): FollowedStatement | null {
  const article = notebook.get('article', target.articleId);
  if (article === null) return null;
  const { speakerId, dateSaid, cue, directness, stance, parts } = attribution;
  const speaker = speakerId === null ? null : notebook.get('speaker', speakerId);
  return {
    annotationId: id,
    articleId: article.id,
    start: target.position.start,
    exact: target.quote.exact,
    ...(parts === undefined ? {} : { parts }),
    cue,
    directness,
    dateSaid,
    speakerId,
    speaker: speaker?.name ?? null,
    ...officeSpokenIn(notebook, attribution),
    tags,
    stance,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
    url: article.url,
    language: article.language,
  };
}
