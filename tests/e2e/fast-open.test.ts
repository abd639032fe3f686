import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import { dateline } from '../support/command-line';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { Dateline, type Launch, openNotebook } from '../support/pages/dateline';

const TWO = [CLOSED, REOPENS];

/** A notebook that was open once and was closed with its window; the path of the overview that was kept of it. */
async function closedOnce(launch: Launch, folder: string): Promise<{ path: string; kept: string }> {
  const first = await openNotebook(launch, folder, {
    articles: TWO,
    marks: [{ article: CLOSED.title, words: 'Two ferries' }],
  });
  await first.sidebar.goTo('Articles');
  await first.running.close();
  const { path } = first.disk;
  return { path, kept: join(path, 'cache', 'overview.json') };
}

/** Starts the app again and looks whether it shows what the notebook holds. */
async function showsAll(
  launch: Launch,
  path: string,
  titles: readonly string[],
): Promise<Dateline> {
  const second = new Dateline(await launch(), path);
  await expect(second.library.view).toContainText(`${titles.length} articles`);
  for (const title of titles) await expect(second.library.row(title)).toBeVisible();
  await expect(second.sidebar.section('Articles')).toContainText(String(titles.length));
  return second;
}

const titles = TWO.map(({ title }) => title);

test('a notebook reopens with its list from the overview that was kept', async ({
  launch,
  folder,
}) => {
  const { path, kept } = await closedOnce(launch, folder);
  const { mtimeMs } = await stat(kept);
  const second = await showsAll(launch, path, titles);
  await second.library.open(CLOSED.title);
  await expect(second.pane(1).text).toContainText('Two ferries');
  await second.running.close();
  expect((await stat(kept)).mtimeMs, 'nothing changed, nothing is written').toBe(mtimeMs);
});

test('an edit asked for while the notebook is still being opened waits, and is done', async ({
  launch,
  folder,
}) => {
  const { path } = await closedOnce(launch, folder);
  const { window, disk, library } = new Dateline(await launch(), path);
  const answer = await window.evaluate(async () => {
    const { dateline } = window as unknown as {
      dateline: { dispatch(request: unknown): Promise<{ ok: boolean }> };
    };
    const name = 'Ferries';
    return dateline.dispatch({ command: { kind: 'createTag', name }, group: null });
  });
  expect(answer).toMatchObject({ ok: true });
  expect((await disk.only('tag')).name).toBe('Ferries');
  await expect(library.row(CLOSED.title)).toBeVisible();
});

for (const [what, spoil] of [
  ['is deleted', (kept: string) => rm(kept)],
  [
    'is cut short',
    async (kept: string) => writeFile(kept, (await readFile(kept)).subarray(0, 400)),
  ],
  ['is garbled', (kept: string) => writeFile(kept, '{"shape":1}\n\u0000\u0000')],
] as const) {
  test(`a notebook whose kept overview ${what} opens as well`, async ({ launch, folder }) => {
    const { path, kept } = await closedOnce(launch, folder);
    await spoil(kept);
    const second = await showsAll(launch, path, titles);
    await second.running.close();
    await expect.poll(() => stat(kept).then(({ size }) => size)).toBeGreaterThan(1_000);
  });
}

test('the panes come back too when there is no kept overview, as after a crash', async ({
  launch,
  folder,
}) => {
  const first = await openNotebook(launch, folder, { articles: TWO });
  await first.sidebar.open(CLOSED.title);
  await expect(first.pane(1).text).toContainText('Two ferries');
  await first.running.close();
  await rm(join(first.disk.path, 'cache', 'overview.json'));
  const second = new Dateline(await launch(), first.disk.path);
  await expect(second.pane(1).text).toContainText('Two ferries');
});

test('what the command line added since is shown, not the overview from before', async ({
  launch,
  folder,
}) => {
  const { path } = await closedOnce(launch, folder);
  const file = join(folder, 'pier.txt');
  await writeFile(file, 'Pier is new\n\nThe pier was opened on Monday.\n');
  expect((await dateline(['import', '--notebook', path, file], { cwd: folder })).code).toBe(0);
  await showsAll(launch, path, [...titles, 'Pier is new']);
});
