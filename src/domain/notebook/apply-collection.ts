import type { Context } from '../ids';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { ArticleCommand, CommandError } from './command';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import { quoted } from './label';
import { tidyName } from './tidy';
import { withChanges } from './with-changes';

/** Commands on collections and what lies in them. */
export const collectionHandlers: Handlers<
  Extract<
    ArticleCommand,
    { kind: 'collectArticles' | 'createCollection' | 'renameCollection' | 'deleteCollection' }
  >
> = { collectArticles, createCollection, renameCollection, deleteCollection };

function collectArticles(
  draft: Draft,
  { ids, add, remove }: CommandOf['collectArticles'],
): Result<string, CommandError> {
  const articles = draft.findAll('article', ids);
  if (!articles.ok) return articles;
  const added = draft.findAll('collection', add);
  if (!added.ok) return added;
  const removed = draft.findAll('collection', remove);
  if (!removed.ok) return removed;
  for (const article of articles.value) {
    draft.write({ ...article, collections: withChanges(article.collections, add, remove) });
  }
  const [first, ...others] = [...added.value, ...removed.value];
  if (first === undefined || others.length > 0) return ok('Change collections');
  const verb = added.value.length === 1 ? 'Add to' : 'Remove from';
  return ok(`${verb} ${quoted(first.name)}`);
}

function createCollection(
  draft: Draft,
  command: CommandOf['createCollection'],
  context: Context,
): Result<string, CommandError> {
  const id = draft.newId('collection', command.id, context);
  if (!id.ok) return id;
  const name = freeName(draft, command.name, null);
  if (!name.ok) return name;
  draft.write({ kind: 'collection', id: id.value, name: name.value, createdAt: context.now });
  return ok(`Create collection ${quoted(name.value)}`);
}

function renameCollection(
  draft: Draft,
  command: CommandOf['renameCollection'],
): Result<string, CommandError> {
  const collection = draft.find('collection', command.id);
  if (!collection.ok) return collection;
  const name = freeName(draft, command.name, command.id);
  if (!name.ok) return name;
  draft.write({ ...collection.value, name: name.value });
  return ok('Rename collection');
}

function deleteCollection(
  draft: Draft,
  { id }: CommandOf['deleteCollection'],
): Result<string, CommandError> {
  const collection = draft.find('collection', id);
  if (!collection.ok) return collection;
  for (const article of draft.articlesIn(id)) {
    draft.write({ ...article, collections: withChanges(article.collections, [], [id]) });
  }
  draft.remove('collection', id);
  return ok(`Delete collection ${quoted(collection.value.name)}`);
}

/** The name as it is kept, unless it is empty or another collection has it. */
function freeName(
  draft: Draft,
  wanted: string,
  own: CommandOf['renameCollection']['id'] | null,
): Result<string, CommandError> {
  const name = tidyName(wanted);
  if (!name.ok) return name;
  const holder = draft.collectionNamed(name.value);
  if (holder !== null && holder.id !== own) return fail({ kind: 'nameTaken', name: name.value });
  return name;
}
