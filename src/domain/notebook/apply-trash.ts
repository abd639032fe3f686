import type { Annotation } from '../annotation/annotation';
import type { ArticleId, Context } from '../ids';
import { type Layout, withoutPanes } from '../layout/layout';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { leaveUnrelated } from './apply-unrelated';
import type { ArticleCommand, CommandError } from './command';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import { counted } from './label';

/** Commands that move articles to the trash, back, and out of the notebook. */
export const trashHandlers: Handlers<
  Extract<ArticleCommand, { kind: 'trashArticles' | 'restoreArticles' | 'removeArticles' }>
> = { trashArticles, restoreArticles, removeArticles };

function trashArticles(
  draft: Draft,
  { ids }: CommandOf['trashArticles'],
  context: Context,
): Result<string, CommandError> {
  const articles = draft.findAll('article', ids);
  if (!articles.ok) return articles;
  for (const article of articles.value) {
    draft.write({ ...article, trashedAt: article.trashedAt ?? context.now });
  }
  return ok(`Move ${counted(articles.value.length, 'article')} to trash`);
}

function restoreArticles(
  draft: Draft,
  { ids }: CommandOf['restoreArticles'],
): Result<string, CommandError> {
  const articles = draft.findAll('article', ids);
  if (!articles.ok) return articles;
  for (const article of articles.value) draft.write({ ...article, trashedAt: null });
  return ok(`Restore ${counted(articles.value.length, 'article')}`);
}

function removeArticles(
  draft: Draft,
  { ids }: CommandOf['removeArticles'],
): Result<string, CommandError> {
  const articles = draft.findAll('article', ids);
  if (!articles.ok) return articles;
  for (const article of articles.value) {
    if (article.trashedAt === null) return fail({ kind: 'notInTrash', id: article.id });
    for (const annotation of draft.annotationsOf(article.id)) removeAnnotation(draft, annotation);
    const note = draft.noteAbout(article.id);
    if (note !== null) draft.remove('note', note.id);
    for (const layout of draft.layoutsShowing(article.id)) leaveLayout(draft, layout, article.id);
    draft.remove('article', article.id);
  }
  return ok(`Delete ${counted(articles.value.length, 'article')}`);
}

/** Takes an article's panes out of a layout; with the last one the layout goes. */
function leaveLayout(draft: Draft, before: Layout, id: ArticleId): void {
  const layout = withoutPanes(before, (one) => one === id);
  if (layout.panes.length === 0) draft.remove('layout', layout.id);
  else draft.write(layout);
}

/** Takes an annotation out together with its note and its relations. */
export function removeAnnotation(draft: Draft, annotation: Annotation): void {
  for (const relation of draft.relationsOf(annotation.id)) draft.remove('relation', relation.id);
  const note = draft.noteAbout(annotation.id);
  if (note !== null) draft.remove('note', note.id);
  leaveUnrelated(draft, annotation.id);
  draft.remove('annotation', annotation.id);
}
