import { arrangeMatrix } from '../statement/arrange-matrix';
import type { EvidenceMatrix, MatrixArrangement } from '../statement/matrix';
import { csvLines } from './csv';
import { AXIS_NOUNS, headingWords } from './matrix-words';

/**
 * A matrix as CSV: a record for each row with the number of statements under each column, then of all its statements
 * and of the articles they stand in, each counted once; the last record counts the columns the same way. An article's
 * heading has its date as it is kept, in EDTF.
 */
export function* matrixCsv(
  matrix: EvidenceMatrix,
  arrangement: MatrixArrangement,
): Generator<undefined, string> {
  const { rows, columns, at } = arrangeMatrix(matrix, arrangement);
  const { rowsAre, columnsAre } = matrix;
  yield;
  const names = columns.map((heading) => headingWords(heading, columnsAre, null));
  const lines = [csvLines([[AXIS_NOUNS[rowsAre], ...names, ALL, ARTICLES]])];
  for (const [place, heading] of rows.entries()) {
    yield;
    const counts = columns.map((_, beside) => at(place, beside)?.statements ?? 0);
    const name = headingWords(heading, rowsAre, null);
    lines.push(csvLines([[name, ...counts, heading.statements, heading.articles]]));
  }
  const { statements, articles } = matrix;
  lines.push(
    csvLines([[ALL, ...columns.map((column) => column.statements), statements, articles]]),
    csvLines([[ARTICLES, ...columns.map((column) => column.articles), articles, null]]),
  );
  return lines.join('');
}

const ALL = 'All statements';
const ARTICLES = 'Articles they stand in';
