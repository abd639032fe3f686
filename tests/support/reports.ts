import type { Annotation } from '../../src/domain/annotation/annotation';
import type { Article } from '../../src/domain/article/article';
import type { Note, NoteSubject } from '../../src/domain/note/note';
import { aNote, aTarget, aboutAnnotation, anAnnotation, anArticle } from './builders';

/** An article of which publisher, address and date are known, by default `article:1`. */
export function aReport(given: Partial<Article> = {}): Article {
  return anArticle({
    publisher: 'Harbour Gazette',
    url: 'https://gazette.example/strait',
    published: '2031-03-12',
    ...given,
  });
}

/** A highlight of these words, by default `annotation:1` at the beginning of `article:1`. */
export function aPassage(exact: string, given: Partial<Annotation> = {}): Annotation {
  const target = { ...aTarget(0, exact.length), quote: { exact, prefix: '', suffix: '' } };
  return anAnnotation({ target, ...given });
}

/** A note with this text, by default about `annotation:1`. */
export function aNoteSaying(
  markdown: string,
  subject: NoteSubject = aboutAnnotation('1'),
  given: Partial<Note> = {},
): Note {
  return aNote({ markdown, subject, ...given });
}
