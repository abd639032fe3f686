import * as v from 'valibot';
import type { Annotation } from '../annotation/annotation';
import type { Article, ArticleVersion } from '../article/article';
import type { Collection } from '../article/collection';
import { describeIssue } from '../describe-issue';
import { ARRANGEMENTS, type Layout } from '../layout/layout';
import type { Note } from '../note/note';
import { RELATION_TYPES, type Relation } from '../relation/relation';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { schemaOf } from '../schema-of';
import type { Speaker } from '../speaker/speaker';
import type { Tag } from '../tag/tag';
import {
  attributionSchema,
  carryingSchema,
  colourSchema,
  dismissedSchema,
  idSchema,
  instantSchema,
  layoutPaneSchema,
  metadataEntries,
  newVersionSchema,
  noteSubjectSchema,
  readingSchema,
  rolesSchema,
  setAsideSchema,
  targetSchema,
  UNBOUNDED,
} from './field-schemas';
import type { NotebookRecord } from './records';

/**
 * Reads a stored record; the failure says where it is not one. An unknown key refuses the record: left out, it would
 * be lost with the next save. References to other records are not followed.
 */
export function parseRecord(value: unknown): Result<NotebookRecord, string> {
  const parsed = v.safeParse(recordSchema, value, { abortEarly: true });
  return parsed.success ? ok(parsed.output) : fail(describeIssue(parsed.issues[0]));
}

const versionSchema = schemaOf<ArticleVersion>()(
  v.strictObject({ ...newVersionSchema(UNBOUNDED).entries, addedAt: instantSchema }),
);

const articleSchema = schemaOf<Article>()(
  v.strictObject({
    kind: v.literal('article'),
    id: idSchema('article'),
    ...metadataEntries(UNBOUNDED),
    versions: v.tupleWithRest([versionSchema], versionSchema),
    setAside: setAsideSchema(UNBOUNDED),
    dismissed: v.exactOptional(dismissedSchema(UNBOUNDED)),
    tags: v.array(idSchema('tag')),
    collections: v.array(idSchema('collection')),
    starred: v.boolean(),
    reading: readingSchema,
    createdAt: instantSchema,
    modifiedAt: instantSchema,
    trashedAt: v.nullable(instantSchema),
  }),
);

const annotationSchema = schemaOf<Annotation>()(
  v.strictObject({
    kind: v.literal('annotation'),
    id: idSchema('annotation'),
    target: targetSchema(UNBOUNDED),
    colour: colourSchema,
    tags: v.array(idSchema('tag')),
    attribution: v.nullable(attributionSchema(UNBOUNDED)),
    carrying: v.exactOptional(carryingSchema(UNBOUNDED)),
    unrelated: v.exactOptional(v.array(idSchema('annotation'))),
    createdAt: instantSchema,
    modifiedAt: instantSchema,
  }),
);

const speakerSchema = schemaOf<Speaker>()(
  v.strictObject({
    kind: v.literal('speaker'),
    id: idSchema('speaker'),
    name: v.string(),
    aliases: v.array(v.string()),
    roles: rolesSchema(UNBOUNDED),
    createdAt: instantSchema,
  }),
);

const tagSchema = schemaOf<Tag>()(
  v.strictObject({
    kind: v.literal('tag'),
    id: idSchema('tag'),
    name: v.string(),
    colour: v.nullable(colourSchema),
    description: v.string(),
    parentId: v.nullable(idSchema('tag')),
    createdAt: instantSchema,
  }),
);

const collectionSchema = schemaOf<Collection>()(
  v.strictObject({
    kind: v.literal('collection'),
    id: idSchema('collection'),
    name: v.string(),
    createdAt: instantSchema,
  }),
);

const noteSchema = schemaOf<Note>()(
  v.strictObject({
    kind: v.literal('note'),
    id: idSchema('note'),
    subject: noteSubjectSchema(UNBOUNDED),
    markdown: v.string(),
    createdAt: instantSchema,
    modifiedAt: instantSchema,
  }),
);

const relationSchema = schemaOf<Relation>()(
  v.strictObject({
    kind: v.literal('relation'),
    id: idSchema('relation'),
    from: idSchema('annotation'),
    to: idSchema('annotation'),
    type: v.picklist(RELATION_TYPES),
    note: v.string(),
    createdAt: instantSchema,
    modifiedAt: instantSchema,
  }),
);

const layoutSchema = schemaOf<Layout>()(
  v.strictObject({
    kind: v.literal('layout'),
    id: idSchema('layout'),
    name: v.string(),
    arrangement: v.picklist(ARRANGEMENTS),
    panes: v.array(layoutPaneSchema),
    createdAt: instantSchema,
    modifiedAt: instantSchema,
  }),
);

const recordSchema = schemaOf<NotebookRecord>()(
  v.variant('kind', [
    articleSchema,
    annotationSchema,
    speakerSchema,
    tagSchema,
    collectionSchema,
    noteSchema,
    relationSchema,
    layoutSchema,
  ]),
);
