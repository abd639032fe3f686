import { countWords } from '../domain/export/matrix-words';
import { arrangeMatrix, USUAL_ARRANGEMENT } from '../domain/statement/arrange-matrix';
import type {
  EvidenceMatrix,
  MatrixArrangement,
  MatrixCell,
  MatrixHeading,
  MatrixKey,
} from '../domain/statement/matrix';

/** A row or column as the command line shows it; its id is `null` for what has no speaker or no tag. */
export type ListedHeading = Omit<MatrixHeading, 'key'> & { readonly id: MatrixKey };

/** A matrix as the command line shows it: by name, its cells by the places of their rows and columns. */
export interface ListedMatrix extends Pick<EvidenceMatrix, 'statements' | 'articles'> {
  readonly rows: readonly ListedHeading[];
  readonly columns: readonly ListedHeading[];
  /** Those with a statement. */
  readonly cells: readonly MatrixCell[];
  readonly articlesLookedAt: number;
  readonly articlesWithoutStatement: number;
}

/** How the command line lays a matrix out. */
export function usualArrangement(withEmpty: boolean): MatrixArrangement {
  return { ...USUAL_ARRANGEMENT, withEmpty };
}

/** A matrix with what is known of its rows and columns. */
export function listMatrix(matrix: EvidenceMatrix, withEmpty: boolean): ListedMatrix {
  const { rows, columns, at } = arrangeMatrix(matrix, usualArrangement(withEmpty));
  const cells = rows.flatMap((_, row) =>
    columns.flatMap((__, column) => {
      const cell = at(row, column);
      return cell === null ? [] : [{ ...cell, row, column }];
    }),
  );
  return {
    rows: rows.map(listed),
    columns: columns.map(listed),
    cells,
    statements: matrix.statements,
    articles: matrix.articles,
    articlesLookedAt: matrix.lookedAt,
    articlesWithoutStatement: matrix.withoutStatement,
  };
}

/** The counts of a listed matrix row by row, empty ones as 0. */
export function countsOf({ rows, columns, cells }: ListedMatrix): readonly (readonly number[])[] {
  const counts = rows.map(() => columns.map(() => 0));
  for (const { row, column, statements } of cells) {
    const own = counts[row];
    if (own) own[column] = statements;
  }
  return counts;
}

/** How much a matrix rests on, in a sentence. */
export function lookedAtWords({
  articlesLookedAt,
  articlesWithoutStatement,
}: ListedMatrix): string {
  const looked = countWords(articlesLookedAt, 'article');
  return `${looked} looked at, ${String(articlesWithoutStatement)} of them without any statement yet.`;
}

function listed({ key, ...about }: MatrixHeading): ListedHeading {
  return { id: key, ...about };
}
