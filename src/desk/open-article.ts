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

/** An article with all that is drawn beside it, as of one revision. */
export interface ArticleToRead {
  readonly revision: number;
  readonly article: Article;
  readonly text: ArticleText;
  readonly annotations: readonly Annotation[];
  /** The notes of the article and of its annotations. */
  readonly notes: readonly Note[];
  /** Relations that begin or end in the article; not those whose other article is in the trash. */
  readonly relations: readonly RelationRow[];
}

/** Reads the current text of an article and gathers what belongs to it. */
export async function openArticle(
  desk: NotebookDesk,
  id: ArticleId,
): Promise<
  Result<ArticleToRead, TextError | { readonly kind: 'notFound'; readonly id: ArticleId }>
> {
  for (;;) {
    const asked = desk.notebook.get('article', id);
    if (!asked) return fail({ kind: 'notFound', id });
    const hash = currentVersion(asked).textHash;
    const text = await desk.readText(hash);
    if (!text.ok) return text;
    // An edit may have come in while the text was read: everything answered is of one revision.
    const article = desk.notebook.get('article', id);
    if (!article || currentVersion(article).textHash !== hash) continue;
    const annotations = desk.notebook.annotationsOf(id);
    const notes = [id, ...annotations.map((annotation) => annotation.id)]
      .map((subject) => desk.notebook.noteAbout(subject))
      .filter((note) => note !== null);
    const relations = relationRowsOf(desk.notebook, id);
    const { shownRevision: revision } = desk;
    return ok({ revision, article, text: text.value, annotations, notes, relations });
  }
}
