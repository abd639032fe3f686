import type { Statement } from '../annotation/annotation';
import type { AnnotationFilter } from '../annotation/annotation-filter';
import type { Notebook } from '../notebook/notebook';
import { isIdOf } from '../record-id';
import type { MatrixKey, MatrixRequest } from './matrix';
import { articlesLookedAt, type Axis, axisOf } from './matrix-axis';
import { orderStatements } from './order-statements';

/** A row and a column of a matrix; `null` where all of them are meant. */
export interface MatrixPlace {
  readonly row: { readonly key: MatrixKey } | null;
  readonly column: { readonly key: MatrixKey } | null;
}

/**
 * The statements behind a cell, a row or a column, in order of date said, unknown ones last; in small steps as
 * `orderStatements`. Law: they are as many as the matrix of that request counts there.
 */
export function* cellStatements(
  notebook: Notebook,
  request: MatrixRequest,
  { row, column }: MatrixPlace,
): Generator<undefined, readonly Statement[]> {
  const narrowed = narrowedTo([row?.key ?? null, column?.key ?? null], request.filter);
  const articles = articlesLookedAt(notebook, request);
  yield;
  const tests = [
    row === null ? null : standsIn(axisOf(request.rows, notebook, request, articles), row.key),
    column === null
      ? null
      : standsIn(axisOf(request.columns, notebook, request, articles), column.key),
  ];
  const statements = yield* orderStatements(notebook, narrowed);
  yield;
  return statements.filter((statement) => tests.every((test) => test === null || test(statement)));
}

/** Looks only where a statement of these can be; the rest is sorted out afterwards. */
function narrowedTo(keys: readonly MatrixKey[], filter: AnnotationFilter): AnnotationFilter {
  let narrowed = filter;
  for (const key of keys) {
    if (key === null) continue;
    if (isIdOf('article', key)) narrowed = { ...narrowed, articleIds: [key] };
    if (isIdOf('speaker', key)) narrowed = { ...narrowed, speakerIds: [key] };
  }
  return narrowed;
}

/** One that is no heading of the axis has no statements. */
function standsIn(axis: Axis, key: MatrixKey): (statement: Statement) => boolean {
  const at = axis.headings.findIndex((heading) => heading.key === key);
  return (statement) => axis.of(statement).includes(at);
}
