import { readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { atClipboard, clipboardText } from '../support/clipboard';
import { NOON } from '../support/builders';
import { expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { Dateline, openNotebook } from '../support/pages/dateline';

const SAFETY = 'Safety comes before the timetable.';
const WRITTEN = {
  articles: [CLOSED, REOPENS],
  marks: [{ article: CLOSED.title, words: SAFETY }],
};

/** Remembers which folders the system was asked to show. */
async function watchShownFolders(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.openPath = (path) => {
      shown.push(path);
      return Promise.resolve('');
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
}

test('a damaged notebook is repaired at the start, and the window says what was found and kept', async ({
  launch,
  folder,
}) => {
  const first = await openNotebook(launch, folder, WRITTEN);
  await first.running.close();
  await writeFile(join(first.disk.path, 'notebook.json'), '{"format":"dateline-notebook"');

  const second = new Dateline(await launch(), first.disk.path);
  const { report, whatWasFound } = second.safekeeping;
  await expect(report).toBeVisible();
  await expect(report).toContainText('Dateline repaired this notebook');
  await expect(report.getByRole('heading', { name: 'Damaged' })).toBeVisible();
  await expect(report).toContainText('notebook.json');

  const shown = await watchShownFolders(second.app);
  await report.getByRole('button', { name: 'Show quarantine folder' }).click();
  await expect.poll(shown).toEqual([join(second.disk.path, 'quarantine')]);
  expect(await readdir(join(second.disk.path, 'quarantine'))).not.toEqual([]);
  await atClipboard(async () => {
    await report.getByRole('button', { name: 'Copy report' }).click();
    await expect(report.getByRole('button', { name: 'Report copied' })).toBeVisible();
    expect(await clipboardText(second.app)).toMatch(/repaired this notebook.*notebook\.json/su);
  });

  await report.getByRole('button', { name: 'Go on' }).click();
  await expect(report).toBeHidden();
  await second.sidebar.open(CLOSED.title);
  await expect(second.margin.card(SAFETY)).toBeVisible();
  await whatWasFound.click();
  await expect(report).toBeVisible();
  await second.window.keyboard.press('Escape');
  await second.running.close();

  const third = new Dateline(await launch(), first.disk.path);
  await expect(third.sidebar.sections).toBeVisible();
  await expect(third.safekeeping.whatWasFound).toBeHidden();
  await expect(third.safekeeping.report).toBeHidden();
});

test('a text that is damaged while the notebook lies closed is read from its second copy, and told', async ({
  launch,
  folder,
}) => {
  const first = await openNotebook(launch, folder, WRITTEN);
  await first.running.close();
  const { path } = first.disk;
  for (const name of await readdir(join(path, 'texts'))) {
    await writeFile(join(path, 'texts', name), '{}');
  }
  const second = new Dateline(await launch(), path);
  await second.sidebar.open(CLOSED.title);
  const { report } = second.safekeeping;
  await expect(report).toBeVisible();
  await expect(report).toContainText('restored from its second copy');
  await report.getByRole('button', { name: 'Go on' }).click();
  await expect(second.margin.card(SAFETY)).toBeVisible();
});

test('what is lost for good is told as lost, and the rest is there', async ({ launch, folder }) => {
  const first = await openNotebook(launch, folder, WRITTEN);
  await first.running.close();
  const { path } = first.disk;
  const annotations = (await readdir(path, { recursive: true })).filter((name) =>
    /annotation-\d+\./u.test(name),
  );
  for (const name of [...annotations, 'history', 'backups/journal.jsonl']) {
    await rm(join(path, name), { recursive: true, force: true });
  }
  const second = new Dateline(await launch(), path);
  const { report } = second.safekeeping;
  await expect(report).toContainText(/lost/u);
  await report.getByRole('button', { name: 'Go on' }).click();
  await second.sidebar.open(CLOSED.title);
  await expect(second.pane(1).article.getByText('Two ferries were sent')).toBeVisible();
  await expect(second.margin.card(SAFETY)).toBeHidden();
});

test('what a crash leaves behind is put in order without a word', async ({ launch, folder }) => {
  const first = await openNotebook(launch, folder, WRITTEN);
  await first.running.close();
  const { path } = first.disk;
  const dead = { pid: 4_000_000, processStart: 'long ago', host: hostname(), since: NOON };
  await writeFile(join(path, 'lock.json'), JSON.stringify(dead));
  await writeFile(join(path, '.notebook.json.0123456789ab.tmp'), 'half a manif');
  await writeFile(join(path, 'journal.jsonl'), '{"revision":9,"at":"20', { flag: 'a' });
  const second = new Dateline(await launch(), path);
  await expect(second.sidebar.sections).toBeVisible();
  await expect(second.safekeeping.report).toBeHidden();
  await expect(second.safekeeping.whatWasFound).toBeHidden();
});
