import type { Context } from '../ids';
import { joinsAlike, type Relation } from '../relation/relation';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { CommandError, RelationCommand } from './command';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import { counted } from './label';
import { sameRecord } from './same-record';

/** Commands on relations. */
export const relationHandlers: Handlers<RelationCommand> = {
  relate,
  changeRelation,
  turnRelation,
  removeRelations,
};

function relate(
  draft: Draft,
  command: CommandOf['relate'],
  context: Context,
): Result<string, CommandError> {
  const { from, to, type, note = '' } = command;
  const id = draft.newId('relation', command.id, context);
  if (!id.ok) return id;
  const ends = draft.findAll('annotation', [from, to]);
  if (!ends.ok) return ends;
  const relation: Relation = {
    kind: 'relation',
    id: id.value,
    from,
    to,
    type,
    note: note.trim(),
    createdAt: context.now,
    modifiedAt: context.now,
  };
  const refused = checkPair(draft, relation);
  if (refused !== null) return fail(refused);
  draft.write(relation);
  return ok('Relate two passages');
}

function changeRelation(
  draft: Draft,
  { id, set }: CommandOf['changeRelation'],
  context: Context,
): Result<string, CommandError> {
  const relation = draft.find('relation', id);
  if (!relation.ok) return relation;
  const before = relation.value;
  const note = set.note === undefined ? before.note : set.note.trim();
  const after = { ...before, type: set.type ?? before.type, note };
  const refused = checkPair(draft, after);
  if (refused !== null) return fail(refused);
  writeIfChanged(draft, before, after, context);
  return ok(set.type === undefined ? 'Edit note of relation' : 'Change relation');
}

function turnRelation(
  draft: Draft,
  { id }: CommandOf['turnRelation'],
  context: Context,
): Result<string, CommandError> {
  const relation = draft.find('relation', id);
  if (!relation.ok) return relation;
  const before = relation.value;
  writeIfChanged(draft, before, { ...before, from: before.to, to: before.from }, context);
  return ok('Turn relation round');
}

function removeRelations(
  draft: Draft,
  { ids }: CommandOf['removeRelations'],
): Result<string, CommandError> {
  const relations = draft.findAll('relation', ids);
  if (!relations.ok) return relations;
  for (const { id } of relations.value) draft.remove('relation', id);
  return ok(`Remove ${counted(relations.value.length, 'relation')}`);
}

/** The other relation that joins the same two annotations in the same way; `null` when there is none. */
export function relationLike(
  draft: Pick<Draft, 'relationsOf'>,
  relation: Relation,
): Relation | null {
  const others = draft.relationsOf(relation.from).filter(({ id }) => id !== relation.id);
  return others.find((other) => joinsAlike(other, relation)) ?? null;
}

function checkPair(draft: Draft, relation: Relation): CommandError | null {
  if (relation.from === relation.to) return { kind: 'relatedToItself', id: relation.from };
  const other = relationLike(draft, relation);
  return other === null ? null : { kind: 'relatedAlready', id: other.id };
}

function writeIfChanged(draft: Draft, before: Relation, after: Relation, context: Context): void {
  if (!sameRecord(before, after)) draft.write({ ...after, modifiedAt: context.now });
}
