import { describeEdtf } from '../article/edtf-date';
import type { Note } from '../note/note';
import { codebookMarkdown } from './codebook-markdown';
import type { ArticleContents } from './contents';
import { compareAge } from './contents';
import { escapeInline } from './escape-text';
import { articleFile, articleFileName } from './export-file';
import type { ExportJob } from './export-job';
import { fileText } from './export-job';
import type { ExportFile } from './export-request';
import { FolderNames, fileName } from './file-name';
import { linkToFile } from './link-to-file';
import { noteTitle } from './note-title';
import { spaced } from './quote-lines';
import { titleOf } from './reference';
import { yamlString } from './yaml-scalar';

/** Where the parts of a folder are written; `path` is relative to the folder. */
interface Placed<Part> {
  readonly part: Part;
  readonly path: string;
}

const INDEX = 'index.md';
const CODEBOOK = 'codebook.md';
const NOTES = 'notes';

/** An export as a folder: a file for each article and free note, the codebook, and an index that links to them all. */
export function exportFolder(job: ExportJob): ExportFile[] {
  const { contents, notebook } = job;
  const articles = placedArticles(contents.articles);
  const notes = placedNotes(contents.notes);
  const paths = new Map(
    articles.flatMap(({ part, path }) => part.annotations.map(({ id }) => [id, path] as const)),
  );
  const codebook = spaced([['# Codebook'], codebookMarkdown(notebook)]);
  return [
    ...articles.map(({ part, path }) => ({
      path,
      text: articleFile(job, part, (id) => relativeTo(path, paths.get(id))),
    })),
    ...notes.map(({ part, path }) => ({ path, text: noteFile(part) })),
    ...(contents.hasCodebook ? [{ path: CODEBOOK, text: fileText(codebook) }] : []),
    { path: INDEX, text: fileText(indexLines(job, articles, notes)) },
  ];
}

/** From one article's file to another: they lie in the same folder. */
function relativeTo(here: string, there: string | undefined): string | null {
  if (there === undefined) return null;
  return there === here ? '' : there;
}

/** The oldest article gets the plain name, so that a later one of the same name takes no file over. */
function placedArticles(articles: readonly ArticleContents[]): Placed<ArticleContents>[] {
  const names = new FolderNames([INDEX, CODEBOOK, NOTES]);
  const byAge = [...articles].sort((a, b) => compareAge(a.article, b.article));
  const paths = new Map(byAge.map((part) => [part, names.take(articleFileName(part))]));
  return articles.map((part) => ({ part, path: paths.get(part) ?? '' }));
}

function placedNotes(notes: readonly Note[]): Placed<Note>[] {
  const names = new FolderNames([]);
  return notes.map((note) => {
    const name = fileName({ date: null, publisher: null, title: noteTitle(note) });
    return { part: note, path: `${NOTES}/${names.take(name)}` };
  });
}

/** A free note alone in its file is written exactly as it stands in the notebook. */
function noteFile(note: Note): string {
  const title = noteTitle(note);
  const head = spaced([
    ['---', `title: ${yamlString(title)}`, '---'],
    [`# ${escapeInline(title)}`],
  ]);
  return `${fileText([...head, ''])}${note.markdown.replace(/\r\n?/g, '\n').replace(/\n*$/, '\n')}`;
}

function indexLines(
  job: ExportJob,
  articles: readonly Placed<ArticleContents>[],
  notes: readonly Placed<Note>[],
): string[] {
  const { setting, contents } = job;
  const rows = articles.map((placed) => articleRow(placed, setting.locale));
  const noteRows = notes.map(({ part, path }) => `-   ${linkToFile(noteTitle(part), path)}`);
  return spaced([
    ['---', `title: ${yamlString(setting.notebookName)}`, '---'],
    [`# ${escapeInline(setting.notebookName)}`],
    ...(rows.length === 0 ? [] : [['## Articles'], rows]),
    ...(noteRows.length === 0 ? [] : [['## Notes'], noteRows]),
    ...(contents.hasCodebook ? [[linkToFile('Codebook', CODEBOOK)]] : []),
  ]);
}

function articleRow({ part, path }: Placed<ArticleContents>, locale: string): string {
  const { article, annotations } = part;
  const { published, publisher } = article;
  const date = published === null ? 'date unknown' : describeEdtf(published, locale);
  const facts = [
    publisher === null ? null : escapeInline(publisher),
    date,
    counted(annotations.length),
  ];
  const known = facts.filter((fact) => fact !== null);
  return `-   ${linkToFile(titleOf(article), path)}, ${known.join(', ')}`;
}

function counted(annotations: number): string {
  return annotations === 1 ? '1 annotation' : `${String(annotations)} annotations`;
}
