import { ANY_ANNOTATION } from '../domain/annotation/annotation-filter';
import type { ExportScope } from '../domain/export/export-request';
import type { ArticleId, TagId } from '../domain/ids';
import type { Notebook } from '../domain/notebook/notebook';
import { isIdOf } from '../domain/record-id';
import { fail, ok, type Result } from '../domain/result';
import { compareNames, foldName } from '../domain/tag/name';
import { tagPath } from '../domain/tag/tag-path';
import type { NotebookDesk } from './notebook-desk';

/** Part of a notebook as a person names it: ids of articles; tags by name, or by path where the name is not enough. */
export interface Choice {
  readonly articles: readonly string[];
  readonly tags: readonly string[];
}

/** Why a choice names nothing, or more than one thing. */
export type ChoiceError =
  | { readonly kind: 'noArticle'; readonly id: string }
  | { readonly kind: 'noTag'; readonly name: string }
  | { readonly kind: 'manyTags'; readonly name: string; readonly paths: readonly string[] };

/**
 * What a choice means in a notebook. Articles alone: those articles whole. Tags: the annotations that carry one of
 * them or a tag below it, of these articles if any are named. Nothing: the whole notebook.
 */
export function chooseExport(
  { notebook }: NotebookDesk,
  choice: Choice,
): Result<ExportScope, ChoiceError> {
  const articles = eachOf(choice.articles, (id) => articleOf(notebook, id));
  if (!articles.ok) return articles;
  const tags = eachOf(choice.tags, (name) => tagOf(notebook, name));
  if (!tags.ok) return tags;
  const [articleIds, tagIds] = [articles.value, tags.value];
  if (tagIds.length > 0) {
    return ok({ kind: 'annotations', filter: { ...ANY_ANNOTATION, articleIds, tagIds } });
  }
  return ok(articleIds.length > 0 ? { kind: 'articles', ids: articleIds } : { kind: 'notebook' });
}

/** The paths of all tags, `Parent/Child`, in alphabetical order. */
export function tagPaths({ notebook }: NotebookDesk): string[] {
  return notebook
    .all('tag')
    .map((tag) => pathOf(notebook, tag.id))
    .sort(compareNames);
}

function articleOf(notebook: Notebook, id: string): Result<ArticleId, ChoiceError> {
  const isThere = isIdOf('article', id) && notebook.get('article', id) !== null;
  return isThere ? ok(id) : fail({ kind: 'noArticle', id });
}

/** The tag that a person names. A whole path goes before a name that several tags have. */
export function tagOf(notebook: Notebook, name: string): Result<TagId, ChoiceError> {
  const wanted = foldPath(name);
  const tags = notebook.all('tag').map((tag) => ({ tag, path: pathOf(notebook, tag.id) }));
  const byPath = tags.filter(({ path }) => foldPath(path) === wanted);
  const found =
    byPath.length > 0 ? byPath : tags.filter(({ tag }) => foldPath(tag.name) === wanted);
  const [first, ...others] = found;
  if (first === undefined) return fail({ kind: 'noTag', name });
  if (others.length === 0) return ok(first.tag.id);
  return fail({ kind: 'manyTags', name, paths: found.map(({ path }) => path).sort(compareNames) });
}

function pathOf(notebook: Notebook, id: TagId): string {
  return tagPath(notebook, id).join('/');
}

function foldPath(path: string): string {
  return foldName(path).replace(/ ?\/ ?/g, '/');
}

/** What each of some names means, or why the first that means nothing, or more than one thing, does. */
export function eachOf<Value, Why = ChoiceError>(
  names: readonly string[],
  find: (name: string) => Result<Value, Why>,
): Result<Value[], Why> {
  const found: Value[] = [];
  for (const name of names) {
    const one = find(name);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return ok(found);
}
