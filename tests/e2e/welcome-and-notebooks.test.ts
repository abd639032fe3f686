import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { CLOSED, LONG, REOPENS } from '../support/harbour-articles';
import { NotebookFolder } from '../support/notebook-folder';
import { Dateline, openNotebook } from '../support/pages/dateline';
import { writeNotebook } from '../support/prepared-notebook';

test('the sample notebook opens from the welcome view and shows off every feature', async ({
  launch,
  folder,
}) => {
  const dateline = new Dateline(await launch({ env: { HOME: folder } }), folder);
  await dateline.welcome.sample.click();
  await expect(dateline.sidebar.sections).toBeVisible();
  await dateline.press('settings');
  const path = await dateline.dialog('Settings').getByText('Dateline sample').innerText();
  const disk = new NotebookFolder(path);
  const articles = await disk.records('article');
  expect(articles.length).toBeGreaterThanOrEqual(3);
  expect(new Set(articles.map(({ published }) => published)).size).toBeGreaterThanOrEqual(3);
  expect((await disk.records('annotation')).some(({ attribution }) => attribution)).toBe(true);
  for (const kind of ['speaker', 'tag', 'note'] as const) {
    expect(await disk.records(kind), kind).not.toEqual([]);
  }
  await dateline.dialog('Settings').getByRole('button', { name: 'Close' }).click();
  await expect(dateline.sidebar.section('Articles')).toContainText(String(articles.length));
});

test('a new notebook begins in a folder of its own and teaches the first step', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'Harbour research');
  const dateline = new Dateline(await launch(), path);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.newNotebook.click();
  await expect(dateline.window.getByText('Bring in the first article').first()).toBeVisible();
  await expect(dateline.window).toHaveTitle(/Harbour research/u);
  expect(await dateline.disk.revision()).toBe(0);
});

test('a folder that holds other files is refused for a new notebook and left as it was', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'taken');
  await mkdir(path);
  await writeFile(join(path, 'letters.txt'), 'Dear Ilse');
  const dateline = new Dateline(await launch(), path);
  const before = await dateline.disk.everyByte();
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.newNotebook.click();
  await expect(dateline.welcome.problem).toContainText('already holds files');
  await dateline.welcome.openFolder.click();
  await expect(dateline.welcome.problem).toContainText('holds no notebook');
  expect(await dateline.disk.everyByte()).toEqual(before);
});

test('a cancelled folder dialog changes nothing', async ({ launch, folder }) => {
  const dateline = new Dateline(await launch(), folder);
  await answerOpenDialog(dateline.app, []);
  await dateline.welcome.newNotebook.click();
  await dateline.welcome.openFolder.click();
  await expect(dateline.welcome.sample).toBeEnabled();
  await expect(dateline.welcome.problem).toHaveCount(0);
});

test('the last notebook reopens with its panes and their scroll positions', async ({
  launch,
  folder,
}) => {
  const first = await openNotebook(launch, folder, { articles: [CLOSED, LONG] });
  await first.sidebar.open(CLOSED.title);
  await first.sidebar.openBeside(LONG.title);
  await first.pane(2).text.hover();
  await first.window.mouse.wheel(0, 3000);
  await expect.poll(() => first.pane(2).firstWordsInView()).toMatch(/^Paragraph [1-9]\d+ of/u);
  await first.window.waitForTimeout(400);
  const seen = await first.pane(2).firstWordsInView();
  await first.running.close();

  const second = new Dateline(await launch(), first.disk.path);
  await expect(second.pane(1).root).toHaveAccessibleName(`Pane 1 of 2: ${CLOSED.title}`);
  await expect(second.pane(2).root).toHaveAccessibleName(`Pane 2 of 2: ${LONG.title}`);
  await expect.poll(() => second.pane(2).firstWordsInView()).toBe(seen);
});

test('a closed notebook stands under recent notebooks and opens from there', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED, REOPENS] });
  await dateline.sidebar.notebookMenu('notebook', 'Close notebook');
  await expect(dateline.welcome.recentNotebook('notebook')).toContainText(dateline.disk.path);
  await dateline.running.close();

  const second = new Dateline(await launch(), dateline.disk.path);
  await second.welcome.recentNotebook('notebook').click();
  await expect(second.sidebar.article(REOPENS.title)).toBeVisible();
});

test('a notebook whose folder is gone is told at the next start, found again and forgotten', async ({
  launch,
  folder,
}) => {
  const first = await openNotebook(launch, folder, { articles: [CLOSED] });
  await first.running.close();
  await rename(first.disk.path, join(folder, 'moved'));

  const second = new Dateline(await launch(), join(folder, 'moved'));
  await expect(second.welcome.problem).toContainText('is no longer at');
  await expect(second.welcome.recentNotebook('notebook')).toContainText('Not found there');
  await second.welcome.forget('notebook');
  await expect(second.welcome.recent).toHaveCount(0);
  await answerOpenDialog(second.app, [second.disk.path]);
  await second.welcome.openFolder.click();
  await expect(second.sidebar.article(CLOSED.title)).toBeVisible();
});

test('a notebook that another Dateline has open is not opened a second time for writing', async ({
  launch,
  folder,
}) => {
  const first = await openNotebook(launch, folder, { articles: [CLOSED] });
  const other = new Dateline(
    await launch({ userData: join(folder, 'other-user') }),
    first.disk.path,
  );
  await answerOpenDialog(other.app, [first.disk.path]);
  await other.welcome.openFolder.click();
  const refusal = other.welcome.problem.filter({ hasText: 'is open in' });
  const readOnly = other.window.getByText('Open for reading only');
  await expect(refusal.or(readOnly).first()).toBeVisible();
});

test('a notebook in an odd place with an odd name opens like any other', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'Ærø – 100% «ﻣﺮﻓأ» & co');
  await writeNotebook(path, { articles: [CLOSED] });
  const dateline = new Dateline(await launch(), path);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.openFolder.click();
  await dateline.sidebar.act(CLOSED.title, 'Star');
  await expect.poll(async () => (await dateline.disk.only('article')).starred).toBe(true);
});
