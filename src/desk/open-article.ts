import type { Annotation } from '../domain/annotation/annotation';
import { type Article, currentVersion } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import type { ArticleId } from '../domain/ids';
import type { Note } from '../domain/note/note';
import { relationRowsOf } from '../domain/notebook/relation-rows';
import type { RelationRow } from '../domain/notebook/rows';
import { fail, ok, type Result } from '../domain/result';
import type { TextError } from '../library/open-error';
import type { NotebookDesk } from './notebook-desk';

/** What is drawn beside an article, as of one revision. */
export interface MarksToRead {
  readonly revision: number;
  readonly article: Article;
  readonly annotations: readonly Annotation[];
  /** The notes of the article and of its annotations. */
  readonly notes: readonly Note[];
  /** Relations that begin or end in the article; not those whose other article is in the trash. */
  readonly relations: readonly RelationRow[];
}

/** An article with all that is drawn beside it, as of one revision. */
export interface ArticleToRead extends MarksToRead {
  readonly text: ArticleText;
}

/** An article with what its text begins with, and its text as the JSON it is stored as. */
export interface BeginningToRead {
  readonly marks: MarksToRead;
  readonly textJson: string;
}

/** Why an article can't be read. */
export type ReadingError = TextError | { readonly kind: 'notFound'; readonly id: ArticleId };

/** With more annotations than this the text of an article does not wait for them. */
const MANY = 500;
/** As many stand on the first pages of a text that is full of them. */
const FIRST = 200;

/** Reads the current text of an article and gathers what belongs to it. */
export async function openArticle(
  desk: NotebookDesk,
  id: ArticleId,
): Promise<Result<ArticleToRead, ReadingError>> {
  const read = await readCurrent(desk, id, (hash) => desk.readText(hash));
  if (!read.ok) return read;
  const [article, text] = read.value;
  return ok({ ...marksOf(desk, article), text });
}

/**
 * Reads no more than the first page of a much annotated article needs: its text as it is stored, unparsed, and the
 * first annotations with their notes, without relations. `null` where `openArticle` is to be asked: with few
 * annotations, and when the text is not as it was saved.
 */
export async function beginArticle(
  desk: NotebookDesk,
  id: ArticleId,
): Promise<BeginningToRead | null> {
  if (desk.notebook.annotationCount(id) <= MANY) return null;
  const read = await readCurrent(desk, id, async (hash) => {
    const json = await desk.readTextJson(hash);
    return json === null ? fail({ kind: 'textMissing', hash } as const) : ok(json);
  });
  if (!read.ok) return null;
  const [article, textJson] = read.value;
  const first = desk.notebook.firstAnnotationsOf(id, FIRST);
  return { marks: { ...besides(desk, article, first), relations: [] }, textJson };
}

/** Gathers all that is drawn beside an article, and looks into its text, which `beginArticle` does not. */
export async function marksToRead(
  desk: NotebookDesk,
  id: ArticleId,
): Promise<Result<MarksToRead, ReadingError>> {
  const read = await readCurrent(desk, id, (hash) => desk.readText(hash));
  return read.ok ? ok(marksOf(desk, read.value[0])) : read;
}

/**
 * Reads the current text of an article in some way. An edit may come in while it is read: the article that comes with
 * it is the one of now, and the text is still its current one.
 */
async function readCurrent<Text>(
  desk: NotebookDesk,
  id: ArticleId,
  read: (hash: string) => Promise<Result<Text, TextError>>,
): Promise<Result<readonly [Article, Text], ReadingError>> {
  for (;;) {
    const asked = desk.notebook.get('article', id);
    if (!asked) return fail({ kind: 'notFound', id });
    const hash = currentVersion(asked).textHash;
    const text = await read(hash);
    if (!text.ok) return text;
    const article = desk.notebook.get('article', id);
    if (article && currentVersion(article).textHash === hash) return ok([article, text.value]);
  }
}

function marksOf(desk: NotebookDesk, article: Article): MarksToRead {
  const annotations = desk.notebook.annotationsOf(article.id);
  const relations = relationRowsOf(desk.notebook, article.id);
  return { ...besides(desk, article, annotations), relations };
}

function besides(
  desk: NotebookDesk,
  article: Article,
  annotations: readonly Annotation[],
): Omit<MarksToRead, 'relations'> {
  const { notebook, shownRevision: revision } = desk;
  const notes = [article.id, ...annotations.map((annotation) => annotation.id)]
    .map((subject) => notebook.noteAbout(subject))
    .filter((note) => note !== null);
  return { revision, article, annotations, notes };
}
