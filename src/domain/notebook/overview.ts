import type { Article } from '../article/article';
import { currentVersion } from '../article/article';
import type { AnnotationId, ArticleId, NoteId, SpeakerId, TagId } from '../ids';
import type { Note } from '../note/note';
import { cutLine, openingOf } from '../note/opening';
import type { Diff } from './diff';
import { changesOf } from './diff';
import type { Notebook } from './notebook';
import type { ArticleRow, NoteRow, Totals, UseCounts } from './rows';

/* None of these goes through the notebook: counts are kept up by it, rows cost what they show. */

/** The row of an article, in the trash or not; `null` when there is no such article. */
export function articleRow(notebook: Notebook, id: ArticleId): ArticleRow | null {
  const article = notebook.get('article', id);
  return article === null ? null : rowOf(notebook, article);
}

/** The rows of all articles, those in the trash too, in no particular order. */
export function allRows(notebook: Notebook): ArticleRow[] {
  return notebook.all('article').map((article) => rowOf(notebook, article));
}

/** The row of a note; `null` when there is no such note, or what it is about is gone or in the trash. */
export function noteRow(notebook: Notebook, id: NoteId): NoteRow | null {
  const note = notebook.get('note', id);
  if (note === null || !notebook.isNoteInView(note)) return null;
  const opening = openingOf(note.markdown, OPENING);
  const { subject, modifiedAt } = note;
  return { id, subject, ...placeOf(notebook, note, opening), opening, modifiedAt };
}

/** The rows of all notes outside the trash, the one written last first. */
export function noteRows(notebook: Notebook): NoteRow[] {
  return notebook
    .all('note')
    .map((note) => noteRow(notebook, note.id))
    .filter((row) => row !== null)
    .sort((a, b) => (a.modifiedAt === b.modifiedAt ? 0 : a.modifiedAt < b.modifiedAt ? 1 : -1));
}

/**
 * The notes whose row may look different after a diff, each once: changed themselves, or what they are about changed.
 * The notebook is the one that the diff has led to.
 */
export function diffNotes(notebook: Notebook, diff: Diff): NoteId[] {
  const ids = new Set<NoteId>();
  const addNoteOf = (subject: ArticleId | AnnotationId) => {
    const note = notebook.noteAbout(subject);
    if (note !== null) ids.add(note.id);
  };
  for (const { from, to } of changesOf(diff)) {
    const record = to ?? from;
    if (record?.kind === 'note') ids.add(record.id);
    if (record?.kind === 'annotation') addNoteOf(record.id);
    if (record?.kind !== 'article') continue;
    addNoteOf(record.id);
    const wasTrashed = from?.kind === 'article' && from.trashedAt !== null;
    const isTrashed = to?.kind === 'article' && to.trashedAt !== null;
    if (wasTrashed === isTrashed) continue;
    for (const annotation of notebook.annotationsOf(record.id)) addNoteOf(annotation.id);
  }
  return [...ids];
}

/** How often each tag and speaker is used. */
export function useCounts({ counts }: Notebook): UseCounts {
  const tags: Record<TagId, { annotations: number; articles: number }> = {};
  for (const [id, { annotations, articles }] of counts.tags) tags[id] = { annotations, articles };
  const speakers: Record<SpeakerId, number> = {};
  for (const [id, uses] of counts.speakers) speakers[id] = uses;
  return { tags, speakers };
}

/** The numbers beside the sections of the sidebar. */
export function totals(notebook: Notebook): Totals {
  const { articles, trashed, highlights, statements, notes, relations, toLookAt } = notebook.counts;
  return {
    articles,
    trashed,
    highlights,
    statements,
    notes,
    relations,
    toLookAt,
    speakers: notebook.count('speaker'),
    tags: notebook.count('tag'),
  };
}

/** Most characters of a note's or passage's opening words. */
const OPENING = 200;

function rowOf(notebook: Notebook, article: Article): ArticleRow {
  const version = currentVersion(article);
  const { highlights, statements, toLookAt } = notebook.counts.ofArticle(article.id);
  return {
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
    language: article.language,
    direction: article.direction,
    words: version.words,
    highlights,
    statements,
    hasNote: notebook.noteAbout(article.id) !== null,
    tags: article.tags,
    collections: article.collections,
    starred: article.starred,
    reading: article.reading,
    createdAt: article.createdAt,
    trashedAt: article.trashedAt,
    textHash: version.textHash,
    versions: article.versions.length,
    toLookAt,
  };
}

/** Title of a note's row and the article it leads to. */
function placeOf(
  notebook: Notebook,
  { subject }: Note,
  opening: string,
): Pick<NoteRow, 'title' | 'articleId'> {
  if (subject.kind === 'free') return { title: subject.title || opening, articleId: null };
  if (subject.kind === 'article') {
    const title = notebook.get('article', subject.articleId)?.title ?? '';
    return { title, articleId: subject.articleId };
  }
  const annotation = notebook.get('annotation', subject.annotationId);
  const title = cutLine(annotation?.target.quote.exact ?? '', OPENING);
  return { title, articleId: annotation?.target.articleId ?? null };
}
