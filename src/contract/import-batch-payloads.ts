import * as v from 'valibot';
import { BOUNDED, countSchema, idSchema, MANY } from '../domain/notebook/field-schemas';
import { schemaOf } from '../domain/schema-of';
import {
  type BatchCalls,
  type BatchPlace,
  MOST_BATCH_ITEMS,
  type Resolution,
} from './import-batch';

/** Longest path that any system hands out. */
const LONGEST_PATH = 32_768;
/** Longer addresses are refused in words, these are no addresses. */
const LONGEST_ADDRESS = 20_000;

const { list } = BOUNDED;
const nothing = v.null();

const placeSchema = schemaOf<BatchPlace>()(
  v.strictObject({
    tags: list(idSchema('tag'), MANY),
    collections: list(idSchema('collection'), MANY),
  }),
);

const itemsSchema = v.pipe(v.array(countSchema), v.maxLength(MOST_BATCH_ITEMS));

const resolutionSchema = schemaOf<Resolution>()(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('add') }),
    v.strictObject({ kind: v.literal('skip') }),
    v.strictObject({ kind: v.literal('version'), of: v.nullable(idSchema('article')) }),
  ]),
);

/** What the requests of a batch must look like when they arrive in main. */
export const BATCH_PAYLOADS: {
  readonly [Name in keyof BatchCalls]: v.GenericSchema<unknown, BatchCalls[Name]['request']>;
} = {
  importFiles: placeSchema,
  importFolder: placeSchema,
  importDropped: v.strictObject({
    paths: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PATH))),
      v.maxLength(MOST_BATCH_ITEMS),
    ),
    place: placeSchema,
  }),
  importAddresses: v.strictObject({
    addresses: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_ADDRESS))),
      v.minLength(1),
      v.maxLength(MOST_BATCH_ITEMS),
    ),
    allowPrivate: v.boolean(),
    place: placeSchema,
  }),
  cancelSingle: nothing,
  batchState: nothing,
  cancelBatch: nothing,
  resolveItems: v.strictObject({ items: itemsSchema, resolution: resolutionSchema }),
  retryItems: v.strictObject({ items: itemsSchema, allowPrivate: v.boolean() }),
  previewItem: v.strictObject({ item: countSchema }),
  closeBatch: nothing,
};
