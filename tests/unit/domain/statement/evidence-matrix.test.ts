import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, isStatement } from '../../../../src/domain/annotation/annotation';
import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import { matchesFilter } from '../../../../src/domain/annotation/find-annotations';
import type { Notebook } from '../../../../src/domain/notebook/notebook';
import { arrangeMatrix, USUAL_ARRANGEMENT } from '../../../../src/domain/statement/arrange-matrix';
import { cellStatements } from '../../../../src/domain/statement/cell-statements';
import { evidenceMatrix } from '../../../../src/domain/statement/evidence-matrix';
import {
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  type MatrixAxis,
  type MatrixKey,
  type MatrixRequest,
} from '../../../../src/domain/statement/matrix';
import { tagPath } from '../../../../src/domain/tag/tag-path';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNotebook,
  aSpeaker,
  aTarget,
  someTags,
} from '../../../support/builders';
import { someFilter, someStatements } from '../../../support/random-statements';

const someRequest: fc.Arbitrary<MatrixRequest> = fc.record({
  rows: fc.constantFrom(...MATRIX_ROWS),
  columns: fc.constantFrom(...MATRIX_COLUMNS),
  filter: someFilter,
});

/** The other way to count: every annotation asked about every heading. */
function belongs(notebook: Notebook, one: Annotation, axis: MatrixAxis, key: MatrixKey): boolean {
  const { attribution, tags, target } = one;
  if (axis === 'articles') return target.articleId === key;
  if (axis === 'speakers') return (attribution?.speakerId ?? null) === key;
  if (key === null) return tags.length === 0;
  const names = tagPath(notebook, key as `tag:${string}`);
  return tags.some((id) => names.every((name, at) => tagPath(notebook, id)[at] === name));
}

function countOf(annotations: readonly Annotation[]) {
  const articles = new Set(annotations.map(({ target }) => target.articleId));
  return { statements: annotations.length, articles: articles.size };
}

describe('the evidence matrix', () => {
  it('[EM1] every count is what counting one by one gives', () => {
    fc.assert(
      fc.property(someStatements, someRequest, (notebook, request) => {
        const matrix = evidenceMatrix(notebook, request);
        const all = notebook.all('annotation').filter(isStatement);
        const passing = all.filter((each) => matchesFilter(notebook, each, request.filter));
        expect(matrix).toMatchObject(countOf(passing));
        const of = (axis: MatrixAxis, key: MatrixKey, from: readonly Annotation[]) =>
          from.filter((each) => belongs(notebook, each, axis, key));
        for (const heading of matrix.rows) {
          expect(heading).toMatchObject(countOf(of(matrix.rowsAre, heading.key, passing)));
        }
        for (const heading of matrix.columns) {
          expect(heading).toMatchObject(countOf(of(matrix.columnsAre, heading.key, passing)));
        }
        const arranged = arrangeMatrix(matrix, { ...USUAL_ARRANGEMENT, withEmpty: true });
        arranged.rows.forEach((row, at) => {
          arranged.columns.forEach((column, beside) => {
            const both = of(matrix.columnsAre, column.key, of(matrix.rowsAre, row.key, passing));
            const { statements = 0, articles = 0 } = arranged.at(at, beside) ?? {};
            expect({ statements, articles }).toEqual(countOf(both));
          });
        });
      }),
    );
  });

  it('[EM3] it says how many articles were looked at, and how many hold no statement', () => {
    fc.assert(
      fc.property(someStatements, someRequest, (notebook, request) => {
        const { lookedAt, withoutStatement } = evidenceMatrix(notebook, request);
        const { articleIds, publishers } = request.filter;
        const articles = notebook.all('article').filter(({ id, publisher, trashedAt }) => {
          if (trashedAt !== null) return false;
          if (articleIds.length > 0 && !articleIds.includes(id)) return false;
          return publishers.length === 0 || publishers.includes(publisher ?? '');
        });
        const bare = articles.filter(({ id }) => !notebook.annotationsOf(id).some(isStatement));
        expect([lookedAt, withoutStatement]).toEqual([articles.length, bare.length]);
      }),
    );
  });

  it('[EM4] behind each cell, row and column are as many statements as it counts', () => {
    fc.assert(
      fc.property(someStatements, someRequest, (notebook, request) => {
        const matrix = evidenceMatrix(notebook, request);
        const behind = (row: { key: MatrixKey } | null, column: { key: MatrixKey } | null) => {
          const steps = cellStatements(notebook, request, { row, column });
          let step = steps.next();
          while (step.done !== true) step = steps.next();
          return step.value.length;
        };
        expect(behind(null, null)).toBe(matrix.statements);
        for (const row of matrix.rows) expect(behind(row, null)).toBe(row.statements);
        for (const cell of matrix.cells) {
          const [row, column] = [matrix.rows[cell.row], matrix.columns[cell.column]];
          if (!row || !column) throw new Error('A cell without a row or column');
          expect(behind(row, column)).toBe(cell.statements);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const tags = someTags({ sea: { strait: {} }, road: {} });
const article = anArticle({ id: 'article:a' });
const statement = (n: number, given: Parameters<typeof anAnnotation>[0]) =>
  anAnnotation({
    id: `annotation:${String(n)}`,
    target: aTarget(n, n + 5, 'article:a'),
    attribution: anAttribution({ speakerId: 'speaker:1' }),
    ...given,
  });

describe('what counts in the evidence matrix', () => {
  const request: MatrixRequest = { rows: 'speakers', columns: 'tags', filter: ANY_ANNOTATION };

  it('[EM1] a statement of two tags is one in its row', () => {
    const notebook = aNotebook(
      article,
      aSpeaker(),
      ...tags,
      statement(1, { tags: ['tag:sea', 'tag:road'] }),
    );
    const { rows, cells } = evidenceMatrix(notebook, request);
    expect(rows).toMatchObject([{ name: 'Nadia Vale', statements: 1 }]);
    expect(cells).toHaveLength(2);
  });

  it('[EM1] a statement of a nested tag is one of the tags above it', () => {
    const notebook = aNotebook(
      article,
      aSpeaker(),
      ...tags,
      statement(1, { tags: ['tag:strait'] }),
    );
    const { columns } = evidenceMatrix(notebook, request);
    expect(columns.map(({ name, statements }) => [name, statements])).toEqual([
      ['sea', 1],
      ['sea / strait', 1],
      ['road', 0],
    ]);
  });

  it('[EM2] highlights never count', () => {
    const notebook = aNotebook(
      article,
      aSpeaker(),
      ...tags,
      statement(1, { tags: ['tag:sea'], attribution: null }),
    );
    expect(evidenceMatrix(notebook, request)).toMatchObject({ statements: 0, cells: [] });
  });

  it('[EM3] an unknown speaker and a missing tag have a heading where there is such a statement', () => {
    const notebook = aNotebook(
      article,
      aSpeaker(),
      ...tags,
      statement(1, { attribution: anAttribution() }),
    );
    const { rows, columns } = evidenceMatrix(notebook, request);
    expect(rows.at(-1)).toMatchObject({ key: null, name: 'Speaker unknown', statements: 1 });
    expect(columns.at(-1)).toMatchObject({ key: null, name: 'No tag', statements: 1 });
  });

  it('[EM3] of a speaker it is known whether there is a statement that the filter leaves out', () => {
    const notebook = aNotebook(article, aSpeaker(), ...tags, statement(1, {}));
    const { rows } = evidenceMatrix(notebook, {
      ...request,
      filter: { ...ANY_ANNOTATION, from: '2031' },
    });
    expect(rows).toMatchObject([{ statements: 0, anywhere: 1 }]);
  });
});

describe('a matrix laid out', () => {
  const notebook = aNotebook(
    article,
    aSpeaker({ id: 'speaker:1', name: 'Ada' }),
    aSpeaker({ id: 'speaker:2', name: 'Bo' }),
    aSpeaker({ id: 'speaker:3', name: 'Cy' }),
    statement(1, { attribution: anAttribution() }),
    statement(2, { attribution: anAttribution() }),
    statement(3, { attribution: anAttribution({ speakerId: 'speaker:3' }) }),
    statement(4, { attribution: anAttribution({ speakerId: 'speaker:3' }) }),
    statement(5, { attribution: anAttribution({ speakerId: 'speaker:1' }) }),
  );
  const matrix = evidenceMatrix(notebook, {
    rows: 'speakers',
    columns: 'articles',
    filter: ANY_ANNOTATION,
  });

  it.each([
    ['name', false, ['Ada', 'Cy', 'Speaker unknown']],
    ['name', true, ['Ada', 'Bo', 'Cy', 'Speaker unknown']],
    ['count', false, ['Cy', 'Ada', 'Speaker unknown']],
    ['count', true, ['Cy', 'Ada', 'Bo', 'Speaker unknown']],
  ] as const)('[EM5] by %s, empty ones too: %s', (rowOrder, withEmpty, names) => {
    const { rows, leftOutRows } = arrangeMatrix(matrix, {
      rowOrder,
      columnOrder: 'name',
      withEmpty,
    });
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(leftOutRows).toBe(withEmpty ? 0 : 1);
  });
});
