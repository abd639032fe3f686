import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Overview } from '../../src/contract/notebook-views';
import type { Command } from '../../src/domain/notebook/command';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { Dateline, openNotebook } from '../support/pages/dateline';
import { idOfArticle, idOfTag } from '../support/prepared-notebook';
import { seriousFindings } from '../support/serious-findings';

const NOTEBOOK = {
  articles: [CLOSED, REOPENS],
  commands: [{ kind: 'createTag', id: idOfTag('ports'), name: 'Ports' }],
  marks: [{ article: CLOSED.title, words: 'Two ferries' }],
} as const;

/** Does commands as the page does. */
async function doAll(dateline: Dateline, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    await dateline.window.evaluate(async (given) => {
      const { dateline: bridge } = window as unknown as {
        dateline: { dispatch(request: object): Promise<{ ok: boolean }> };
      };
      const { ok } = await bridge.dispatch({ command: given, group: null });
      if (!ok) throw new Error(`Refused: ${JSON.stringify(given)}`);
    }, command);
  }
}

/** What the notebook holds now, by title and name. */
function held(dateline: Dateline): Promise<{ articles: string[]; tags: string[]; marks: number }> {
  return dateline.window.evaluate(async () => {
    const { dateline: bridge } = window as unknown as {
      dateline: { overview(): Promise<Overview | null> };
    };
    const overview = await bridge.overview();
    return {
      articles: overview?.rows.map(({ title }) => title) ?? [],
      tags: overview?.tags.map(({ name }) => name) ?? [],
      marks: overview?.totals.highlights ?? 0,
    };
  });
}

/** Makes a copy in the settings. */
async function makeCopy(dateline: Dateline): Promise<Locator> {
  await dateline.press('settings');
  const settings = dateline.dialog('Settings');
  await settings.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(dateline.toast('A copy was made')).toBeVisible();
  return settings;
}

const removed = (id: ReturnType<typeof idOfArticle>): Command[] => [
  { kind: 'trashArticles', ids: [id] },
  { kind: 'removeArticles', ids: [id] },
];

test('a copy is made on demand, and what was deleted since comes back from it', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  const settings = await makeCopy(dateline);
  await expect(settings).toContainText(/2 articles · \d+ kB/u);
  await expect(settings).toContainText(join(folder, 'user-data', 'Copies'));
  await dateline.window.keyboard.press('Escape');
  await doAll(
    dateline,
    ...removed(idOfArticle(CLOSED.title)),
    { kind: 'editArticle', id: idOfArticle(REOPENS.title), patch: { publisher: 'Elsewhere' } },
    { kind: 'createTag', id: idOfTag('tolls'), name: 'Tolls' },
  );
  await dateline.choose('restoreCopy');
  const dialog = dateline.dialog('Restore from a copy');
  await expect(dialog).toContainText('Since this copy: 1 deleted, 1 changed, 1 new.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await dateline.window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await seriousFindings(dateline.window), colorScheme).toEqual([]);
  }
  await expect(dialog.getByRole('row', { name: CLOSED.title })).toContainText(
    'with 1 more that belongs to it',
  );
  await dialog.getByRole('tab', { name: /Changed since/u }).click();
  await expect(dialog.getByRole('row', { name: REOPENS.title })).toContainText(
    'Publisher: Island Post, now Elsewhere',
  );
  await dialog.getByRole('tab', { name: /New since/u }).click();
  await expect(dialog.getByRole('row', { name: 'Tolls' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring back 1' }).click();
  await expect(dialog).toBeHidden();
  await expect(dateline.toast('2 records came back')).toBeVisible();
  expect((await held(dateline)).articles).toContain(CLOSED.title);
  expect((await held(dateline)).marks).toBe(1);
  await dateline.undoFromToast('2 records came back');
  await expect.poll(async () => (await held(dateline)).articles).toEqual([REOPENS.title]);

  await dateline.choose('restoreCopy');
  await dialog.getByRole('button', { name: 'Go back to this copy' }).click();
  await expect(dateline.toast('as it was in the copy')).toBeVisible();
  const { articles, tags } = await held(dateline);
  expect(articles.sort()).toEqual([REOPENS.title, CLOSED.title].sort());
  expect(tags).toEqual(['Ports']);
});

test('single records are chosen by keyboard alone', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  const { window } = dateline;
  await makeCopy(dateline);
  await window.keyboard.press('Escape');
  await doAll(
    dateline,
    { kind: 'deleteTag', id: idOfTag('ports') },
    ...removed(idOfArticle(REOPENS.title)),
  );
  await dateline.choose('restoreCopy');
  const dialog = dateline.dialog('Restore from a copy');
  const bring = dialog.getByRole('button', { name: /^Bring back|^Nothing to bring/u });
  await expect(bring).toHaveText('Bring back 2');
  await dialog.getByRole('tab', { name: /Deleted since/u }).focus();
  await window.keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox', { name: 'All 2' })).toBeFocused();
  await window.keyboard.press('Space');
  await expect(bring).toHaveText('Nothing to bring back');
  await expect(bring).toBeDisabled();
  await window.keyboard.press('Tab');
  await expect(dialog.getByRole('row', { name: REOPENS.title })).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: 'Bring back Ports' })).toBeChecked();
  await expect(bring).toHaveText('Bring back 1');
  await bring.focus();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(dateline.toast('1 record came back')).toBeVisible();
  expect(await held(dateline)).toMatchObject({ articles: [CLOSED.title], tags: ['Ports'] });
});

test('a notebook that is lost becomes one again from its copy', async ({ launch, folder }) => {
  const first = await openNotebook(launch, folder, NOTEBOOK);
  await first.running.close();
  await rm(first.disk.path, { recursive: true });

  const saved = join(folder, 'saved');
  const second = new Dateline(await launch(), saved);
  const { window } = second;
  await window.getByRole('button', { name: 'Restore from a copy…' }).click();
  const dialog = second.dialog('Restore from a copy');
  await expect(dialog).toContainText('A copy of “notebook” with 2 articles');
  await answerOpenDialog(second.app, [saved]);
  await dialog.getByRole('button', { name: 'Save as a new notebook…' }).click();
  await expect(second.sidebar.sections).toBeVisible();
  await expect(dialog).toBeHidden();
  expect((await held(second)).articles).toHaveLength(2);
  await second.sidebar.open(CLOSED.title);
  await expect(second.pane(1).article).toContainText('Two ferries');
});

test('a copy is made when the app ends, and no second one on the same day', async ({
  launch,
  folder,
}) => {
  const first = await openNotebook(launch, folder, NOTEBOOK);
  await first.running.close();
  const second = new Dateline(await launch(), first.disk.path);
  await expect(second.sidebar.sections).toBeVisible();
  await doAll(second, { kind: 'createTag', name: 'Later' });
  await second.running.close();
  const third = new Dateline(await launch(), first.disk.path);
  await expect(third.sidebar.sections).toBeVisible();
  const dialog = third.dialog('Restore from a copy');
  // A window that is still taking over its notebook closes what was opened before.
  await expect(async () => {
    await third.choose('restoreCopy');
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(dialog.getByRole('grid', { name: 'Copies' }).getByRole('row')).toHaveCount(1);
  await expect(dialog).toContainText('1 new');
});

test('a folder for copies that is gone is told once and stands in the settings', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  await dateline.press('settings');
  const settings = dateline.dialog('Settings');
  await answerOpenDialog(dateline.app, [join(folder, 'not connected')]);
  await settings.getByRole('button', { name: 'Change…' }).click();
  await expect(settings).toContainText(join(folder, 'not connected'));
  await settings.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(settings.getByRole('alert')).toContainText('choose another folder');
  await settings.getByRole('button', { name: 'Use Dateline’s own' }).click();
  await settings.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(dateline.toast('A copy was made')).toBeVisible();
  await expect(settings.getByRole('alert')).toHaveCount(0);
});
