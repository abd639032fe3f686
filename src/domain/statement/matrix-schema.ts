import * as v from 'valibot';
import { annotationFilterSchema } from '../annotation/annotation-filter-schema';
import { idSchema } from '../notebook/field-schemas';
import { schemaOf } from '../schema-of';
import {
  MATRIX_COLUMNS,
  MATRIX_ORDERS,
  MATRIX_ROWS,
  type MatrixArrangement,
  type MatrixKey,
  type MatrixRequest,
} from './matrix';

/** Schema of a request for a matrix that came from outside. */
export const matrixRequestSchema = schemaOf<MatrixRequest>()(
  v.strictObject({
    rows: v.picklist(MATRIX_ROWS),
    columns: v.picklist(MATRIX_COLUMNS),
    filter: annotationFilterSchema,
  }),
);

/** Schema of how a matrix is laid out. */
export const matrixArrangementSchema = schemaOf<MatrixArrangement>()(
  v.strictObject({
    rowOrder: v.picklist(MATRIX_ORDERS),
    columnOrder: v.picklist(MATRIX_ORDERS),
    withEmpty: v.boolean(),
  }),
);

/** Schema of what a row or column is for. */
export const matrixKeySchema = schemaOf<MatrixKey>()(
  v.nullable(v.union([idSchema('speaker'), idSchema('tag'), idSchema('article')])),
);
