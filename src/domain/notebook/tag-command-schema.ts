import * as v from 'valibot';
import { schemaOf } from '../schema-of';
import type { TagCommand } from './command';
import { BOUNDED, colourSchema, idSchema, LINE, LONG, MANY } from './field-schemas';

const name = BOUNDED.text(LINE);
const description = v.exactOptional(BOUNDED.text(LONG));
const colour = v.exactOptional(v.nullable(colourSchema));
const parentId = v.exactOptional(v.nullable(idSchema('tag')));

/** Schema of the commands on the codebook. */
export const tagCommandSchema = schemaOf<TagCommand>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('createTag'),
      id: v.exactOptional(idSchema('tag')),
      name,
      colour,
      description,
      parentId,
    }),
    v.strictObject({
      kind: v.literal('editTag'),
      id: idSchema('tag'),
      patch: v.strictObject({
        name: v.exactOptional(name),
        colour,
        description,
        parentId,
      }),
    }),
    v.strictObject({
      kind: v.literal('mergeTags'),
      from: BOUNDED.list(idSchema('tag'), MANY),
      into: idSchema('tag'),
    }),
    v.strictObject({ kind: v.literal('deleteTag'), id: idSchema('tag') }),
  ]),
);
