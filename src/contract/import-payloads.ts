import * as v from 'valibot';
import type { ArticleMetadata } from '../domain/article/article';
import { blockKindSchema, spanSchema } from '../domain/article/article-text-schema';
import type { Candidate, DraftBlock, Origin } from '../domain/article/candidate';
import type { Doubt } from '../domain/article/doubt';
import {
  BOUNDED,
  countSchema,
  idSchema,
  LONG,
  MANY,
  metadataEntries,
  setAsideKindSchema,
} from '../domain/notebook/field-schemas';
import { schemaOf } from '../domain/schema-of';
import type { ImportDraft, TextEdit } from './import-and-export';

/** Most characters of one block: more than the largest file that is read. */
const LONGEST_BLOCK = 25_000_000;
/** Most blocks of one article, and most spans of one block. */
const MOST_BLOCKS = 200_000;

const { text, list } = BOUNDED;

const blockSchema = schemaOf<DraftBlock>()(
  v.strictObject({
    kind: blockKindSchema,
    level: v.nullable(countSchema),
    text: text(LONGEST_BLOCK),
    spans: list(spanSchema, MOST_BLOCKS),
    setAside: v.union([v.literal(false), setAsideKindSchema]),
  }),
);

const originSchema = schemaOf<Origin>()(
  v.strictObject({
    how: v.picklist([
      'text',
      'frontMatter',
      'jsonLd',
      'meta',
      'html',
      'header',
      'properties',
      'address',
      'fileName',
      'opening',
      'reader',
    ]),
    evidence: text(LONG),
    uncertain: v.boolean(),
    suggestion: v.exactOptional(text(LONG)),
  }),
);

const origin = v.exactOptional(originSchema);

const line = text(LONG);

const doubtSchema = schemaOf<Doubt>()(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('encodingGuessed'), encoding: line }),
    v.strictObject({ kind: v.literal('lostCharacters'), count: countSchema }),
    v.strictObject({ kind: v.literal('otherFormat'), named: line, format: line }),
    v.strictObject({ kind: v.literal('cut'), what: line }),
    v.strictObject({ kind: v.literal('leftOut'), what: line, why: line }),
  ]),
);

/** Schema of an article as the reader sends it back from the preview. */
const candidateSchema = schemaOf<Candidate>()(
  v.strictObject({
    metadata: schemaOf<ArticleMetadata>()(v.strictObject(metadataEntries(BOUNDED))),
    origins: v.strictObject({
      title: origin,
      subtitle: origin,
      byline: origin,
      publisher: origin,
      url: origin,
      published: origin,
      updated: origin,
      dateline: origin,
      language: origin,
      direction: origin,
    }),
    blocks: list(blockSchema, MOST_BLOCKS),
    doubts: v.exactOptional(list(doubtSchema, MANY)),
  }),
);

/** Schema of one article to be imported. */
export const importDraftSchema = schemaOf<ImportDraft>()(
  v.strictObject({
    readingId: text(100),
    candidate: candidateSchema,
    as: v.variant('kind', [
      v.strictObject({ kind: v.literal('article') }),
      v.strictObject({ kind: v.literal('version'), of: idSchema('article') }),
    ]),
    tags: list(idSchema('tag'), MANY),
    collections: list(idSchema('collection'), MANY),
  }),
);

/** Schema of an article's changed text. */
export const textEditSchema = schemaOf<TextEdit>()(
  v.strictObject({ id: idSchema('article'), candidateBlocks: list(blockSchema, MOST_BLOCKS) }),
);
