import { cellStatements, type MatrixPlace } from '../domain/statement/cell-statements';
import { countEvidence } from '../domain/statement/evidence-matrix';
import { type FollowedStatement, followedStatement } from '../domain/statement/followed-statement';
import type { EvidenceMatrix, MatrixRequest } from '../domain/statement/matrix';
import { inTurns } from './follow-statements';
import type { NotebookDesk } from './notebook-desk';

/** A counted matrix, and the last edit before counting began: what was edited since may be in it or not. */
export interface CountedMatrix {
  readonly revision: number;
  readonly matrix: EvidenceMatrix;
}

/** Counts a matrix, in turns. */
export async function evidenceOf(
  desk: NotebookDesk,
  request: MatrixRequest,
): Promise<CountedMatrix> {
  const { notebook, shownRevision: revision } = desk;
  return { revision, matrix: await inTurns(countEvidence(notebook, request)) };
}

/** A page of the statements behind a cell that is wanted. */
export interface CellPageQuery extends MatrixPlace {
  readonly matrix: MatrixRequest;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the statements behind a cell, out of `total`. */
export interface CellPage {
  readonly revision: number;
  readonly total: number;
  readonly items: readonly FollowedStatement[];
}

/** The statements behind a cell, a page at a time, in order of date said. */
export async function statementsBehind(
  desk: NotebookDesk,
  { matrix, row, column, offset, limit }: CellPageQuery,
): Promise<CellPage> {
  const { notebook, shownRevision: revision } = desk;
  const all = await inTurns(cellStatements(notebook, matrix, { row, column }));
  const items = all
    .slice(offset, offset + limit)
    .flatMap((statement) => followedStatement(notebook, statement) ?? []);
  return { revision, total: all.length, items };
}
