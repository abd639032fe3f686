import { join } from 'node:path';
import { dateline } from '../support/command-line';
import { expect, test } from '../support/electron-app';
import { AS_LONG, FERRIES, HOPE, ODD_NAME, SAFETY, TOO_HIGH } from '../support/ferry-statements';
import { CLOSED } from '../support/harbour-articles';
import { writeNotebook } from '../support/prepared-notebook';
import { readStrictCsv } from '../support/strict-csv';
import { readView } from '../support/view-markdown';

interface Trail {
  readonly statements: readonly Readonly<Record<string, unknown>>[];
}

test('trail prints statements by date said, narrowed by what is named', async ({ folder }) => {
  await writeNotebook(join(folder, 'Ferries'), FERRIES);
  const run = (...args: string[]) =>
    dateline(['trail', '--notebook', 'Ferries', ...args], { cwd: folder });
  const all = await run('--json');
  expect(all).toMatchObject({ code: 0, stderr: '' });
  const { statements } = JSON.parse(all.stdout) as Trail;
  expect(statements.map(({ said }) => said)).toEqual([
    'Prices rose | by 5 * 3',
    AS_LONG,
    SAFETY,
    HOPE,
    TOO_HIGH,
  ]);
  expect(statements[1]).toMatchObject({
    dateSaid: '2031-03-04',
    speaker: 'Ilse Maren',
    role: 'spokesperson',
    organisation: 'Port Authority',
    parts: null,
    tags: ['harbour/closure'],
    publisher: CLOSED.publisher,
    url: CLOSED.url,
  });
  expect(statements[4]).toMatchObject({ dateSaid: null, speaker: null, directness: 'indirect' });

  const some = await run('--speaker', 'ilse maren', '--tag', 'harbour', '--from', '2031-03-10');
  expect(some.stdout.trimEnd().split('\n')).toEqual([
    'DATE SAID   SPEAKER     STATEMENT',
    `2031-03-18  Ilse Maren  ${HOPE} · Island Post`,
  ]);
  expect(
    (await run('--organisation', 'port authority', '--publisher', 'Island Post')).stdout,
  ).toContain(HOPE);

  const csv = readStrictCsv((await run('--csv')).stdout);
  expect(csv).toHaveLength(6);
  expect(csv[1]?.[1]).toBe(`'${ODD_NAME}`);
  const markdown = (await run('--markdown', '--speaker', 'Ilse Maren')).stdout;
  expect(markdown).toContain('## 3. ');
  expect(readView(markdown).footnotes.size).toBe(3);
});

test('matrix counts what the options name, and never a proposal', async ({ folder }) => {
  await writeNotebook(join(folder, 'Ferries'), FERRIES);
  // The same texts, with quotations that would be proposed, and nothing marked.
  await writeNotebook(join(folder, 'Bare'), { articles: FERRIES.articles });
  const run = (notebook: string, ...args: string[]) =>
    dateline(['matrix', '--notebook', notebook, ...args], { cwd: folder });
  const ways = ['--rows', 'speakers', '--columns', 'tags'];
  const plain = await run('Ferries', ...ways);
  expect(plain.code).toBe(0);
  expect(plain.stdout.trimEnd().split('\n')).toEqual([
    'ALL  harbour  harbour / closure  money  SPEAKER',
    `  1        0                  0      1  ${ODD_NAME}`,
    '  3        3                  2      1  Ilse Maren',
    '  1        0                  0      1  Speaker unknown',
    '  5        3                  2      3  All',
  ]);
  expect(plain.stderr).toContain('5 articles looked at, 1 of them without any statement yet.');
  const json = JSON.parse((await run('Ferries', ...ways, '--json', '--empty')).stdout) as {
    rows: { name: string; anywhere: number }[];
    cells: object[];
  };
  expect(json.rows.map(({ name }) => name)).toContain('Jon Aster');
  expect(json.cells).toHaveLength(5);
  const csv = readStrictCsv((await run('Ferries', ...ways, '--csv')).stdout);
  expect(csv[2]).toEqual(['Ilse Maren', '3', '2', '1', '3', '2']);
  const read = readView((await run('Ferries', ...ways, '--markdown')).stdout);
  expect(read.table[2]?.slice(0, 2)).toEqual(['Ilse Maren', '3']);
  expect(read.marks[2]?.[1]).toHaveLength(3);

  expect(JSON.parse((await run('Bare', ...ways, '--json')).stdout)).toMatchObject({
    statements: 0,
    cells: [],
    articlesWithoutStatement: 5,
  });
});

test('what is named and not there is told with what there is, and nothing is printed', async ({
  folder,
}) => {
  await writeNotebook(join(folder, 'Ferries'), FERRIES);
  for (const [args, words] of [
    [['trail', '--speaker', 'Nobody'], 'There is no speaker “Nobody”'],
    [['trail', '--organisation', 'Navy'], 'There is no organisation “Navy”'],
    [['trail', '--publisher', 'The Post'], 'There is no publisher “The Post”'],
    [['trail', '--tag', 'sea'], 'There is no tag “sea”'],
    [['trail', '--from', 'soon'], '--from is a date'],
    [['trail', '--csv', '--json'], 'do not go together'],
    [['matrix', '--rows', 'speakers', '--columns', 'articles', '--tag', 'sea'], 'no tag “sea”'],
    [['matrix', '--rows', 'speakers', '--columns', 'speakers'], 'tags or articles'],
  ] as const) {
    const [command, ...rest] = args;
    const run = await dateline([command, '--notebook', 'Ferries', ...rest], { cwd: folder });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(words);
  }
  const { stderr } = await dateline(['trail', '--notebook', 'Ferries', '--speaker', 'X'], {
    cwd: folder,
  });
  expect(stderr).toContain('Ilse Maren');
});
