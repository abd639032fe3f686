import type { EvidenceMatrix, MatrixAxis, MatrixCell, MatrixHeading } from './matrix';

/** What a matrix says of one of its cells. */
export interface CellWords {
  /** The count, or that there is nothing. */
  readonly what: string;
  /** What an empty cell rests on: sentences about what was looked at; none for a cell that is not empty. */
  readonly why: readonly string[];
}

/** A cell in words; `null` for the cell says that it is empty. */
export function cellWords(
  matrix: EvidenceMatrix,
  row: MatrixHeading,
  column: MatrixHeading,
  cell: Pick<MatrixCell, 'statements' | 'articles'> | null,
): CellWords {
  if (cell !== null) return { what: countWords(cell), why: [] };
  const { rowsAre, columnsAre, lookedAt, withoutStatement } = matrix;
  const oneArticle = columnsAre === 'articles';
  const looked = oneArticle ? 'this article' : counted(lookedAt, 'article');
  return {
    what: `No statement found in ${looked}`,
    why: [
      ...standing(row, rowsAre),
      ...standing(column, columnsAre),
      ...(oneArticle || withoutStatement === 0
        ? []
        : [
            `${withoutStatement.toLocaleString('en')} of the ${counted(lookedAt, 'article')} ${withoutStatement === 1 ? 'holds' : 'hold'} no statement yet.`,
          ]),
    ],
  };
}

/** What is said of a cell as one or more whole sentences. */
export function cellSentences({ what, why }: CellWords): string {
  return [`${what}.`, ...why].join(' ');
}

/** `3 statements in 2 articles`. */
export function countWords({
  statements,
  articles,
}: Pick<MatrixCell, 'statements' | 'articles'>): string {
  return `${counted(statements, 'statement')} in ${counted(articles, 'article')}`;
}

/** Whether nothing at all of a row or column was said in the articles looked at, or only not what is asked for. */
function standing(heading: MatrixHeading, axis: MatrixAxis): string[] {
  const { name, statements, anywhere } = heading;
  if (anywhere === 0) return [SILENT[axis](name)];
  if (statements === 0) {
    const there = counted(anywhere, 'statement');
    return [`${name} has ${there} there, none of which the filter lets through.`];
  }
  return [];
}

const SILENT: Readonly<Record<MatrixAxis, (name: string) => string>> = {
  speakers: (name) => `Nothing by ${name} was marked there at all.`,
  tags: (name) => `No statement there carries the tag ${name}.`,
  articles: () => 'The article holds no statement yet.',
};

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
