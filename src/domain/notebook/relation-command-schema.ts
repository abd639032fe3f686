import * as v from 'valibot';
import { RELATION_TYPES } from '../relation/relation';
import { schemaOf } from '../schema-of';
import type { RelationCommand } from './command';
import { BOUNDED, idSchema, LONG, MOST } from './field-schemas';

const annotation = idSchema('annotation');
const type = v.picklist(RELATION_TYPES);
const note = BOUNDED.text(LONG);

/** Schema of the commands on relations. */
export const relationCommandSchema = schemaOf<RelationCommand>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('relate'),
      id: v.exactOptional(idSchema('relation')),
      from: annotation,
      to: annotation,
      type,
      note: v.exactOptional(note),
    }),
    v.strictObject({
      kind: v.literal('changeRelation'),
      id: idSchema('relation'),
      set: v.strictObject({ type: v.exactOptional(type), note: v.exactOptional(note) }),
    }),
    v.strictObject({ kind: v.literal('turnRelation'), id: idSchema('relation') }),
    v.strictObject({
      kind: v.literal('removeRelations'),
      ids: BOUNDED.list(idSchema('relation'), MOST),
    }),
  ]),
);
