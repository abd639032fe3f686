import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type {} from '../../src/renderer/platform/bridge';
import { answerOpenDialog, expect, type RunningApp, test } from '../support/electron-app';

/** Makes a notebook in a folder as the user would, by the folder dialog. */
async function createNotebook({ app, window }: RunningApp, path: string): Promise<unknown> {
  await answerOpenDialog(app, [path]);
  return window.evaluate(() => self.dateline?.createNotebook());
}

const appState = ({ window }: RunningApp) => window.evaluate(() => self.dateline?.appState());

test('settings are as they were left at the next start', async ({ launch }) => {
  const first = await launch();
  const told = first.window.evaluate(
    () => new Promise((resolve) => self.dateline?.onSettingsChanged(resolve)),
  );
  await first.window.evaluate(() =>
    self.dateline?.changeSettings({ theme: 'sepia', readingSize: 21 }),
  );
  expect(await told).toMatchObject({ theme: 'sepia', readingSize: 21 });
  await first.close();
  const second = await launch();
  expect(await appState(second)).toMatchObject({
    settings: { theme: 'sepia', readingSize: 21, singleKeys: true },
  });
});

test('the window stands where it stood and is no smaller than it may be', async ({ launch }) => {
  const first = await launch();
  const bounds = { x: 40, y: 60, width: 1000, height: 700 };
  await first.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  await first.close();
  const second = await launch();
  const getBounds = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(await getBounds()).toMatchObject({ width: 1000, height: 700 });
  await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setSize(300, 200),
  );
  expect(await getBounds()).toMatchObject({ width: 900, height: 600 });
});

test('the last notebook reopens, with its name in the title, its edits and a free lock', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'Strait');
  const first = await launch();
  expect(await createNotebook(first, path)).toMatchObject({ ok: true, value: { name: 'Strait' } });
  await first.window.evaluate(() =>
    self.dateline?.dispatch({ command: { kind: 'createTag', name: 'trade' }, group: null }),
  );
  expect(await readdir(path)).toContain('lock.json');
  await first.close();
  expect(await readdir(path)).not.toContain('lock.json');

  const second = await launch();
  expect(await appState(second)).toMatchObject({
    notebook: { path, totals: { tags: 1 }, readOnly: null },
    recent: [{ path, name: 'Strait', missing: false }],
    problem: null,
  });
  const title = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toBe('Dateline — Strait');
});

test('a notebook that was closed on purpose does not reopen', async ({ launch, folder }) => {
  const first = await launch();
  await createNotebook(first, join(folder, 'Strait'));
  await first.window.evaluate(() => self.dateline?.closeNotebook());
  await first.close();
  expect(await appState(await launch())).toMatchObject({ notebook: null, problem: null });
});

test('the start says why the last notebook could not reopen', async ({ launch, folder }) => {
  const path = join(folder, 'Strait');
  const first = await launch();
  await createNotebook(first, path);
  await first.close();
  await rename(path, `${path} moved`);
  expect(await appState(await launch())).toMatchObject({
    notebook: null,
    recent: [{ path, missing: true }],
    problem: { kind: 'missing', path },
  });
});

test('a notebook that is open elsewhere is refused and leaves the open one alone', async ({
  launch,
  folder,
}) => {
  const [mine, theirs] = [join(folder, 'Mine'), join(folder, 'Theirs')];
  const other = await launch({ userData: join(folder, 'other-user-data') });
  await createNotebook(other, theirs);
  const app = await launch();
  await createNotebook(app, mine);
  await answerOpenDialog(app.app, [theirs]);
  const opened = await app.window.evaluate(() => self.dateline?.openNotebook({ path: null }));
  expect(opened).toMatchObject({ ok: false, error: { kind: 'inUse', path: theirs } });
  expect(await appState(app)).toMatchObject({ notebook: { path: mine } });
});

test('an edit is told of before its answer, and edits come in the order they were asked', async ({
  launch,
  folder,
}) => {
  const running = await launch();
  await createNotebook(running, join(folder, 'Strait'));
  const log = await running.window.evaluate(async () => {
    const entries: string[] = [];
    self.dateline?.onNotebookChanged(({ revision }) => entries.push(`told ${revision}`));
    const answers = Array.from({ length: 100 }, async (_, index) => {
      const command = { kind: 'createTag', name: `tag ${index}` } as const;
      const answer = await self.dateline?.dispatch({ command, group: null });
      entries.push(`answered ${answer?.ok ? answer.value.revision : 'error'}`);
    });
    await Promise.all(answers);
    const undone = await self.dateline?.undo();
    entries.push(`undone ${undone?.ok ? undone.value.revision : 'error'}`);
    return entries;
  });
  for (let revision = 1; revision <= 100; revision += 1) {
    const told = log.indexOf(`told ${revision}`);
    expect(told).toBeGreaterThanOrEqual(0);
    expect(log.indexOf(`answered ${revision}`)).toBeGreaterThan(told);
  }
  const inOrder = (word: string) => log.filter((entry) => entry.startsWith(word));
  expect(inOrder('told')).toEqual(Array.from({ length: 101 }, (_, index) => `told ${index + 1}`));
  expect(inOrder('answered')).toHaveLength(100);
  expect(log.slice(-2)).toEqual(['told 101', 'undone 101']);
});

test('a command of the menu reaches the page by its name', async ({ launch }) => {
  const { app, window } = await launch();
  await window.evaluate(() => {
    const names: string[] = [];
    Object.assign(globalThis, { names });
    self.dateline?.onMenuCommand(({ command }) => names.push(command));
  });
  await app.evaluate(({ Menu }) => {
    for (const id of ['settings', 'palette']) {
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    }
  });
  const names = () => window.evaluate(() => Reflect.get(globalThis, 'names') as string[]);
  await expect.poll(names).toEqual(['settings', 'palette']);
});

test('the menu says what undo takes back and what needs a notebook', async ({ launch, folder }) => {
  const running = await launch();
  const item = (id: string) =>
    running.app.evaluate(({ Menu }, name) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(name);
      return found ? { label: found.label, enabled: found.enabled } : null;
    }, id);
  expect(await item('importFiles')).toMatchObject({ enabled: false });
  await createNotebook(running, join(folder, 'Strait'));
  await expect.poll(() => item('importFiles')).toMatchObject({ enabled: true });
  const done = await running.window.evaluate(() =>
    self.dateline?.dispatch({ command: { kind: 'createTag', name: 'trade' }, group: null }),
  );
  const label = done?.ok ? done.value.label : '';
  await expect.poll(() => item('undo')).toMatchObject({ label: `Undo “${label}”` });
});
