import { type Annotation, isStatement } from '../annotation/annotation';
import { filterTest } from '../annotation/find-annotations';
import type { Notebook } from '../notebook/notebook';
import type { EvidenceMatrix, MatrixHeading, MatrixRequest } from './matrix';
import { articlesLookedAt, type Axis, axisOf } from './matrix-axis';

/** How often who said something about what. Only statements count, proposals and highlights never. */
export function evidenceMatrix(notebook: Notebook, request: MatrixRequest): EvidenceMatrix {
  const steps = countEvidence(notebook, request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in small steps, one for each article, so that a caller can do other work in between. What is edited
 * meanwhile is counted or not; a caller that cares begins again.
 */
export function* countEvidence(
  notebook: Notebook,
  request: MatrixRequest,
): Generator<undefined, EvidenceMatrix> {
  const articles = articlesLookedAt(notebook, request);
  yield;
  const rows = axisOf(request.rows, notebook, request, articles);
  yield;
  const columns = axisOf(request.columns, notebook, request, articles);
  yield;
  const count = new Count(rows, columns);
  const lets = filterTest(notebook, request.filter);
  let withoutStatement = 0;
  for (const [number, article] of articles.entries()) {
    yield;
    const statements = notebook.annotationsOf(article.id).filter(isStatement);
    if (statements.length === 0) withoutStatement += 1;
    for (const statement of statements) {
      count.add(statement, number, lets(statement, article));
    }
  }
  yield;
  return {
    rowsAre: request.rows,
    columnsAre: request.columns,
    ...count.result(),
    lookedAt: articles.length,
    withoutStatement,
  };
}

/** Statements and the articles in which they stand; articles have to come one after the other. */
class Tally {
  statements = 0;
  articles = 0;
  anywhere = 0;
  #last = -1;

  add(article: number): void {
    this.statements += 1;
    if (article !== this.#last) this.articles += 1;
    this.#last = article;
  }
}

class Count {
  readonly #rows: readonly Tally[];
  readonly #columns: readonly Tally[];
  readonly #cells = new Map<number, Tally>();
  readonly #all = new Tally();

  constructor(
    readonly rowAxis: Axis,
    readonly columnAxis: Axis,
  ) {
    this.#rows = rowAxis.headings.map(() => new Tally());
    this.#columns = columnAxis.headings.map(() => new Tally());
  }

  add(statement: Annotation, article: number, counts: boolean): void {
    const rows = this.rowAxis.of(statement);
    const columns = this.columnAxis.of(statement);
    for (const at of rows) this.#tallyAt(this.#rows, at).anywhere += 1;
    for (const at of columns) this.#tallyAt(this.#columns, at).anywhere += 1;
    if (!counts) return;
    this.#all.add(article);
    for (const at of rows) this.#tallyAt(this.#rows, at).add(article);
    for (const at of columns) this.#tallyAt(this.#columns, at).add(article);
    for (const row of rows) for (const column of columns) this.#cell(row, column).add(article);
  }

  result(): Pick<EvidenceMatrix, 'rows' | 'columns' | 'cells' | 'statements' | 'articles'> {
    const width = this.#columns.length;
    return {
      rows: headingsOf(this.rowAxis, this.#rows),
      columns: headingsOf(this.columnAxis, this.#columns),
      cells: [...this.#cells].map(([place, { statements, articles }]) => ({
        row: Math.floor(place / width),
        column: place % width,
        statements,
        articles,
      })),
      statements: this.#all.statements,
      articles: this.#all.articles,
    };
  }

  #cell(row: number, column: number): Tally {
    const place = row * this.#columns.length + column;
    let cell = this.#cells.get(place);
    if (!cell) {
      cell = new Tally();
      this.#cells.set(place, cell);
    }
    return cell;
  }

  #tallyAt(tallies: readonly Tally[], at: number): Tally {
    const tally = tallies[at];
    if (!tally) throw new Error(`No heading ${String(at)} of ${String(tallies.length)}`);
    return tally;
  }
}

/** The last heading, of what has no speaker or no tag, is left out where it has no statement. */
function headingsOf({ headings }: Axis, tallies: readonly Tally[]): readonly MatrixHeading[] {
  return headings.flatMap((heading, at) => {
    const { statements = 0, articles = 0, anywhere = 0 } = tallies[at] ?? {};
    return heading.key === null && statements === 0
      ? []
      : [{ ...heading, statements, articles, anywhere }];
  });
}
