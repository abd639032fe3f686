import * as v from 'valibot';
import { dateSchema, idSchema } from '../notebook/field-schemas';
import { schemaOf } from '../schema-of';
import { HIGHLIGHT_COLOURS } from './annotation';
import type { AnnotationFilter } from './annotation-filter';

/** Most entries in one list of a filter. */
const MANY = 10_000;

/** Schema of a filter that came from outside: strict, and bounded in size. */
export const annotationFilterSchema = schemaOf<AnnotationFilter>()(
  v.strictObject({
    articleIds: v.pipe(v.array(idSchema('article')), v.maxLength(MANY)),
    collectionIds: v.pipe(v.array(idSchema('collection')), v.maxLength(MANY)),
    tagIds: v.pipe(v.array(idSchema('tag')), v.maxLength(MANY)),
    colours: v.pipe(v.array(v.picklist(HIGHLIGHT_COLOURS)), v.maxLength(MANY)),
    speakerIds: v.pipe(v.array(idSchema('speaker')), v.maxLength(MANY)),
    organisations: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(MANY)),
    publishers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(MANY)),
    kind: v.picklist(['any', 'highlight', 'statement']),
    text: v.pipe(v.string(), v.maxLength(2_000)),
    from: dateSchema,
    to: dateSchema,
  }),
);
