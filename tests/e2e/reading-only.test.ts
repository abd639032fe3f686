import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotebookDesk } from '../../src/desk/notebook-desk';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { testPorts, valueOf } from '../support/notebooks';
import { Dateline, type Launch, openNotebook } from '../support/pages/dateline';
import { writeNotebook } from '../support/prepared-notebook';

const SAFETY = 'Safety comes before the timetable.';
const WRITTEN = {
  articles: [CLOSED],
  commands: [{ kind: 'createTag', name: 'trade' }] as const,
  marks: [{ article: CLOSED.title, words: SAFETY }],
};

/** A notebook that another program, this test, has open for writing. */
async function heldByAnother(folder: string): Promise<{ path: string; desk: NotebookDesk }> {
  const path = join(folder, 'shared');
  await writeNotebook(path, WRITTEN);
  return { path, desk: valueOf(await NotebookDesk.open(path, testPorts())) };
}

async function refusedAtWelcome(launch: Launch, path: string): Promise<Dateline> {
  const dateline = new Dateline(await launch(), path);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.openFolder.click();
  await expect(dateline.welcome.problem).toContainText('is open in process');
  return dateline;
}

test('a notebook that is in use elsewhere can be read, not changed, and later taken over', async ({
  launch,
  folder,
}) => {
  const { path, desk } = await heldByAnother(folder);
  const dateline = await refusedAtWelcome(launch, path);
  const { safekeeping, window } = dateline;
  await dateline.welcome.readOnly.click();
  await expect(safekeeping.readOnly).toContainText(`process ${process.pid} on this computer has`);
  await expect(safekeeping.status).toHaveText('Open for reading only');

  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).root.getByRole('button', { name: 'Star' })).toBeDisabled();
  await dateline.press('starArticle');
  await expect(dateline.toast('open for reading only. Nothing was changed')).toBeVisible();
  await dateline.pane(1).select(SAFETY);
  await expect(dateline.pane(1).toolbar.getByRole('button', { name: 'Statement' })).toBeHidden();
  await dateline.margin.open(SAFETY);
  const card = dateline.margin.card(SAFETY);
  await expect(card.getByRole('button', { name: 'Make statement' })).toBeDisabled();
  await expect(card.getByRole('button', { name: 'Delete annotation' })).toBeDisabled();
  await expect(card.getByRole('button', { name: 'Copy with citation' })).toBeEnabled();
  const edited = await window.evaluate(() =>
    self.dateline?.dispatch({ command: { kind: 'createTag', name: 'peace' }, group: null }),
  );
  expect(edited).toEqual({ ok: false, error: { kind: 'readOnly' } });

  await safekeeping.openForWriting.click();
  await expect(safekeeping.readOnly).toContainText('It stays open for reading');
  valueOf(await desk.dispatch({ kind: 'createTag', name: 'written elsewhere' }, null));
  valueOf(await desk.close());
  await safekeeping.openForWriting.click();
  await expect(safekeeping.readOnly).toBeHidden();
  await expect(safekeeping.status).toHaveText('Saved');
  await expect(dateline.sidebar.section('Tags')).toContainText('2');
  await expect(dateline.pane(1).article).toBeVisible();
  await dateline.pane(1).head('Star');
  await expect(dateline.pane(1).root.getByRole('button', { name: 'Star' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('reading a notebook that is in use changes not a byte of it', async ({ launch, folder }) => {
  const { path, desk } = await heldByAnother(folder);
  const dateline = await refusedAtWelcome(launch, path);
  const before = await dateline.disk.everyByte();
  await dateline.welcome.readOnly.click();
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).article).toBeVisible();
  await dateline.running.close();
  expect(await dateline.disk.everyByte()).toEqual(before);
  valueOf(await desk.close());
});

test('a notebook that is in use leaves the open one alone until the choice is made', async ({
  launch,
  folder,
}) => {
  const { path, desk } = await heldByAnother(folder);
  const dateline = await openNotebook(launch, folder, { articles: [REOPENS] });
  const choice = dateline.dialog('The notebook is open elsewhere');
  await answerOpenDialog(dateline.app, [path]);
  await dateline.press('openNotebook');
  await choice.getByRole('button', { name: 'Don’t open it' }).click();
  await expect(dateline.sidebar.article(REOPENS.title)).toBeVisible();
  await dateline.press('openNotebook');
  await choice.getByRole('button', { name: 'Open for reading only' }).click();
  await expect(dateline.sidebar.article(CLOSED.title)).toBeVisible();
  await expect(dateline.safekeeping.readOnly).toBeVisible();
  valueOf(await desk.close());
});

test('a notebook from a newer Dateline opens for reading only and says why', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'newer');
  await writeNotebook(path, WRITTEN);
  const file = join(path, 'notebook.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const rest = Object.entries(manifest).filter(([name]) => name !== 'checksum');
  const newer = { ...Object.fromEntries(rest), schema: Number(manifest['schema']) + 1 };
  const checksum = createHash('sha256').update(JSON.stringify(newer)).digest('hex');
  await writeFile(file, JSON.stringify({ ...newer, checksum }));
  const dateline = new Dateline(await launch(), path);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.openFolder.click();
  const { readOnly, openForWriting, status } = dateline.safekeeping;
  await expect(readOnly).toContainText('a newer Dateline wrote this notebook');
  await expect(openForWriting).toBeHidden();
  await expect(status).toHaveText('Open for reading only');
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.margin.card(SAFETY)).toBeVisible();
  await dateline.window.keyboard.press('j');
  await dateline.window.keyboard.press('Delete');
  await expect(dateline.toast('Nothing was changed')).toBeVisible();
});
