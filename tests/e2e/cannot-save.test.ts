import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { NotebookDesk } from '../../src/desk/notebook-desk';
import { answerOpenDialog, expect, type RunningApp, test } from '../support/electron-app';
import { type SmallDisk, smallDisk, whyNoSmallDisk } from '../support/endurance/small-disk';
import { CLOSED } from '../support/harbour-articles';
import { answerQuestion, questionsAsked } from '../support/native-questions';
import { testPorts, valueOf } from '../support/notebooks';
import { type Dateline, openNotebook } from '../support/pages/dateline';

const SAFETY = 'Safety comes before the timetable.';
const WRITTEN = {
  articles: [CLOSED],
  marks: [{ article: CLOSED.title, words: SAFETY }],
};

/** More than one page of memory, so that no corner of the full disk takes it. */
const LONG_NOTE = 'A note that has to wait for room. '.repeat(400);

/** What a notebook folder holds once nobody has it open, read by the desk itself. */
async function kept(path: string): Promise<{ notes: readonly string[]; tags: readonly string[] }> {
  const desk = valueOf(await NotebookDesk.open(path, testPorts(), { readOnly: true }));
  const { notebook } = desk;
  const notes = notebook.all('note').map(({ markdown }) => markdown.trim());
  const tags = notebook.all('tag').map(({ name }) => name);
  await desk.close();
  return { notes, tags };
}

async function writeNote(dateline: Dateline, text: string): Promise<void> {
  const { margin, window } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await margin.open(SAFETY);
  await margin.note(margin.card(SAFETY)).click();
  await window.keyboard.insertText(text);
}

/** Asks main for edits without waiting for their answers, which are long in coming. */
async function createTags({ window }: RunningApp, names: readonly string[]): Promise<void> {
  await window.evaluate((tags) => {
    for (const name of tags) {
      void self.dateline?.dispatch({ command: { kind: 'createTag', name }, group: null });
    }
  }, names);
}

/** Closes the window as a user does. */
function closeWindow({ app }: RunningApp): Promise<void> {
  return app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    .catch(() => undefined);
}

test.describe('on a full disk', () => {
  let whyNot: string | null = null;
  let disk: SmallDisk;

  test.beforeAll(async () => {
    whyNot = await whyNoSmallDisk();
  });
  test.beforeEach(async ({ folder }) => {
    test.skip(whyNot !== null, whyNot ?? '');
    disk = await smallDisk(folder);
  });
  test.afterEach(async ({ launch: _ }) => {
    if (whyNot === null) await disk.dispose();
  });

  test('edits are held with the reason, and all of them saved once there is room', async ({
    launch,
  }) => {
    const dateline = await openNotebook(launch, disk.folder, WRITTEN);
    const { safekeeping } = dateline;
    await expect(safekeeping.status).toHaveText('Saved');
    await disk.fillUpTo(0);
    await writeNote(dateline, LONG_NOTE);
    await expect(safekeeping.saving).toContainText('Can’t save: the disk is full.');
    await expect(safekeeping.saving).toContainText('1 edit is held');
    await expect(safekeeping.status).toHaveText('Can’t save, 1 edit held');
    await createTags(dateline.running, ['trade', 'peace']);
    await expect(safekeeping.saving).toContainText('3 edits are held');
    await expect(dateline.sidebar.section('Tags')).toContainText('2');
    // Reading goes on.
    await expect(dateline.pane(1).article.getByText('Two ferries were sent')).toBeVisible();
    await dateline.press('findInPane');
    await expect(dateline.pane(1).find).toBeVisible();

    await safekeeping.tryAgain.click();
    await expect(safekeeping.saving).toContainText('3 edits are held');
    await disk.makeRoom();
    await safekeeping.tryAgain.click();
    await expect(safekeeping.saving).toContainText('Everything is saved again, 3 edits');
    await expect(safekeeping.status).toHaveText('Saved');
    await expect(dateline.sidebar.section('Tags')).toContainText('2');
    await dateline.running.close();
    expect(await kept(dateline.disk.path)).toEqual({
      notes: [LONG_NOTE.trim()],
      tags: ['trade', 'peace'],
    });
  });

  test('what is marked and written while the disk is full shows, and is there afterwards', async ({
    launch,
  }) => {
    const dateline = await openNotebook(launch, disk.folder, WRITTEN);
    const { margin, safekeeping, window } = dateline;
    await disk.fillUpTo(0);
    await writeNote(dateline, LONG_NOTE);
    await expect(safekeeping.saving).toContainText('1 edit is held');
    await dateline.pane(1).mark('Passengers waited for three hours', 'Note');
    const card = margin.card('Passengers waited for three hours');
    await expect(margin.note(card)).toBeFocused();
    await window.keyboard.type('Written while held.');
    await expect(safekeeping.saving).toContainText('3 edits are held');
    await window.reload();
    await expect(safekeeping.saving).toContainText('3 edits are held');
    await expect(card).toBeVisible();
    await disk.makeRoom();
    await expect(safekeeping.status).toHaveText('Saved');
    await expect(card).toContainText('Written while held.');
    await dateline.running.close();
    expect((await kept(dateline.disk.path)).notes).toEqual([
      LONG_NOTE.trim(),
      'Written while held.',
    ]);
  });

  test('saving is tried again by itself', async ({ launch }) => {
    const dateline = await openNotebook(launch, disk.folder, WRITTEN);
    await disk.fillUpTo(0);
    await writeNote(dateline, LONG_NOTE);
    await expect(dateline.safekeeping.saving).toContainText('the disk is full');
    await disk.makeRoom();
    await expect(dateline.safekeeping.saving).toContainText('saved again');
  });

  test('a copy elsewhere holds everything, can be gone on with, and nothing is asked', async ({
    launch,
    folder,
  }) => {
    const dateline = await openNotebook(launch, disk.folder, WRITTEN);
    const { safekeeping } = dateline;
    await disk.fillUpTo(0);
    await writeNote(dateline, LONG_NOTE);
    await expect(safekeeping.saving).toContainText('1 edit is held');
    await answerOpenDialog(dateline.app, [disk.folder]);
    await safekeeping.saveCopy.click();
    await expect(safekeeping.saving).toContainText('already holds files');
    const copy = join(folder, 'Copy elsewhere');
    await answerOpenDialog(dateline.app, [copy]);
    await answerQuestion(dateline.app, /Cancel/u);
    await safekeeping.saveCopy.click();
    await expect(safekeeping.saving).toContainText('A full copy');
    await safekeeping.openCopy.click();
    await expect(dateline.window).toHaveTitle(/Copy elsewhere/u);
    await expect(safekeeping.saving).toBeHidden();
    await expect(safekeeping.status).toHaveText('Saved');
    expect(await questionsAsked(dateline.app)).toEqual([]);
    await dateline.running.close();
    expect((await kept(copy)).notes).toEqual([LONG_NOTE.trim()]);
  });

  test('closing the window asks, and nothing is lost unless the user says so', async ({
    launch,
    folder,
  }) => {
    const dateline = await openNotebook(launch, disk.folder, WRITTEN);
    const { running, safekeeping } = dateline;
    await disk.fillUpTo(0);
    await writeNote(dateline, LONG_NOTE);
    await expect(safekeeping.saving).toContainText('1 edit is held');

    await answerQuestion(running.app, /Cancel/u);
    await closeWindow(running);
    await expect.poll(() => questionsAsked(running.app)).toEqual(['1 edit can’t be saved.']);
    await expect(safekeeping.saving).toContainText('1 edit is held');

    const copy = join(folder, 'Rescued');
    await answerOpenDialog(running.app, [copy]);
    await answerQuestion(running.app, /Save a copy/u);
    const closed = running.app.waitForEvent('close');
    await closeWindow(running);
    await closed;
    expect((await kept(copy)).notes).toEqual([LONG_NOTE.trim()]);
    expect((await kept(dateline.disk.path)).notes).toEqual([]);
  });

  test('edits are given up when the user says so, and what was saved before stays', async ({
    launch,
  }) => {
    const dateline = await openNotebook(launch, disk.folder, WRITTEN);
    const { running, safekeeping } = dateline;
    await createTags(running, ['saved before']);
    await expect(dateline.sidebar.section('Tags')).toContainText('1');
    await disk.fillUpTo(0);
    await writeNote(dateline, LONG_NOTE);
    await expect(safekeeping.saving).toContainText('1 edit is held');
    await answerQuestion(running.app, /Close and lose 1 edit/u);
    await dateline.press('closeNotebook');
    await expect(dateline.welcome.sample).toBeVisible();
    expect(await kept(dateline.disk.path)).toEqual({ notes: [], tags: ['saved before'] });
  });
});

test('a folder that goes away is told, edits are held, and saved once it is back', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, WRITTEN);
  const { safekeeping } = dateline;
  await rename(dateline.disk.path, join(folder, 'elsewhere'));
  await createTags(dateline.running, ['trade']);
  await expect(safekeeping.saving).toContainText('folder is not where it was');
  await rename(join(folder, 'elsewhere'), dateline.disk.path);
  await safekeeping.tryAgain.click();
  await expect(safekeeping.saving).toContainText('saved again, 1 edit');
  await dateline.running.close();
  expect((await kept(dateline.disk.path)).tags).toEqual(['trade']);
});

test('a notebook whose folder was deleted can be saved elsewhere from memory', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, WRITTEN);
  const { safekeeping } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).article).toBeVisible();
  await rm(dateline.disk.path, { recursive: true });
  await createTags(dateline.running, ['trade']);
  await expect(safekeeping.saving).toContainText('folder is not where it was');
  const copy = join(folder, 'rescued');
  await mkdir(copy);
  await answerOpenDialog(dateline.app, [copy]);
  await safekeeping.saveCopy.click();
  await expect(safekeeping.saving).toContainText('A full copy');
  await safekeeping.openCopy.click();
  await expect(dateline.window).toHaveTitle(/rescued/u);
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).article.getByText('Two ferries were sent')).toBeVisible();
  await dateline.running.close();
  expect((await kept(copy)).tags).toEqual(['trade']);
});
