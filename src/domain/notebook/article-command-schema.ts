import * as v from 'valibot';
import { schemaOf } from '../schema-of';
import type { ArticleCommand } from './command';
import {
  BOUNDED,
  dismissedSchema,
  idSchema,
  LINE,
  MANY,
  metadataEntries,
  MOST,
  newVersionSchema,
  readingSchema,
  setAsideSchema,
  targetSchema,
} from './field-schemas';

const name = BOUNDED.text(LINE);
const articles = BOUNDED.list(idSchema('article'), MOST);
const tags = BOUNDED.list(idSchema('tag'), MANY);
const collections = BOUNDED.list(idSchema('collection'), MANY);
const metadata = metadataEntries(BOUNDED);
const setAside = setAsideSchema(BOUNDED);
const version = newVersionSchema(BOUNDED);
const target = targetSchema(BOUNDED);
const dismissed = dismissedSchema(BOUNDED);

/** Schema of article, collection and trash commands. */
export const articleCommandSchema = schemaOf<ArticleCommand>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('addArticle'),
      id: v.exactOptional(idSchema('article')),
      metadata: v.strictObject(metadata),
      version,
      setAside,
      tags: v.exactOptional(tags),
      collections: v.exactOptional(collections),
    }),
    v.strictObject({
      kind: v.literal('editArticle'),
      id: idSchema('article'),
      patch: v.strictObject({
        title: v.exactOptional(metadata.title),
        subtitle: v.exactOptional(metadata.subtitle),
        byline: v.exactOptional(metadata.byline),
        publisher: v.exactOptional(metadata.publisher),
        url: v.exactOptional(metadata.url),
        published: v.exactOptional(metadata.published),
        updated: v.exactOptional(metadata.updated),
        dateline: v.exactOptional(metadata.dateline),
        language: v.exactOptional(metadata.language),
        direction: v.exactOptional(metadata.direction),
        setAside: v.exactOptional(setAside),
      }),
    }),
    v.strictObject({
      kind: v.literal('addVersion'),
      id: idSchema('article'),
      version,
      carried: BOUNDED.list(v.strictObject({ id: idSchema('annotation'), target }), MOST),
      setAside,
    }),
    v.strictObject({
      kind: v.literal('markArticles'),
      ids: articles,
      starred: v.exactOptional(v.boolean()),
      reading: v.exactOptional(readingSchema),
    }),
    v.strictObject({
      kind: v.literal('dismissProposals'),
      articleId: idSchema('article'),
      add: dismissed,
      remove: dismissed,
    }),
    v.strictObject({
      kind: v.literal('tagArticles'),
      ids: articles,
      add: tags,
      remove: tags,
    }),
    v.strictObject({
      kind: v.literal('collectArticles'),
      ids: articles,
      add: collections,
      remove: collections,
    }),
    v.strictObject({ kind: v.literal('trashArticles'), ids: articles }),
    v.strictObject({ kind: v.literal('restoreArticles'), ids: articles }),
    v.strictObject({ kind: v.literal('removeArticles'), ids: articles }),
    v.strictObject({
      kind: v.literal('createCollection'),
      id: v.exactOptional(idSchema('collection')),
      name,
    }),
    v.strictObject({
      kind: v.literal('renameCollection'),
      id: idSchema('collection'),
      name,
    }),
    v.strictObject({ kind: v.literal('deleteCollection'), id: idSchema('collection') }),
  ]),
);
