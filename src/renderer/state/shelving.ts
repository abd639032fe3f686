import type { Article, ReadingState } from '../../domain/article/article';
import type { ArticleId, CollectionId } from '../../domain/ids';
import type { ArticleCommand, SingleCommand } from '../../domain/notebook/command';
import { edit, useNotebook } from './notebook-store';
import { tellWithUndo } from './undo-offer';

type Ids = readonly ArticleId[];

/** Stars articles or takes their stars away. */
export async function starArticles(ids: Ids, starred: boolean): Promise<void> {
  await edit({ kind: 'markArticles', ids, starred });
}

/** Stars articles, or when all of them are starred takes the stars away. */
export async function toggleStars(ids: Ids): Promise<void> {
  await starArticles(ids, !rowsOf(ids).every((row) => row.starred));
}

/** Marks how far articles are read. */
export async function markArticles(ids: Ids, reading: ReadingState): Promise<void> {
  await edit({ kind: 'markArticles', ids, reading });
}

/** Marks articles as read, or when all of them are read as unread. */
export async function toggleRead(ids: Ids): Promise<void> {
  const allRead = rowsOf(ids).every((row) => row.reading === 'read');
  await markArticles(ids, allRead ? 'unread' : 'read');
}

/** Moves articles to the trash and offers to take it back. */
export async function trashArticles(ids: Ids): Promise<void> {
  if (await edit({ kind: 'trashArticles', ids })) {
    tellWithUndo(`${phrase(ids)} moved to trash`);
  }
}

/** Takes articles out of the trash. */
export async function restoreArticles(ids: Ids): Promise<void> {
  if (await edit({ kind: 'restoreArticles', ids })) tellWithUndo(`${phrase(ids)} restored`);
}

/** Deletes trashed articles with their highlights and notes and offers to take it back. */
export async function removeArticles(ids: Ids): Promise<void> {
  if (await edit({ kind: 'removeArticles', ids })) tellWithUndo(`${phrase(ids)} deleted`);
}

/** Puts articles into a collection or takes them out of it. */
export async function collectArticles(
  ids: Ids,
  collection: CollectionId,
  isIn: boolean,
): Promise<void> {
  await edit(collecting(ids, collection, isIn));
}

/** Puts one article into collections and takes it out of others, as one step. */
export async function setCollections(
  id: ArticleId,
  add: readonly CollectionId[],
  remove: readonly CollectionId[],
): Promise<void> {
  await edit({ kind: 'collectArticles', ids: [id], add, remove });
}

/** Makes a collection, with articles in it when some are given; answers it, or `null` when it was refused. */
export async function createCollection(name: string, ids: Ids = []): Promise<CollectionId | null> {
  const id: CollectionId = `collection:${crypto.randomUUID()}`;
  const commands: SingleCommand[] = [{ kind: 'createCollection', id, name }];
  if (ids.length > 0) commands.push(collecting(ids, id, true));
  const done = await edit({ kind: 'batch', label: `Create collection “${name}”`, commands });
  return done ? id : null;
}

/** Gives a collection another name; answers whether it was taken. */
export async function renameCollection(id: CollectionId, name: string): Promise<boolean> {
  return edit({ kind: 'renameCollection', id, name });
}

/** Deletes a collection, keeps its articles, and offers to take it back. */
export async function deleteCollection(id: CollectionId): Promise<boolean> {
  const name = useNotebook.getState().replica?.collections.get(id)?.name ?? '';
  if (!(await edit({ kind: 'deleteCollection', id }))) return false;
  tellWithUndo(`Collection “${name}” deleted, its articles kept`);
  return true;
}

/** Changes what is known of an article. Changes in a row with the same `group` are undone as one. */
export async function editArticle(
  id: ArticleId,
  patch: Extract<ArticleCommand, { kind: 'editArticle' }>['patch'],
  group: string | null,
): Promise<boolean> {
  return edit({ kind: 'editArticle', id, patch }, group);
}

/** How many of some articles lie in a collection or carry a mark: all, some or none. */
export function shareOf(all: number, having: number): 'all' | 'some' | 'none' {
  if (having === 0) return 'none';
  return having === all ? 'all' : 'some';
}

function collecting(ids: Ids, collection: CollectionId, isIn: boolean): ArticleCommand {
  const [add, remove] = isIn ? [[collection], []] : [[], [collection]];
  return { kind: 'collectArticles', ids, add, remove };
}

function rowsOf(ids: Ids): Pick<Article, 'starred' | 'reading'>[] {
  const rows = useNotebook.getState().replica?.rows;
  return ids.flatMap((id) => rows?.get(id) ?? []);
}

function phrase(ids: Ids): string {
  return ids.length === 1 ? 'Article' : `${ids.length} articles`;
}
