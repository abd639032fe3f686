import * as v from 'valibot';
import { schemaOf } from '../schema-of';
import type { AnnotationCommand } from './command';
import {
  attributionSchema,
  BOUNDED,
  colourSchema,
  countSchema,
  idSchema,
  MANY,
  MOST,
  targetSchema,
} from './field-schemas';

const annotations = BOUNDED.list(idSchema('annotation'), MOST);
const tags = BOUNDED.list(idSchema('tag'), MANY);
const target = targetSchema(BOUNDED);
const attribution = attributionSchema(BOUNDED);

/** Schema of the commands on annotations. */
export const annotationCommandSchema = schemaOf<AnnotationCommand>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('annotate'),
      id: v.exactOptional(idSchema('annotation')),
      target,
      colour: colourSchema,
      tags: v.exactOptional(tags),
      attribution: v.exactOptional(attribution),
    }),
    v.strictObject({ kind: v.literal('recolour'), ids: annotations, colour: colourSchema }),
    v.strictObject({ kind: v.literal('retarget'), id: idSchema('annotation'), target }),
    v.strictObject({
      kind: v.literal('settleAnnotations'),
      ids: annotations,
      how: v.picklist(['accept', 'keep', 'ask']),
    }),
    v.strictObject({
      kind: v.literal('tagAnnotations'),
      ids: annotations,
      add: tags,
      remove: tags,
    }),
    v.strictObject({
      kind: v.literal('attribute'),
      id: idSchema('annotation'),
      attribution: v.nullable(attribution),
    }),
    v.strictObject({
      kind: v.literal('splitAnnotation'),
      id: idSchema('annotation'),
      at: countSchema,
      secondId: v.exactOptional(idSchema('annotation')),
    }),
    v.strictObject({ kind: v.literal('mergeAnnotations'), ids: annotations, target }),
    v.strictObject({
      kind: v.literal('setUnrelated'),
      id: idSchema('annotation'),
      other: idSchema('annotation'),
      unrelated: v.boolean(),
    }),
    v.strictObject({ kind: v.literal('deleteAnnotations'), ids: annotations }),
  ]),
);
