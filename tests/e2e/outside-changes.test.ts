import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, takeScreenshot, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { OtherComputer } from '../support/outside/other-computer';
import { put } from '../support/outside/sync-service';
import { type Dateline, type Launch, openNotebook } from '../support/pages/dateline';
import { TwoVersionsPage } from '../support/pages/two-versions';
import { idOfArticle, idOfTag } from '../support/prepared-notebook';
import { seriousFindings } from '../support/serious-findings';

const PLAN = 'Plan for April';
const FERRIES = idOfTag('ferries');

const NOTEBOOK = {
  articles: [CLOSED, REOPENS],
  commands: [
    { kind: 'createTag', id: FERRIES, name: 'ferries', description: 'Boats that carry people' },
    { kind: 'createTag', id: idOfTag('quays'), name: 'quays' },
  ],
  after: [
    {
      kind: 'writeNote',
      id: 'note:plan',
      subject: { kind: 'free', title: PLAN },
      markdown: 'Ask the operators how many crossings they lost.',
    },
  ],
} as const;

interface Setting {
  readonly dateline: Dateline;
  readonly other: OtherComputer;
  readonly page: TwoVersionsPage;
}

async function twoComputers(launch: Launch, folder: string): Promise<Setting> {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  const other = await OtherComputer.join(dateline.disk.path, join(folder, 'there'));
  return { dateline, other, page: new TwoVersionsPage(dateline.window) };
}

async function writePlan({ notes, window, sidebar }: Dateline, text: string): Promise<void> {
  await sidebar.goTo('Notes');
  await notes.row(PLAN).click();
  await notes.editor.click();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.type(text);
  await expect(notes.row(PLAN)).toContainText(text.slice(0, 20));
}

test('what another computer wrote shows without a restart, and is told of', async ({
  launch,
  folder,
}) => {
  const { dateline, other, page } = await twoComputers(launch, folder);
  await dateline.sidebar.goTo('Articles');
  const title = 'Harbour stays closed until May';
  await other.edit({ kind: 'editArticle', id: idOfArticle(CLOSED.title), patch: { title } });
  await other.sync();
  await expect(page.notice).toContainText('1 record is different now', { timeout: 15_000 });
  await expect(dateline.sidebar.articles.getByRole('row', { name: title })).toBeVisible();
  await takeScreenshot(dateline.window, 'outside-taken-in');
  await page.notice.getByRole('button', { name: 'Close' }).click();
  await expect(page.notice).toBeHidden();
});

test('what both sides changed is decided with the keyboard, one record after the other', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const { dateline, other, page } = await twoComputers(launch, folder);
  const { window, notes } = dateline;
  await other.edit(
    {
      kind: 'writeNote',
      id: 'note:plan',
      subject: { kind: 'free', title: PLAN },
      markdown: 'Ask the port authority how many crossings were lost.',
    },
    { kind: 'editTag', id: FERRIES, patch: { description: 'Boats that carry people and cars' } },
    { kind: 'deleteTag', id: idOfTag('quays') },
    { kind: 'createTag', name: 'timetables' },
  );
  await writePlan(dateline, 'Ask both operators how many crossings they lost in March.');
  await dateline.sidebar.goTo('Tags');
  await dateline.tags.row('ferries').click();
  const description = dateline.tags.view.getByRole('textbox', { name: 'Definition' });
  await description.fill('Every ship with a timetable');
  await description.blur();
  await dateline.tags.row('quays').click();
  await description.fill('Where ships tie up');
  await description.blur();
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  await other.sync();
  await expect(page.notice).toContainText('3 records were changed in both places', {
    timeout: 20_000,
  });
  await expect(page.status).toContainText('3 records in two versions');
  await expect(dateline.tags.row('timetables')).toBeVisible();
  await takeScreenshot(window, 'outside-conflicts');
  await page.notice.getByRole('button', { name: 'Decide 3…' }).click();
  await expect(page.rows).toHaveCount(3);
  const row = (name: string) => page.rows.filter({ hasText: name });
  await row(PLAN).click();
  await expect(page.field('Note text')).toHaveText([
    'Ask both operators how many crossings they lost in March.',
    /port authority/u,
  ]);
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const) {
    await dateline.app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]);
      },
      [width, height] as const,
    );
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await window.waitForTimeout(300);
      await takeScreenshot(window, `two-versions-${width}-${colorScheme}`);
      expect.soft(await seriousFindings(window), colorScheme).toEqual([]);
    }
  }
  await row('quays').click();
  await takeScreenshot(window, 'two-versions-deleted');
  await row(PLAN).click();

  await window.keyboard.press('3');
  await expect(page.rows).toHaveCount(2);
  await row('ferries').click();
  await expect(page.field('Description')).toHaveText([
    'Every ship with a timetable',
    /carry people and cars/u,
  ]);
  await window.keyboard.press('2');
  await expect(page.rows).toHaveCount(1);
  await page.way('Delete it').click();
  await expect(page.dialog).toContainText('All is decided');
  await takeScreenshot(window, 'two-versions-done');
  await window.keyboard.press('Escape');
  await expect(page.status).not.toContainText('two versions');
  await expect(dateline.tags.row('quays')).toBeHidden();
  await dateline.undoFromToast('The tag is deleted');
  await expect(dateline.tags.row('quays')).toBeVisible();

  await dateline.sidebar.goTo('Notes');
  await notes.row(PLAN).click();
  await expect(notes.editor).toContainText('Ask both operators');
  await expect(notes.editor).toContainText('Ask the port authority');
});

test('an edit typed while others write is saved beside theirs', async ({ launch, folder }) => {
  const { dateline, other } = await twoComputers(launch, folder);
  await other.edit({ kind: 'createTag', name: 'timetables' });
  await other.sync();
  await writePlan(dateline, 'Ask both operators how many crossings they lost.');
  await dateline.sidebar.goTo('Tags');
  await expect(dateline.tags.row('timetables')).toBeVisible({ timeout: 15_000 });
  await dateline.running.close();
  const journal = await readFile(join(dateline.disk.path, 'notebook.json'), 'utf8');
  expect(journal).toContain('dateline-notebook');
  const note = (await dateline.disk.records('note')).find(({ id }) => id === 'note:plan');
  expect(note?.markdown).toBe('Ask both operators how many crossings they lost.');
});

test('an earlier copy put back over the folder loses nothing', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  const page = new TwoVersionsPage(dateline.window);
  const early = join(folder, 'early');
  await cp(dateline.disk.path, early, { recursive: true });
  await writePlan(dateline, 'Ask both operators how many crossings they lost.');
  for (const file of ['notebook.json', 'journal.jsonl', 'backups/journal.jsonl']) {
    await put(dateline.disk.path, file, await readFile(join(early, file)).catch(() => null));
  }
  await expect(page.notice).toContainText('had gone back to an earlier state', { timeout: 15_000 });
  await expect(dateline.notes.editor).toHaveText(
    'Ask both operators how many crossings they lost.',
  );
});

test('a palette command leads to what is to be decided, also when there is nothing', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  const page = new TwoVersionsPage(dateline.window);
  await writeFile(join(dateline.disk.path, 'notebook (1).json'), '{');
  await expect(page.notice).toContainText('1 file was put', { timeout: 15_000 });
  await dateline.choose('twoVersions');
  await expect(page.dialog).toContainText('Nothing to decide');
  await takeScreenshot(dateline.window, 'two-versions-empty');
});
