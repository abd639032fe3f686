import * as v from 'valibot';
import { countSchema, idSchema } from '../domain/notebook/field-schemas';
import { LARGEST_PROPOSAL_PAGE, type ProposalCalls } from './proposals';

/** Longest name that can be asked for; mentions are parts of a sentence. */
const LONGEST_NAME = 2_000;

/** What the requests about proposals must look like when they arrive in main. */
export const PROPOSAL_PAYLOADS: {
  readonly [Name in keyof ProposalCalls]: v.GenericSchema<unknown, ProposalCalls[Name]['request']>;
} = {
  proposals: v.strictObject({ articleId: idSchema('article') }),
  findProposals: v.strictObject({
    of: v.union([
      v.literal('all'),
      v.strictObject({ speaker: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_NAME))) }),
    ]),
    offset: countSchema,
    limit: v.pipe(countSchema, v.maxValue(LARGEST_PROPOSAL_PAGE)),
  }),
  waitingProposals: v.null(),
  proposedSpeakers: v.null(),
  pauseProposing: v.null(),
  resumeProposing: v.null(),
};
