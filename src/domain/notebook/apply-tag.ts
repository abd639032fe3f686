import type { Context, TagId } from '../ids';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Tag } from '../tag/tag';
import type { CommandError, TagCommand } from './command';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import { counted, quoted } from './label';
import { tidyName } from './tidy';
import { withChanges, withReplaced } from './with-changes';

/** Commands on the codebook. */
export const tagHandlers: Handlers<TagCommand> = { createTag, editTag, mergeTags, deleteTag };

function createTag(
  draft: Draft,
  command: CommandOf['createTag'],
  context: Context,
): Result<string, CommandError> {
  const id = draft.newId('tag', command.id, context);
  if (!id.ok) return id;
  const name = tidyName(command.name);
  if (!name.ok) return name;
  const tag: Tag = {
    kind: 'tag',
    id: id.value,
    name: name.value,
    colour: command.colour ?? null,
    description: (command.description ?? '').trim(),
    parentId: command.parentId ?? null,
    createdAt: context.now,
  };
  const refused = checkPlace(draft, tag);
  if (refused !== null) return fail(refused);
  draft.write(tag);
  return ok(`Create tag ${quoted(tag.name)}`);
}

function editTag(draft: Draft, { id, patch }: CommandOf['editTag']): Result<string, CommandError> {
  const before = draft.find('tag', id);
  if (!before.ok) return before;
  const name = tidyName(patch.name ?? before.value.name);
  if (!name.ok) return name;
  const description = (patch.description ?? before.value.description).trim();
  const after: Tag = { ...before.value, ...patch, name: name.value, description };
  const refused = checkPlace(draft, after);
  if (refused !== null) return fail(refused);
  draft.write(after);
  if (patch.name !== undefined) return ok('Rename tag');
  return ok(patch.parentId === undefined ? 'Edit tag' : 'Move tag');
}

function mergeTags(
  draft: Draft,
  { from, into }: CommandOf['mergeTags'],
): Result<string, CommandError> {
  const target = draft.find('tag', into);
  if (!target.ok) return target;
  const merged = draft.findAll('tag', new Set(from.filter((id) => id !== into)));
  if (!merged.ok) return merged;
  for (const tag of merged.value) {
    if (isWithin(draft, into, tag.id)) return fail({ kind: 'cycle', id: tag.id });
  }
  // A clash of names on the way may have taken one of them along already.
  for (const { id } of merged.value) {
    const tag = draft.get('tag', id);
    if (tag !== null) absorb(draft, tag, into);
  }
  return ok(`Merge ${counted(merged.value.length, 'tag')} into ${quoted(target.value.name)}`);
}

function deleteTag(draft: Draft, { id }: CommandOf['deleteTag']): Result<string, CommandError> {
  const tag = draft.find('tag', id);
  if (!tag.ok) return tag;
  for (const record of [...draft.annotationsTagged(id), ...draft.articlesTagged(id)]) {
    draft.write({ ...record, tags: withChanges(record.tags, [], [id]) });
  }
  const children = draft.childTags(id);
  draft.remove('tag', id);
  for (const child of children) move(draft, child, tag.value.parentId);
  return ok(`Delete tag ${quoted(tag.value.name)}`);
}

/** Puts everything tagged with `from`, and its children, under `into`; `from` is gone. */
function absorb(draft: Draft, from: Tag, into: TagId): void {
  for (const record of [...draft.annotationsTagged(from.id), ...draft.articlesTagged(from.id)]) {
    draft.write({ ...record, tags: withReplaced(record.tags, from.id, into) });
  }
  const children = draft.childTags(from.id);
  draft.remove('tag', from.id);
  for (const child of children) move(draft, child, into);
}

/** Moves a tag under a parent; where its name is taken there, the two become one. */
function move(draft: Draft, tag: Tag, parentId: TagId | null): void {
  const holder = draft.tagNamed(parentId, tag.name);
  if (holder === null || holder.id === tag.id) draft.write({ ...tag, parentId });
  else absorb(draft, tag, holder.id);
}

/** Why a tag may not stand under its parent with its name; `null` when it may. */
function checkPlace(draft: Draft, { id, parentId, name }: Tag): CommandError | null {
  if (parentId !== null) {
    if (draft.get('tag', parentId) === null) return { kind: 'notFound', id: parentId };
    if (parentId === id || isWithin(draft, parentId, id)) return { kind: 'cycle', id };
  }
  const holder = draft.tagNamed(parentId, name);
  return holder === null || holder.id === id ? null : { kind: 'nameTaken', name };
}

/** Whether a tag is nested under another, at any depth. */
function isWithin(draft: Draft, id: TagId, ancestor: TagId): boolean {
  const seen = new Set<TagId>();
  let parentId = draft.get('tag', id)?.parentId ?? null;
  while (parentId !== null && !seen.has(parentId)) {
    if (parentId === ancestor) return true;
    seen.add(parentId);
    parentId = draft.get('tag', parentId)?.parentId ?? null;
  }
  return false;
}
