import type { Statement } from '../annotation/annotation';
import type { Notebook } from '../notebook/notebook';
import { arrangeMatrix, type ArrangedMatrix } from '../statement/arrange-matrix';
import { cellStatements } from '../statement/cell-statements';
import type {
  EvidenceMatrix,
  MatrixArrangement,
  MatrixCell,
  MatrixRequest,
} from '../statement/matrix';
import { articlesLookedAt, axisOf } from '../statement/matrix-axis';
import { escapeInline } from './escape-text';
import { filterWords } from './filter-words';
import { AXIS_NOUNS, countWords, headingWords } from './matrix-words';
import { spaced } from './quote-lines';
import { statementFootnotes } from './statement-footnote';

/** A matrix that is written: what was asked for, what was counted, how it is laid out, and in which words dates are. */
export interface MatrixFrame {
  readonly notebook: Notebook;
  readonly request: MatrixRequest;
  readonly matrix: EvidenceMatrix;
  readonly arrangement: MatrixArrangement;
  readonly locale: string;
}

/**
 * A matrix as a Markdown table whose counts carry a footnote for each statement behind them, with what was looked at
 * above it and the footnotes below. A statement has one footnote, numbered in order of date said, however many cells
 * it stands in. Law: behind a count are as many footnotes as it says.
 */
export function* matrixMarkdown(frame: MatrixFrame): Generator<undefined, string> {
  const { notebook, request, matrix, arrangement, locale } = frame;
  const arranged = arrangeMatrix(matrix, arrangement);
  const statements = yield* cellStatements(notebook, request, { row: null, column: null });
  const table = yield* tableLines(frame, arranged, statements);
  const footnotes = yield* statementFootnotes(notebook, statements, locale);
  const isEmpty = arranged.rows.length === 0 || arranged.columns.length === 0;
  const blocks = [
    [`# Evidence matrix: ${matrix.rowsAre} and ${matrix.columnsAre}`],
    [lookedAtWords(frame)],
    ...(isEmpty ? [] : [table]),
    [legend(matrix)],
    ...leftOutWords(matrix, arranged).map((words) => [words]),
    ...footnotes.map((footnote) => [footnote]),
  ];
  return `${spaced(blocks).join('\n')}\n`;
}

function* tableLines(
  frame: MatrixFrame,
  arranged: ArrangedMatrix,
  statements: readonly Statement[],
): Generator<undefined, string[]> {
  const { matrix, locale } = frame;
  const { rows, columns, at } = arranged;
  const labels = yield* labelsByCell(frame, statements);
  const names = columns.map((each) => escapeInline(headingWords(each, matrix.columnsAre, locale)));
  const lines = [
    tableLine([AXIS_NOUNS[matrix.rowsAre], ...names, 'All']),
    tableLine([':--', ...columns.map(() => '--:'), '--:']),
  ];
  for (const [place, row] of rows.entries()) {
    yield;
    const cells = columns.map((column, beside) => {
      const cell = at(place, beside);
      if (cell === null) return row.anywhere === 0 || column.anywhere === 0 ? '–' : '0';
      return `${String(cell.statements)}${(labels.get(placeOf(cell)) ?? []).join('')}`;
    });
    const name = escapeInline(headingWords(row, matrix.rowsAre, locale));
    lines.push(tableLine([name, ...cells, String(row.statements)]));
  }
  const sums = columns.map((column) => String(column.statements));
  lines.push(tableLine(['All', ...sums, String(matrix.statements)]));
  return lines;
}

/** Statements between two stops. */
const BETWEEN_STOPS = 500;

/** The marks of the footnotes of each cell, in order. */
function* labelsByCell(
  { notebook, request }: MatrixFrame,
  statements: readonly Statement[],
): Generator<undefined, ReadonlyMap<number, readonly string[]>> {
  const articles = articlesLookedAt(notebook, request);
  const rows = axisOf(request.rows, notebook, request, articles);
  const columns = axisOf(request.columns, notebook, request, articles);
  const labels = new Map<number, string[]>();
  for (const [at, statement] of statements.entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    for (const row of rows.of(statement)) {
      for (const column of columns.of(statement)) {
        const place = placeOf({ row, column });
        const own = labels.get(place);
        const label = `[^${String(at + 1)}]`;
        if (own === undefined) labels.set(place, [label]);
        else own.push(label);
      }
    }
  }
  return labels;
}

/** More columns than there ever are, so that a row and a column make one number. */
const WIDEST = 2 ** 24;

function placeOf({ row, column }: Pick<MatrixCell, 'row' | 'column'>): number {
  return row * WIDEST + column;
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function lookedAtWords({ notebook, request, matrix, locale }: MatrixFrame): string {
  const { statements, articles, lookedAt, withoutStatement } = matrix;
  const asked = filterWords(notebook, request.filter, locale).map(escapeInline);
  return [
    `${countWords(statements, 'statement')} in ${countWords(articles, 'article')}.`,
    `${countWords(lookedAt, 'article')} looked at, ${String(withoutStatement)} of them without any statement yet.`,
    ...(asked.length === 0 ? [] : [`Only ${asked.join('; ')}.`]),
  ].join(' ');
}

/** What the two signs for nothing mean. */
function legend({ lookedAt }: EvidenceMatrix): string {
  const looked = countWords(lookedAt, 'article');
  return `0: no statement found in ${looked}. –: in them no statement at all that belongs to the row, or to the column.`;
}

function leftOutWords(
  { rowsAre, columnsAre }: EvidenceMatrix,
  { leftOutRows, leftOutColumns }: ArrangedMatrix,
): string[] {
  const leftOut = [
    ...(leftOutRows === 0 ? [] : [countWords(leftOutRows, nounOf(rowsAre))]),
    ...(leftOutColumns === 0 ? [] : [countWords(leftOutColumns, nounOf(columnsAre))]),
  ];
  return leftOut.length === 0 ? [] : [`Left out without a statement: ${leftOut.join(' and ')}.`];
}

function nounOf(axis: EvidenceMatrix['rowsAre'] | EvidenceMatrix['columnsAre']): string {
  return AXIS_NOUNS[axis].toLowerCase();
}
