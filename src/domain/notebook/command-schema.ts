import * as v from 'valibot';
import { describeIssue } from '../describe-issue';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { schemaOf } from '../schema-of';
import { annotationCommandSchema } from './annotation-command-schema';
import { articleCommandSchema } from './article-command-schema';
import type { Command, SingleCommand } from './command';
import { BOUNDED, LINE, MOST } from './field-schemas';
import { layoutCommandSchema } from './layout-command-schema';
import { noteCommandSchema } from './note-command-schema';
import { relationCommandSchema } from './relation-command-schema';
import { speakerCommandSchema } from './speaker-command-schema';
import { tagCommandSchema } from './tag-command-schema';

/** Reads a command that came from outside; the failure says where it is not one. Whether it fits is for `apply`. */
export function parseCommand(value: unknown): Result<Command, string> {
  const parsed = v.safeParse(commandSchema, value, { abortEarly: true });
  return parsed.success ? ok(parsed.output) : fail(describeIssue(parsed.issues[0]));
}

const singleCommandSchema = schemaOf<SingleCommand>()(
  v.variant('kind', [
    articleCommandSchema,
    annotationCommandSchema,
    tagCommandSchema,
    speakerCommandSchema,
    noteCommandSchema,
    relationCommandSchema,
    layoutCommandSchema,
  ]),
);

/** Schema of a {@link Command}: strict, and bounded in size. */
export const commandSchema = schemaOf<Command>()(
  v.variant('kind', [
    singleCommandSchema,
    v.strictObject({
      kind: v.literal('batch'),
      label: BOUNDED.text(LINE),
      commands: BOUNDED.list(singleCommandSchema, MOST),
    }),
  ]),
);
