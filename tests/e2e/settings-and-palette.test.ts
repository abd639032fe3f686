import { join } from 'node:path';
import { COMMANDS } from '../../src/contract/shortcuts';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { Dateline, openNotebook } from '../support/pages/dateline';

test('settings take effect at once and are there at the next start', async ({ launch, folder }) => {
  const first = await openNotebook(launch, folder, { articles: [CLOSED] });
  await first.sidebar.open(CLOSED.title);
  await first.press('settings');
  const settings = first.dialog('Settings');
  await settings.getByRole('radio', { name: 'Dark' }).click({ force: true });
  await settings.getByRole('textbox', { name: 'Text size' }).fill('22');
  await settings.getByRole('textbox', { name: 'Text size' }).press('Enter');
  await settings.getByRole('button', { name: /Increase.*Line height/u }).click();
  await settings.getByRole('switch', { name: 'Single-letter keys' }).click({ force: true });
  await answerOpenDialog(first.app, [join(folder, 'notebooks')]);
  await settings.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(settings).toContainText(join(folder, 'notebooks'));
  await expect(settings).toContainText(first.disk.path);
  await first.window.keyboard.press('Escape');
  await first.pane(1).select('Two ferries');
  await first.window.keyboard.press('h');
  await first.window.waitForTimeout(200);
  expect(await first.disk.records('annotation')).toEqual([]);
  await first.running.close();

  const second = new Dateline(await launch(), first.disk.path);
  const paragraph = second.pane(1).article.getByText('Passengers waited');
  await expect(paragraph).toHaveCSS('font-size', '22px');
  await expect(paragraph).toHaveCSS('line-height', '37.4px');
  await second.press('settings');
  const again = second.dialog('Settings');
  await expect(again.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(again.getByRole('switch', { name: 'Single-letter keys' })).not.toBeChecked();
  await expect(again).toContainText(join(folder, 'notebooks'));
});

test('the palette runs commands and opens articles, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED, REOPENS] });
  const { palette, window } = dateline;
  await dateline.press('palette');
  await expect(palette.field).toBeFocused();
  await palette.run('ferries may ret');
  await expect(dateline.pane(1).root).toHaveAccessibleName(`Pane 1 of 1: ${REOPENS.title}`);
  await dateline.press('palette');
  await palette.run('star or unstar');
  await expect.poll(async () => (await dateline.disk.article(REOPENS.title)).starred).toBe(true);
  await dateline.press('openArticle');
  await expect(palette.items).toHaveCount(2);
  await window.keyboard.type('harbour');
  await expect(palette.items).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(dateline.pane(1).root).toHaveAccessibleName(`Pane 1 of 1: ${CLOSED.title}`);
  await dateline.press('palette');
  await palette.field.fill('zzzz');
  await expect(palette.dialog).toContainText('Nothing is called that');
  await window.keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
});

test('the help lists every command that has keys', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  await dateline.press('shortcuts');
  const help = dateline.dialog('Keyboard shortcuts');
  for (const { title, keys } of COMMANDS) {
    if (!keys) continue;
    await expect(help.getByText(title.replace(/…$/u, ''), { exact: true }).first()).toBeAttached();
  }
});

test('the about box names version, runtime and licence', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  await dateline.choose('about');
  await expect(dateline.dialog('About Dateline')).toContainText(
    /Version \d+\.\d+\.\d+ · Electron \d+\..* · MIT licence/u,
  );
});

test('the window comes back in its size and place', async ({ launch }) => {
  const bounds = { x: 40, y: 30, width: 1_010, height: 640 };
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await expect.poll(() => first.window.evaluate(() => window.innerWidth)).toBe(bounds.width);
  await first.close();
  const second = await launch();
  await expect(second.window.getByRole('heading', { name: 'Dateline' })).toBeVisible();
  const now = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(now).toEqual(bounds);
});

test('sidebar and margin are hidden and shown, and stay so', async ({ launch, folder }) => {
  const first = await openNotebook(launch, folder, { articles: [CLOSED] });
  await first.sidebar.open(CLOSED.title);
  await first.press('toggleSidebar');
  await first.press('toggleMargin');
  await expect(first.sidebar.sections).toHaveCount(0);
  await expect(first.margin.panel).toHaveCount(0);
  await first.running.close();
  const second = new Dateline(await launch(), first.disk.path);
  await expect(second.pane(1).article).toBeVisible();
  await expect(second.sidebar.sections).toHaveCount(0);
  await second.press('toggleSidebar');
  await second.press('toggleMargin');
  await expect(second.sidebar.sections).toBeVisible();
  await expect(second.margin.panel).toBeVisible();
});
