import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atClipboard, clipboardText } from '../support/clipboard';
import { answerSaveDialog, expect, test } from '../support/electron-app';
import { FERRIES, ODD_NAME, ODD_TITLE, SAFETY } from '../support/ferry-statements';
import { answerQuestion, questionsAsked } from '../support/native-questions';
import { openNotebook } from '../support/pages/dateline';
import { Matrix } from '../support/pages/matrix';
import { readStrictCsv } from '../support/strict-csv';
import { readView } from '../support/view-markdown';

const AS_MARKDOWN = 'Export as Markdown…';
const AS_CSV = 'Export as CSV…';
const MAREN = ['Ilse Maren', 'Ilse Maren', 'Ilse Maren'];

test('the matrix is exported as CSV, as Markdown whose footnotes resolve, and copied', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  const matrix = new Matrix(dateline.window);
  await dateline.press('goMatrix');
  await expect(matrix.grid).toBeVisible();
  const csvFile = join(folder, 'matrix.csv');
  await answerSaveDialog(dateline.app, csvFile);
  await matrix.export(AS_CSV);
  await expect(dateline.toast('Saved to')).toContainText(csvFile);
  const csv = await readFile(csvFile, 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(readStrictCsv(csv.slice(1))).toEqual([
    [
      'Speaker',
      'harbour',
      'harbour / closure',
      'money',
      'All statements',
      'Articles they stand in',
    ],
    [`'${ODD_NAME}`, '0', '0', '1', '1', '1'],
    ['Ilse Maren', '3', '2', '1', '3', '2'],
    ['Speaker unknown', '0', '0', '1', '1', '1'],
    ['All statements', '3', '2', '3', '5', '4'],
    ['Articles they stand in', '2', '2', '3', '4', ''],
  ]);

  // The extension of the format is put behind what was typed without it.
  await answerSaveDialog(dateline.app, join(folder, 'matrix'));
  await matrix.export(AS_MARKDOWN);
  await expect(dateline.toast(/Saved to .*matrix\.md/u)).toBeVisible();
  const markdown = await readFile(join(folder, 'matrix.md'), 'utf8');
  const { table, marks, footnotes } = readView(markdown);
  expect(table[1]?.[0]).toBe(ODD_NAME);
  expect(table[2]).toEqual(['Ilse Maren', '3', '2', '1', '3']);
  const money = marks[2]?.[3]?.map((label) => footnotes.get(label)) ?? [];
  expect(money).toEqual([
    `Direct quotation: “${SAFETY}” — Ilse Maren, spokesperson, Port Authority, said: 4 March 2031. Sundholm Courier, published: 4 March 2031, “Harbour stays closed to ferries”, https://courier.example/harbour-closed`,
  ]);
  expect(
    [...footnotes.values()].some((words) =>
      words.includes(ODD_TITLE.replace(/[“”]/gu, (sign) => (sign === '“' ? '‘' : '’'))),
    ),
  ).toBe(true);

  await atClipboard(async () => {
    await matrix.export('Copy as Markdown');
    await expect(dateline.toast('Copied 5 statements as Markdown')).toBeVisible();
    expect(await clipboardText(dateline.app)).toBe(markdown);
    await matrix.export('Copy as CSV');
    await expect(dateline.toast('Copied 5 statements as CSV')).toBeVisible();
    expect(readStrictCsv(await clipboardText(dateline.app))).toEqual(readStrictCsv(csv.slice(1)));
  });
});

test('the trail is exported in order, with changes and dates as they are known', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  await dateline.press('goTrail');
  const exportButton = dateline.window.getByRole('button', { name: 'Export', exact: true });
  await expect(exportButton).toBeEnabled();
  const file = join(folder, 'trail.csv');
  await answerSaveDialog(dateline.app, file);
  await dateline.choose('exportViewCsv');
  await expect(dateline.toast('Saved to')).toContainText(file);
  const [head = [], ...rows] = readStrictCsv((await readFile(file, 'utf8')).slice(1));
  expect(rows.map((row) => row[head.indexOf('Date said')])).toEqual([
    '2031~',
    '2031-03-04',
    '2031-03-04',
    '2031-03-18',
    '',
  ]);
  await answerSaveDialog(dateline.app, join(folder, 'trail.md'));
  await dateline.choose('exportViewMarkdown');
  await expect(dateline.toast(/trail\.md/u)).toBeVisible();
  const markdown = await readFile(join(folder, 'trail.md'), 'utf8');
  expect(markdown).toContain('## Date said unknown');
  expect(readView(markdown).footnotes.size).toBe(5);
});

test('the timeline is exported lane by lane', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  await dateline.press('goTimeline');
  const exportButton = dateline.window.getByRole('button', { name: 'Export', exact: true });
  await expect(exportButton).toBeEnabled();
  await answerSaveDialog(dateline.app, join(folder, 'timeline.csv'));
  await dateline.choose('exportViewCsv');
  await expect(dateline.toast('Saved to')).toBeVisible();
  const csv = readStrictCsv((await readFile(join(folder, 'timeline.csv'), 'utf8')).slice(1));
  expect(csv.map(([lane]) => lane)).toEqual([
    'Lane: speaker',
    `'${ODD_NAME}`,
    ...MAREN,
    'Speaker unknown',
  ]);
  await answerSaveDialog(dateline.app, join(folder, 'timeline.md'));
  await dateline.choose('exportViewMarkdown');
  await expect(dateline.toast(/timeline\.md/u)).toBeVisible();
  const { table, marks } = readView(await readFile(join(folder, 'timeline.md'), 'utf8'));
  expect(table.map(([lane]) => lane)).toEqual(['Speaker', ODD_NAME, ...MAREN, 'Speaker unknown']);
  expect(marks.slice(1).map((row) => row[2])).toEqual([['1'], ['2'], ['3'], ['4'], ['5']]);
});

test('a file that is there is replaced only when that is wanted', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  const matrix = new Matrix(dateline.window);
  await dateline.press('goMatrix');
  await expect(matrix.grid).toBeVisible();
  const mine = join(folder, 'mine.csv');
  await writeFile(mine, 'My own');
  await answerSaveDialog(dateline.app, join(folder, 'mine'));
  await answerQuestion(dateline.app, /cancel/iu);
  await matrix.export(AS_CSV);
  await expect.poll(async () => (await questionsAsked(dateline.app)).length).toBe(1);
  expect(await readFile(mine, 'utf8')).toBe('My own');
  await answerQuestion(dateline.app, /replace/iu);
  await matrix.export(AS_CSV);
  await expect(dateline.toast('Saved to')).toContainText(mine);
  expect(await readFile(mine, 'utf8')).toContain('Ilse Maren');
});

test('a picture that is none of the app’s own is not written', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  const file = join(folder, 'picture.svg');
  await answerSaveDialog(dateline.app, file);
  const save = (svg: string) =>
    dateline.window.evaluate((text) => {
      const bytes = new TextEncoder().encode(text);
      return window.dateline?.savePicture({ name: 'Timeline', format: 'svg', bytes });
    }, svg);
  const bad = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  expect(await save(bad)).toEqual({ kind: 'refused', what: '<script>' });
  const good = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>';
  expect(await save(good)).toEqual({ kind: 'written', path: file, files: 1 });
  expect(await readFile(file, 'utf8')).toBe(good);
});
