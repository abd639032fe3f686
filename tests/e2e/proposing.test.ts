import type { ElectronApplication, Page } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NotebookDesk } from '../../src/desk/notebook-desk';
import type { Command } from '../../src/domain/notebook/command';
import type { ArticleId } from '../../src/domain/ids';
import type {} from '../../src/renderer/platform/bridge';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { Dateline, openNotebook } from '../support/pages/dateline';
import { testPorts, valueOf } from '../support/notebooks';
import { idOfArticle, type WrittenArticle, writeNotebook } from '../support/prepared-notebook';

/** So long after they were found proposals are kept, and a little more. */
const KEPT_AFTER_MS = 18_000;

const REPORT = `Harbour tolls rise for the third time

SUNDHOLM: The port authority raised its tolls on Monday, its spokesperson said.

“Nobody likes to pay more,” Ilse Maren told reporters. “The quay does not mend itself.”

Fishermen called the rise “a blow to every family”.`;

const TOLLS: WrittenArticle = {
  title: 'Tolls rise',
  published: '2031-03-03',
  paragraphs: [
    '“Nobody likes to pay more,” Ilse Maren told reporters.',
    'It rained all day over the quay.',
    '“The boats stay tied up until that changes,” Odd Lien said on Monday.',
    'Maren added: “The quay does not mend itself.”',
  ],
};

/** Articles, and quotations in each, that take a moment to be looked through. */
const MANY = 40;
const QUOTATIONS = 200;

/** An article with so many quotations, each with other words than those of other numbers. */
const aLongArticle = (number: number, quotations: number): WrittenArticle => ({
  title: `Session ${number}`,
  language: 'en',
  paragraphs: Array.from(
    { length: quotations },
    (_, at) =>
      `“Item ${number} ${at} will not be put off any longer,” Ada Vig said. The hall was full, and rain fell on its roof while the clerks read out the list of names.`,
  ),
});

const arrived = (window: Page) =>
  window.evaluate(async () => {
    const waiting = await self.dateline?.waitingProposals();
    return waiting?.progress.state === 'done' ? waiting.total : null;
  });

const proposalsOf = (window: Page, articleId: ArticleId) =>
  window.evaluate(async (id) => {
    const answer = await self.dateline?.proposals({ articleId: id });
    return answer?.proposals.map(({ start, end, speaker }) => ({ start, end, speaker })) ?? null;
  }, articleId);

const dispatch = (window: Page, command: Command) =>
  window.evaluate(
    async (each) => (await self.dateline?.dispatch({ command: each, group: null }))?.ok,
    command,
  );

/** What is derived of a notebook, by the names of its files. */
const cached = (path: string) => readdir(join(path, 'cache')).catch(() => []);

/** The words in the status line that lead to what waits. */
const link = (window: Page) =>
  window.getByRole('contentinfo', { name: 'Status' }).getByRole('button', {
    name: /proposals? waiting/,
  });

async function readerPid(app: ElectronApplication): Promise<number | null> {
  const pid = await app.evaluate(
    ({ app: electronApp }) =>
      electronApp.getAppMetrics().find(({ name }) => name === 'Dateline reader')?.pid,
  );
  return pid ?? null;
}

test('what is brought in is proposed from, and the status line tells how much waits', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { window, importing } = dateline;
  await expect(link(window)).toHaveCount(0);
  await dateline.press('bringIn');
  await importing.pasteIn({ text: REPORT });
  await importing.add.click();
  await expect(importing.review).toBeHidden();
  await expect(link(window)).toHaveText(/^[2-9] proposals waiting$/);
  await expect(window.locator('[data-live-region]')).toContainText('statements proposed');
});

test('accepting, dismissing and taking back change how many wait, also in the next session', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [TOLLS] });
  const { window } = dateline;
  const id = idOfArticle(TOLLS.title);
  await expect(link(window)).toHaveText('3 proposals waiting');
  const textHash = (await dateline.disk.only('article')).versions[0].textHash;
  const { text } = await dateline.disk.textOf(TOLLS.title);
  const [first, second] = (await proposalsOf(window, id)) ?? [];
  if (!first || !second) throw new Error('Too few proposals');
  expect([first.speaker, second.speaker]).toEqual(['Ilse Maren', 'Odd Lien']);

  const exact = text.slice(first.start, first.end);
  const dismissed = { textHash, start: first.start, end: first.end, exact };
  await dispatch(window, {
    kind: 'dismissProposals',
    articleId: id,
    add: [dismissed],
    remove: [],
  });
  await expect(link(window)).toHaveText('2 proposals waiting');
  const { start, end } = second;
  await dispatch(window, {
    kind: 'annotate',
    target: {
      articleId: id,
      textHash,
      quote: { exact: text.slice(start, end), prefix: '', suffix: '' },
      position: { start, end },
    },
    colour: 'sun',
    attribution: {
      speakerId: null,
      role: null,
      organisation: null,
      cue: 'said',
      directness: 'direct',
      dateSaid: null,
      place: null,
      occasion: null,
      stance: null,
    },
  });
  await expect(link(window)).toHaveText('1 proposal waiting');
  await window.evaluate(() => self.dateline?.undo());
  await expect(link(window)).toHaveText('2 proposals waiting');

  await dateline.running.close();
  const again = new Dateline(await launch(), dateline.disk.path);
  await expect(link(again.window)).toHaveText('2 proposals waiting');
  expect((await proposalsOf(again.window, id))?.map(({ speaker }) => speaker)).toEqual([
    'Odd Lien',
    'Ilse Maren',
  ]);
});

test('looking for statements can be paused and resumed, and is begun again when its process dies', async ({
  launch,
  folder,
}) => {
  const articles = Array.from({ length: MANY }, (_, at) => aLongArticle(at, QUOTATIONS));
  const dateline = await openNotebook(launch, folder, { articles });
  const { app, window } = dateline;
  const status = window.getByRole('contentinfo', { name: 'Status' });
  // Before it is begun: how long it goes on is up to the machine.
  await window.evaluate(() => self.dateline?.pauseProposing());
  await expect(status).toContainText(`Looking for statements paused: 0 of ${MANY}`);
  await expect(status.getByRole('progressbar', { name: 'Looking for statements' })).toBeVisible();
  expect(await readerPid(app)).toBeNull();
  await status.getByRole('button', { name: 'Resume looking for statements' }).click();
  await expect.poll(() => readerPid(app)).not.toBeNull();
  const pid = await readerPid(app);
  if (pid !== null) process.kill(pid, 'SIGKILL');
  await expect.poll(() => arrived(window), { timeout: 60_000 }).toBe(MANY * QUOTATIONS);
  await expect(status).not.toContainText('Looking for statements');
  expect(await readerPid(app)).not.toBe(pid);
});

test('nothing is proposed while the settings say so', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: [TOLLS] });
  const { window } = dateline;
  await expect(link(window)).toHaveText('3 proposals waiting');
  await dateline.press('settings');
  const choice = dateline.dialog('Settings').getByRole('switch', { name: /Propose statements/ });
  await expect(choice).toBeChecked();
  await choice.focus();
  await window.keyboard.press('Space');
  await expect(link(window)).toHaveCount(0);
  expect(await proposalsOf(window, idOfArticle(TOLLS.title))).toBeNull();
  await window.keyboard.press('Space');
  await window.keyboard.press('Escape');
  await expect(link(window)).toHaveText('3 proposals waiting');
});

test('a huge text is proposed from without keeping the window from anything, and Arabic has no proposals', async ({
  launch,
  folder,
}) => {
  const arabic: WrittenArticle = {
    title: 'Arabic',
    paragraphs: [
      'قال الوزير: “لن نغلق الميناء هذا العام مهما حدث في البحر”.',
      '“نعم، سنبقى هنا جميعا.”',
    ],
  };
  const { window } = await openNotebook(launch, folder, {
    articles: [TOLLS, arabic, aLongArticle(1, 8_000)],
  });
  await expect.poll(() => arrived(window), { timeout: 30_000 }).toBe(8_003);
  expect(await proposalsOf(window, idOfArticle(TOLLS.title))).toHaveLength(3);
  expect(await proposalsOf(window, idOfArticle(arabic.title))).toEqual([]);
  expect(await proposalsOf(window, idOfArticle('Session 1'))).toHaveLength(8_000);
});

test('pages of all that waits come by speaker, and are counted by them', async ({
  launch,
  folder,
}) => {
  const { window } = await openNotebook(launch, folder, { articles: [TOLLS, aLongArticle(1, 12)] });
  await expect.poll(() => arrived(window)).toBe(15);
  const told = await window.evaluate(async () => ({
    speakers: await self.dateline?.proposedSpeakers(),
    page: await self.dateline?.findProposals({ of: 'all', offset: 11, limit: 2 }),
    maren: await self.dateline?.findProposals({
      of: { speaker: 'Ilse Maren' },
      offset: 0,
      limit: 200,
    }),
  }));
  expect(told.speakers).toEqual([
    { speaker: 'Ada Vig', waiting: 12 },
    { speaker: 'Ilse Maren', waiting: 2 },
    { speaker: 'Odd Lien', waiting: 1 },
  ]);
  expect(told.page?.total).toBe(15);
  expect(told.page?.items.map(({ exact }) => exact)).toEqual([
    '“Item 1 11 will not be put off any longer,”',
    '“Nobody likes to pay more,”',
  ]);
  expect(told.maren?.items.map(({ proposal }) => proposal.speaker)).toEqual([
    'Ilse Maren',
    'Ilse Maren',
  ]);
});

test('a notebook that is open for reading only is proposed from, and nothing is written to it', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'shared');
  await writeNotebook(path, { articles: [TOLLS] });
  const holder = valueOf(await NotebookDesk.open(path, testPorts()));
  const dateline = new Dateline(await launch(), path);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.openFolder.click();
  await dateline.welcome.readOnly.click();
  await expect.poll(() => arrived(dateline.window)).toBe(3);
  await dateline.window.waitForTimeout(KEPT_AFTER_MS);
  expect(await cached(path)).not.toContain('proposals.jsonl');
  valueOf(await holder.close());
});

test('what was proposed is kept, and the next session does not propose it anew', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [TOLLS] });
  await expect(link(dateline.window)).toHaveText('3 proposals waiting');
  await expect
    .poll(() => cached(dateline.disk.path), { timeout: KEPT_AFTER_MS + 10_000 })
    .toContain('proposals.jsonl');
  await dateline.running.close();
  const again = new Dateline(await launch(), dateline.disk.path);
  await expect(link(again.window)).toHaveText('3 proposals waiting');
  expect(await readerPid(again.app)).toBeNull();
});
