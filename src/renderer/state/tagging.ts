import type { AnnotationId, ArticleId, TagId } from '../../domain/ids';
import type { SingleCommand } from '../../domain/notebook/command';
import type { Tag } from '../../domain/tag/tag';
import { edit } from './notebook-store';
import { tellWithUndo } from './undo-offer';
import { useView } from './view-store';

/** What tags can be put on. */
export type Taggable =
  | { readonly kind: 'annotations'; readonly ids: readonly AnnotationId[] }
  | { readonly kind: 'articles'; readonly ids: readonly ArticleId[] };

/** Puts tags on things and takes tags off them. */
export async function changeTags(
  on: Taggable,
  add: readonly TagId[],
  remove: readonly TagId[],
): Promise<boolean> {
  return edit(tagCommand(on, add, remove));
}

/** Makes a tag on the fly and puts it on things, as one step; answers the tag, or `null` when it was refused. */
export async function createTagOn(
  on: Taggable,
  name: string,
  parentId: TagId | null = null,
): Promise<TagId | null> {
  const id: TagId = `tag:${crypto.randomUUID()}`;
  const commands: SingleCommand[] = [
    { kind: 'createTag', id, name, parentId },
    tagCommand(on, [id], []),
  ];
  const done = await edit({ kind: 'batch', label: `Add tag “${name}”`, commands });
  return done ? id : null;
}

/** Makes a tag in the codebook and shows it; `false` when it was refused. */
export async function createTag(name: string, parentId: TagId | null): Promise<boolean> {
  const id: TagId = `tag:${crypto.randomUUID()}`;
  const done = await edit({ kind: 'createTag', id, name, parentId });
  if (done) useView.setState({ openTag: id });
  return done;
}

/** Takes a tag off everything and out of the codebook, and offers to take that back. */
export async function deleteTag({ id, name }: Tag): Promise<void> {
  if (await edit({ kind: 'deleteTag', id })) {
    tellWithUndo(`Tag “${name}” deleted`);
  }
}

/** Makes one tag of two: everything tagged with the first is tagged with the second. */
export async function mergeTag({ id, name }: Tag, into: Tag): Promise<void> {
  if (!(await edit({ kind: 'mergeTags', from: [id], into: into.id }))) return;
  useView.setState({ openTag: into.id });
  tellWithUndo(`“${name}” merged into “${into.name}”`);
}

function tagCommand(on: Taggable, add: readonly TagId[], remove: readonly TagId[]): SingleCommand {
  return on.kind === 'annotations'
    ? { kind: 'tagAnnotations', ids: on.ids, add, remove }
    : { kind: 'tagArticles', ids: on.ids, add, remove };
}
