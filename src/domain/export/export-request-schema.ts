import * as v from 'valibot';
import { annotationFilterSchema } from '../annotation/annotation-filter-schema';
import { idSchema } from '../notebook/field-schemas';
import { schemaOf } from '../schema-of';
import type { ExportRequest } from './export-request';

/** Schema of an export that is asked for from outside: strict, and bounded in size. */
export const exportRequestSchema = schemaOf<ExportRequest>()(
  v.strictObject({
    scope: v.variant('kind', [
      v.strictObject({
        kind: v.literal('articles'),
        ids: v.pipe(v.array(idSchema('article')), v.maxLength(100_000)),
      }),
      v.strictObject({ kind: v.literal('annotations'), filter: annotationFilterSchema }),
      v.strictObject({ kind: v.literal('notebook') }),
    ]),
    layout: v.picklist(['file', 'folder']),
    withText: v.boolean(),
    format: v.exactOptional(v.literal('w3c')),
  }),
);
