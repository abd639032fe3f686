import { expect, takeScreenshot, test } from '../support/electron-app';
import { AS_LONG, FERRIES, HOPE, SAFETY } from '../support/ferry-statements';
import { CLOSED } from '../support/harbour-articles';
import { type Dateline, openNotebook } from '../support/pages/dateline';
import { anAttribution } from '../support/builders';
import { idOfTag, type WrittenNotebook } from '../support/prepared-notebook';
import { Matrix } from '../support/pages/matrix';
import { seriousFindings } from '../support/serious-findings';

async function openMatrix(dateline: Dateline): Promise<Matrix> {
  const matrix = new Matrix(dateline.window);
  await dateline.press('goMatrix');
  await expect(matrix.grid).toBeVisible();
  return matrix;
}

test('the matrix counts who spoke about what, each statement once in its row', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  const matrix = await openMatrix(dateline);
  await expect(matrix.view).toContainText(
    '5 statements in 4 articles; 5 articles looked at, 1 without any yet',
  );
  expect(await matrix.columnNames()).toEqual(['harbour', 'closure (harbour)', 'money']);
  await expect(matrix.cell('Ilse Maren', 'harbour')).toHaveText('3');
  await expect(matrix.cell('Ilse Maren', 'harbour / closure')).toHaveText('2');
  await expect(matrix.rowHead('Ilse Maren')).toHaveAccessibleName(
    'Ilse Maren: 3 statements in 2 articles',
  );
  await expect(matrix.cell('Speaker unknown', 'harbour')).toHaveText('0');
  await expect(matrix.cell('Speaker unknown', 'harbour')).toHaveAccessibleName(
    'Speaker unknown, harbour: No statement found in 5 articles',
  );
  expect(await seriousFindings(dateline.window)).toEqual([]);
});

test('every count opens the statements behind it, an empty one says what it rests on', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  const matrix = await openMatrix(dateline);
  await matrix.cell('Ilse Maren', 'harbour / closure').click();
  await expect(matrix.behind).toContainText('2 statements in 2 articles');
  await expect(matrix.behind.getByRole('row')).toHaveCount(2);
  await expect(matrix.behind.getByRole('row').nth(0)).toContainText(
    `${AS_LONG}Ilse Maren · 4 March 2031 · Sundholm Courier`,
  );
  await expect(matrix.behind.getByRole('row').nth(1)).toContainText(HOPE);
  expect(await seriousFindings(dateline.window)).toEqual([]);
  await matrix.order('Without a statement', 'Show empty rows and columns');
  await matrix.cell('Jon Aster', 'unused').click();
  await expect(matrix.behind).toContainText(
    'No statement found in 5 articles. Nothing by Jon Aster was marked there at all. No statement there carries the tag unused. 1 of the 5 articles holds no statement yet.',
  );
  await matrix.columnHead('money').click();
  await expect(matrix.behind.getByRole('row')).toHaveCount(3);
});

test('the keyboard goes from cell to cell, into the list, into the article and back to the cell', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  const { window } = dateline;
  const matrix = await openMatrix(dateline);
  await matrix.rowHead('Ilse Maren').focus();
  for (const [key, name] of [
    ['ArrowRight', /^Ilse Maren, harbour:/u],
    ['End', /^Ilse Maren, money:/u],
    ['ArrowUp', /^=SUM.*, money:/u],
    ['ArrowUp', /^money:/u],
    ['Home', /^harbour:/u],
    ['ArrowLeft', /^All:/u],
    ['ArrowDown', /^=SUM/u],
    ['ArrowDown', /^Ilse Maren: 3/u],
    ['ArrowRight', /^Ilse Maren, harbour:/u],
  ] as const) {
    await window.keyboard.press(key);
    await expect(matrix.grid.locator(':focus')).toHaveAccessibleName(name);
  }
  await window.keyboard.press('Enter');
  await expect(matrix.behind.getByRole('row').nth(0)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(matrix.behind).toBeHidden();
  await expect(matrix.cell('Ilse Maren', 'harbour')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(matrix.behind.getByRole('row').nth(0)).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(matrix.behind.getByRole('row').nth(1)).toContainText(SAFETY);
  await window.keyboard.press('Enter');
  await expect(dateline.pane(1).text).toContainText(CLOSED.title);
  await dateline.press('back');
  await expect(matrix.cell('Ilse Maren', 'harbour')).toBeFocused();
});

test('rows and columns are chosen, ordered, and empty ones shown or hidden', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  const matrix = await openMatrix(dateline);
  await matrix.order('Rows', 'By number of statements');
  expect((await matrix.rowNames())[0]).toBe('Ilse Maren');
  await matrix.order('Without a statement', 'Show empty rows and columns');
  expect(await matrix.rowNames()).toContain('Jon Aster');
  await expect(matrix.cell('Jon Aster', 'money')).toHaveText('–');
  await matrix.choose('Rows', 'Tags');
  await expect(matrix.cell('harbour', 'money')).toHaveText('1');
  await matrix.choose('Columns', 'Articles');
  await expect(matrix.cell('harbour', CLOSED.title)).toHaveText('2');
});

test('the filter that the views share narrows what is counted, and nothing found says so', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, FERRIES);
  const matrix = await openMatrix(dateline);
  await matrix.filterBy('Publishers', 'Island Post');
  await expect(matrix.view).toContainText('1 statement in 1 article; 1 article looked at');
  await expect(matrix.cell('Ilse Maren', 'harbour')).toHaveText('1');
  await matrix.filterBy('Speakers', 'Jon Aster');
  await expect(matrix.view).toContainText(
    'No statement that the filter lets through was found in 1 article.',
  );
  await expect(matrix.view.getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
  await matrix.view.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(matrix.cell('Ilse Maren', 'harbour')).toHaveText('3');
});

test('of a large matrix only what is in view is drawn, and keys reach its last cell', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, manySpeakers(200));
  const { window } = dateline;
  const matrix = await openMatrix(dateline);
  await expect(matrix.grid).toHaveAttribute('aria-rowcount', '201');
  await expect(matrix.grid).toHaveAttribute('aria-colcount', '201');
  const cells = matrix.grid.getByRole('gridcell');
  expect(await cells.count()).toBeLessThan(900);
  await matrix.cell('Speaker 0', 'tag 0').click();
  await window.keyboard.press('Control+End');
  await expect(matrix.cell('Speaker 199', 'tag 199')).toBeFocused();
  await expect(matrix.cell('Speaker 199', 'tag 199')).toBeInViewport();
  expect(await cells.count()).toBeLessThan(900);
  await takeScreenshot(window, 'matrix-large');
  await window.keyboard.press('Control+Home');
  await expect(matrix.cell('Speaker 0', 'tag 0')).toBeFocused();
});

/** As many speakers as tags, each with a statement of its own and one of the first tag. */
function manySpeakers(count: number): WrittenNotebook {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const words = (at: number): string => `Sentence ${at} was said`;
  return {
    articles: [{ title: 'All of it', paragraphs: numbers.map((at) => `${words(at)} there.`) }],
    commands: numbers.flatMap((at) => [
      { kind: 'createSpeaker', id: `speaker:s${at}`, name: `Speaker ${at}` } as const,
      { kind: 'createTag', id: idOfTag(`t${at}`), name: `tag ${at}` } as const,
    ]),
    marks: numbers.map((at) => ({
      article: 'All of it',
      words: words(at),
      tags: [idOfTag('t0'), ...(at === 0 ? [] : [idOfTag(`t${at}`)])],
      attribution: anAttribution({ speakerId: `speaker:s${at}` }),
    })),
  };
}

for (const [width, height] of [
  [1440, 900],
  [1024, 700],
] as const) {
  test(`pictures of the matrix at ${width} by ${height}`, async ({ launch, folder }) => {
    const dateline = await openNotebook(launch, folder, FERRIES);
    const { window } = dateline;
    await dateline.app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    );
    const matrix = await openMatrix(dateline);
    await matrix.cell('Ilse Maren', 'harbour').click();
    await expect(matrix.behind.getByRole('row')).toHaveCount(3);
    for (const theme of ['light', 'dark'] as const) {
      await window.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      await takeScreenshot(window, `matrix-${width}-${theme}`);
      expect(await seriousFindings(window)).toEqual([]);
    }
  });
}
