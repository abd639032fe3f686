import * as v from 'valibot';
import { schemaOf } from '../schema-of';
import type { NoteCommand } from './command';
import { BOUNDED, idSchema, LONG, noteSubjectSchema } from './field-schemas';

/** Schema of the commands on notes. */
export const noteCommandSchema = schemaOf<NoteCommand>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('writeNote'),
      id: v.exactOptional(idSchema('note')),
      subject: noteSubjectSchema(BOUNDED),
      markdown: BOUNDED.text(LONG),
    }),
    v.strictObject({ kind: v.literal('deleteNote'), id: idSchema('note') }),
  ]),
);
