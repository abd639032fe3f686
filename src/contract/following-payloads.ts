import * as v from 'valibot';
import { annotationFilterSchema } from '../domain/annotation/annotation-filter-schema';
import { countSchema } from '../domain/notebook/field-schemas';
import { MOST_FOLLOWED, type FollowingCalls } from './following';

/** What the requests about statements followed over time must look like when they arrive in main. */
export const FOLLOWING_PAYLOADS: {
  readonly [Name in keyof FollowingCalls]: v.GenericSchema<
    unknown,
    FollowingCalls[Name]['request']
  >;
} = {
  followStatements: v.strictObject({
    filter: annotationFilterSchema,
    offset: countSchema,
    limit: v.pipe(countSchema, v.maxValue(MOST_FOLLOWED)),
  }),
  organisationsSpeaking: v.null(),
};
