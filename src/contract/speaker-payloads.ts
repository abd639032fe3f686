import * as v from 'valibot';
import { idSchema } from '../domain/notebook/field-schemas';
import { MOST_STATEMENTS_ASKED, type ProposedRelationCalls } from './proposed-relations';
import type { SpeakerCalls } from './speaker-pages';

type Named = SpeakerCalls & ProposedRelationCalls;

/** What the requests about speakers and proposed relations must look like when they arrive in main. */
export const SPEAKER_PAYLOADS: {
  readonly [Name in keyof Named]: v.GenericSchema<unknown, Named[Name]['request']>;
} = {
  speakerSummary: v.strictObject({ id: idSchema('speaker') }),
  speakerPhrases: v.strictObject({ id: idSchema('speaker') }),
  proposedRelations: v.variant('of', [
    v.strictObject({ of: v.literal('article'), articleId: idSchema('article') }),
    v.strictObject({
      of: v.literal('statements'),
      ids: v.pipe(v.array(idSchema('annotation')), v.maxLength(MOST_STATEMENTS_ASKED)),
    }),
  ]),
};
