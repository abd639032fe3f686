import { assertNever } from '../assert-never';
import type { AnnotationId, ArticleId, Instant, NoteId } from '../ids';

/** What a note is about; a free note stands on its own under a title. */
export type NoteSubject =
  | { readonly kind: 'article'; readonly articleId: ArticleId }
  | { readonly kind: 'annotation'; readonly annotationId: AnnotationId }
  | { readonly kind: 'free'; readonly title: string };

/** The researcher's writing, as CommonMark. At most one note belongs to each article and annotation. */
export interface Note {
  readonly kind: 'note';
  readonly id: NoteId;
  readonly subject: NoteSubject;
  readonly markdown: string;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
}

/** The record a note is about; `null` for a free note. */
export function subjectId(subject: NoteSubject): ArticleId | AnnotationId | null {
  switch (subject.kind) {
    case 'article':
      return subject.articleId;
    case 'annotation':
      return subject.annotationId;
    case 'free':
      return null;
    default:
      return assertNever(subject);
  }
}
