import * as v from 'valibot';
import { schemaOf } from '../schema-of';
import type { SpeakerCommand } from './command';
import { BOUNDED, idSchema, LINE, MANY, MOST, rolesSchema } from './field-schemas';

const name = BOUNDED.text(LINE);
const aliases = v.exactOptional(BOUNDED.list(name, MANY));
const roles = v.exactOptional(rolesSchema(BOUNDED));

/** Schema of the commands on speakers. */
export const speakerCommandSchema = schemaOf<SpeakerCommand>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('createSpeaker'),
      id: v.exactOptional(idSchema('speaker')),
      name,
      aliases,
      roles,
    }),
    v.strictObject({
      kind: v.literal('editSpeaker'),
      id: idSchema('speaker'),
      patch: v.strictObject({
        name: v.exactOptional(name),
        aliases,
        roles,
      }),
    }),
    v.strictObject({
      kind: v.literal('mergeSpeakers'),
      from: BOUNDED.list(idSchema('speaker'), MANY),
      into: idSchema('speaker'),
    }),
    v.strictObject({
      kind: v.literal('splitSpeaker'),
      id: idSchema('speaker'),
      newId: v.exactOptional(idSchema('speaker')),
      name,
      aliases: BOUNDED.list(name, MANY),
      roles: rolesSchema(BOUNDED),
      statements: BOUNDED.list(idSchema('annotation'), MOST),
    }),
    v.strictObject({ kind: v.literal('deleteSpeaker'), id: idSchema('speaker') }),
  ]),
);
