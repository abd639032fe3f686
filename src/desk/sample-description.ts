import * as v from 'valibot';
import { colourSchema, dateSchema } from '../domain/notebook/field-schemas';
import { RELATION_TYPES } from '../domain/relation/relation';

/*
 * What `resources/sample/notebook.json` says. Tags are named by their path with `/` between the names, collections by
 * their name, speakers by a key, passages by their words, and by a key where relations name them.
 */

const text = v.string();
const known = v.nullable(v.string());

const statementSchema = v.strictObject({
  speaker: text,
  role: known,
  organisation: known,
  cue: known,
  directness: v.picklist(['direct', 'indirect', 'mixed']),
  dateSaid: dateSchema,
  place: known,
  occasion: known,
  stance: known,
});

const annotationSchema = v.strictObject({
  /** By which relations name it. */
  key: v.exactOptional(text),
  passage: text,
  colour: colourSchema,
  tags: v.array(text),
  statement: v.nullable(statementSchema),
  note: known,
});

const articleSchema = v.strictObject({
  file: text,
  /** The file of its next version. */
  later: v.exactOptional(text),
  collections: v.array(text),
  tags: v.array(text),
  reading: v.picklist(['unread', 'reading', 'read']),
  starred: v.boolean(),
  note: known,
  annotations: v.array(annotationSchema),
});

const speakerSchema = v.strictObject({
  key: text,
  name: text,
  aliases: v.array(text),
  roles: v.array(
    v.strictObject({ role: known, organisation: known, from: dateSchema, to: dateSchema }),
  ),
});

const sampleSchema = v.strictObject({
  collections: v.array(text),
  tags: v.array(
    v.strictObject({ path: v.array(text), colour: v.nullable(colourSchema), description: text }),
  ),
  speakers: v.array(speakerSchema),
  articles: v.array(articleSchema),
  notes: v.array(v.strictObject({ title: text, markdown: text })),
  relations: v.array(
    v.strictObject({ from: text, to: text, type: v.picklist(RELATION_TYPES), note: text }),
  ),
});

/** The sample notebook as it is described. */
export type SampleDescription = v.InferOutput<typeof sampleSchema>;
/** An article of the sample with what is marked in it. */
export type SampleArticle = SampleDescription['articles'][number];
/** An annotation of the sample. */
export type SampleAnnotation = SampleArticle['annotations'][number];

/** Reads a description; throws when it is not one, which is a mistake in what is shipped. */
export function parseSample(json: string): SampleDescription {
  return v.parse(sampleSchema, JSON.parse(json));
}
