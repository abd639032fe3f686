import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import { matrixCsv } from '../../../../src/domain/export/matrix-csv';
import { matrixMarkdown } from '../../../../src/domain/export/matrix-markdown';
import { STATEMENT_FIELDS, statementsCsv } from '../../../../src/domain/export/statements-csv';
import { timelineMarkdown } from '../../../../src/domain/export/timeline-rows';
import { trailMarkdown } from '../../../../src/domain/export/trail-markdown';
import type { Notebook } from '../../../../src/domain/notebook/notebook';
import { arrangeMatrix } from '../../../../src/domain/statement/arrange-matrix';
import { evidenceMatrix } from '../../../../src/domain/statement/evidence-matrix';
import type { MatrixRequest } from '../../../../src/domain/statement/matrix';
import { orderStatements } from '../../../../src/domain/statement/order-statements';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNotebook,
  aSpeaker,
  aTag,
  aTarget,
} from '../../../support/builders';
import { readMarkdown, anyText } from '../../../support/markdown-reading';
import { someFilter, someStatements } from '../../../support/random-statements';
import { readStrictCsv } from '../../../support/strict-csv';
import { readView } from '../../../support/view-markdown';

const ALL_OF_IT = { rowOrder: 'name', columnOrder: 'name', withEmpty: true } as const;
const HOSTILE = '| [^1]: <b>*x*</b> `y` ~~z~~ #t $1$ \\| [a](b)';

function ended<Value>(steps: Generator<undefined, Value>): Value {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

function matrixIn(notebook: Notebook, request: MatrixRequest) {
  const matrix = evidenceMatrix(notebook, request);
  const arrangement = ALL_OF_IT;
  return {
    matrix,
    csv: readStrictCsv(ended(matrixCsv(matrix, arrangement))),
    markdown: ended(matrixMarkdown({ notebook, request, matrix, arrangement, locale: 'en-GB' })),
  };
}

/** One statement in two parts by somebody under hostile names, and one of which nothing is known. */
const notebook = aNotebook(
  anArticle({
    title: HOSTILE,
    publisher: '=Press, "the"\nsecond',
    published: '2031-03',
    url: 'https://a.example/?a=1|2',
  }),
  anArticle({ id: 'article:2', title: '' }),
  aSpeaker({ name: HOSTILE }),
  aTag('t', { name: 'a | b' }),
  anAnnotation({
    target: {
      ...aTarget(0, 39),
      quote: { exact: 'It is closed, | Vale\nsaid, <b>for</b> good', prefix: '', suffix: '' },
    },
    tags: ['tag:t'],
    attribution: anAttribution({
      speakerId: 'speaker:1',
      role: '=clerk',
      dateSaid: '2031-03-20~',
      parts: [
        { start: 0, end: 12 },
        { start: 27, end: 42 },
      ],
    }),
  }),
  anAnnotation({
    id: 'annotation:2',
    target: aTarget(1, 5, 'article:2'),
    attribution: anAttribution({ directness: 'indirect' }),
  }),
);
const statements = ended(orderStatements(notebook, ANY_ANNOTATION));

describe('a matrix taken out', () => {
  const request = { rows: 'speakers', columns: 'tags', filter: ANY_ANNOTATION } as const;

  it('[EM7] the counts of both forms are those of the matrix, and so are the footnotes behind each', () => {
    const anyRequest: fc.Arbitrary<MatrixRequest> = fc.record({
      rows: fc.constantFrom('speakers', 'tags'),
      columns: fc.constantFrom('tags', 'articles'),
      filter: someFilter,
    });
    fc.assert(
      fc.property(someStatements, anyRequest, (some, asked) => {
        const { matrix, csv, markdown } = matrixIn(some, asked);
        const { rows, columns, at } = arrangeMatrix(matrix, ALL_OF_IT);
        const { table, marks, footnotes } = readView(markdown);
        expect(footnotes.size).toBe(matrix.statements);
        if (rows.length === 0 || columns.length === 0) return;
        rows.forEach((_, row) =>
          columns.forEach((__, column) => {
            const count = at(row, column)?.statements ?? 0;
            expect(Number(csv[row + 1]?.[column + 1])).toBe(count);
            expect(table[row + 1]?.[column + 1]).toMatch(count === 0 ? /^[0–]$/u : String(count));
            expect(marks[row + 1]?.[column + 1]).toHaveLength(count);
          }),
        );
        expect(csv.at(-2)?.at(-2)).toBe(String(matrix.statements));
      }),
      { numRuns: 60 },
    );
  });

  it('[EM8] a footnote says the words, who said them when, and where they stand; unknown is said', () => {
    const { markdown } = matrixIn(notebook, request);
    const { footnotes, table } = readView(markdown);
    expect(footnotes.get('1')).toBe(
      `Direct quotation: “It is closed […] <b>for</b> good” — ${HOSTILE}, =clerk, said: about 20 March 2031. =Press, "the" second, published: March 2031, “${HOSTILE}”, https://a.example/?a=1|2`,
    );
    expect(footnotes.get('2')).toBe(
      'In paraphrase: “xxxx” — Speaker unknown, said: date unknown. Publisher unknown, published: date unknown, “Untitled”, address unknown',
    );
    expect(table[0]).toEqual(['Speaker', 'a | b', 'No tag', 'All']);
    expect(table.map(([name]) => name)).toContain(HOSTILE);
  });

  it('[EM3] says what it rests on', () => {
    const { markdown } = matrixIn(notebook, {
      ...request,
      filter: { ...ANY_ANNOTATION, from: '2031' },
    });
    expect(markdown).toContain(
      '1 statement in 1 article. 2 articles looked at, 0 of them without any statement yet. Only said from: 2031.',
    );
    expect(markdown).toContain('0: no statement found in 2 articles.');
  });
});

describe('statements as CSV', () => {
  it('[EM6] have all fields, dates as they are kept and parts joined', () => {
    const rows = statements.map((statement) => ({ statement }));
    const [head, first, second] = readStrictCsv(ended(statementsCsv(notebook, rows, null)));
    expect(head).toEqual(STATEMENT_FIELDS);
    const of = Object.fromEntries((head ?? []).map((name, at) => [name, first?.[at]]));
    expect(of).toMatchObject({
      'Date said': '2031-03-20~',
      Speaker: HOSTILE,
      Role: "'=clerk",
      Statement: 'It is closed … <b>for</b> good',
      Passage: 'It is closed, | Vale\nsaid, <b>for</b> good',
      Tags: 'a | b',
      Publisher: '\'=Press, "the"\nsecond',
      Published: '2031-03',
      Annotation: 'annotation:1',
    });
    expect(second?.slice(0, 4)).toEqual(['', '', '', '']);
  });
});

describe('a trail as Markdown', () => {
  const saying = (n: number, exact: string, dateSaid: string | null) =>
    anAnnotation({
      id: `annotation:${String(n)}`,
      target: {
        ...aTarget(n * 50, n * 50 + exact.length),
        quote: { exact, prefix: '', suffix: '' },
      },
      attribution: anAttribution({ speakerId: 'speaker:1', dateSaid }),
    });
  const trail = aNotebook(
    anArticle(),
    aSpeaker(),
    saying(1, 'The strait will stay closed for a year', '2031-01-02'),
    saying(2, 'The strait will open within a year', '2031-06-01'),
    saying(3, 'We regret it', null),
  );
  const written = ended(
    trailMarkdown({
      notebook: trail,
      filter: ANY_ANNOTATION,
      statements: ended(orderStatements(trail, ANY_ANNOTATION)),
      against: 'speaker',
      locale: 'en-GB',
    }),
  );

  it('[EM10] goes by date said with changes, gaps and what is not known', () => {
    expect(written).toContain('## 1. 2 January 2031\n\n**Nadia Vale**[^1]\n\n> The strait');
    expect(written).toContain(
      '*5 months without a dated statement in this notebook.*\n\n## 2. 1 June',
    );
    expect(written).toContain(
      'Compared with 1:\n\nThe strait will ~~stay closed for~~ **open within** a year',
    );
    expect(written).toContain('## Date said unknown\n\n### 3.\n\n**Nadia Vale**[^3]');
    expect(readView(written).footnotes.size).toBe(3);
  });

  it('[EM8] hostile words stay words', () => {
    const markdown = ended(
      trailMarkdown({
        notebook,
        filter: ANY_ANNOTATION,
        statements,
        against: 'trail',
        locale: 'en',
      }),
    );
    const { tree } = readMarkdown(markdown);
    expect(tree.children.some(({ type }) => type === 'html' || type === 'definition')).toBe(false);
    expect(tree.children.map(anyText).join('\n')).toContain(HOSTILE);
  });
});

describe('a timeline as Markdown', () => {
  it('[EM11] has a line for each statement in each of its lanes', () => {
    const markdown = ended(
      timelineMarkdown({
        notebook,
        filter: ANY_ANNOTATION,
        statements,
        by: 'tag',
        locale: 'en-GB',
      }),
    );
    const { table, marks } = readView(markdown);
    expect(table).toEqual([
      ['Tag', 'Date said', 'Statement'],
      ['a | b', 'about 20 March 2031', '“It is closed […] <b>for</b> good”'],
      ['No tag', 'unknown', '“xxxx”'],
    ]);
    expect(marks.slice(1).map((row) => row[2])).toEqual([['1'], ['2']]);
  });
});
