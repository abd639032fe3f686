import * as v from 'valibot';
import { annotationFilterSchema } from '../domain/annotation/annotation-filter-schema';
import { countSchema } from '../domain/notebook/field-schemas';
import { schemaOf } from '../domain/schema-of';
import {
  matrixArrangementSchema,
  matrixKeySchema,
  matrixRequestSchema,
} from '../domain/statement/matrix-schema';
import { LARGEST_PICTURE, type ViewCalls, type ViewRequest } from './exporting-views';

/** Most statements in one page of a cell. */
const LARGEST_PAGE = 500;

const viewSchema = schemaOf<ViewRequest>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('trail'),
      filter: annotationFilterSchema,
      against: v.picklist(['speaker', 'trail']),
    }),
    v.strictObject({
      kind: v.literal('timeline'),
      filter: annotationFilterSchema,
      by: v.picklist(['speaker', 'tag']),
    }),
    v.strictObject({
      kind: v.literal('matrix'),
      matrix: matrixRequestSchema,
      arrangement: matrixArrangementSchema,
    }),
  ]),
);

const sideSchema = v.nullable(v.strictObject({ key: matrixKeySchema }));

/** What the requests of the matrix and of exports of views must look like when they arrive in main. */
export const VIEW_PAYLOADS: {
  readonly [Name in keyof ViewCalls]: v.GenericSchema<unknown, ViewCalls[Name]['request']>;
} = {
  evidenceMatrix: matrixRequestSchema,
  cellStatements: v.strictObject({
    matrix: matrixRequestSchema,
    row: sideSchema,
    column: sideSchema,
    offset: countSchema,
    limit: v.pipe(countSchema, v.maxValue(LARGEST_PAGE)),
  }),
  exportView: v.strictObject({
    view: viewSchema,
    format: v.picklist(['markdown', 'csv']),
    to: v.picklist(['file', 'clipboard']),
  }),
  savePicture: v.strictObject({
    name: v.pipe(v.string(), v.maxLength(1_000)),
    format: v.picklist(['svg', 'png']),
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check((bytes) => bytes.byteLength <= LARGEST_PICTURE, 'is too large'),
    ),
  }),
};
