import type { ElectronApplication, Page } from '@playwright/test';
import type { ArticleId } from '../../src/domain/ids';
import type {} from '../../src/renderer/platform/bridge';
import { DECEMBER, EDITORIAL, JANUARY } from '../support/council-articles';
import { expect, test } from '../support/electron-app';
import { openNotebook } from '../support/pages/dateline';
import { idOfArticle } from '../support/prepared-notebook';

const [december, january] = [DECEMBER, JANUARY].map(({ title }) => idOfArticle(title));

/** Process id of the process that keeps the index of wording; `null` while there is none. */
async function wordingPid(app: ElectronApplication): Promise<number | null> {
  const pid = await app.evaluate(
    ({ app: electronApp }) =>
      electronApp.getAppMetrics().find(({ name }) => name === 'Dateline wording')?.pid,
  );
  return pid ?? null;
}

/** Lengths and rarities of what two articles share. */
function shared(window: Page, articles: readonly (ArticleId | undefined)[]) {
  return window.evaluate(
    async (ids) => {
      const answer = await self.dateline?.sharedWording({ articles: ids });
      return answer?.runs.map(({ words, rarity }) => ({ words, rarity }));
    },
    articles.filter((id) => id !== undefined),
  );
}

/** Titles and excerpts of the articles that have words of an article, once all were looked through. */
function appears(window: Page, articleId: ArticleId | undefined) {
  return window.evaluate(async (id) => {
    const range = { start: 0, end: 1_000_000 };
    const answer = id && (await self.dateline?.alsoAppears({ articleId: id, range }));
    if (!answer || !answer.isComplete) return null;
    return answer.found.map(({ title, runs }) => ({ title, first: runs[0]?.excerpt ?? '' }));
  }, articleId);
}

test('wording is compared in a process of its own, which is started when it is needed', async ({
  launch,
  folder,
}) => {
  const { app, window } = await openNotebook(launch, folder, {
    articles: [DECEMBER, JANUARY, EDITORIAL],
  });
  expect(await wordingPid(app)).toBeNull();
  expect((await shared(window, [december, january]))?.length).toBeGreaterThan(0);
  expect(await wordingPid(app)).not.toBeNull();
  await expect
    .poll(async () => (await shared(window, [december, january]))?.every(({ rarity }) => rarity))
    .toBe(true);
});

test('where else a passage stands is found in the whole notebook, also after the process died', async ({
  launch,
  folder,
}) => {
  const { app, window } = await openNotebook(launch, folder, {
    articles: [DECEMBER, JANUARY, EDITORIAL],
  });
  const withPledge = { title: EDITORIAL.title, first: expect.stringContaining('every family') };
  await expect.poll(() => appears(window, january)).toContainEqual(withPledge);

  const pid = await wordingPid(app);
  if (pid === null) throw new Error('No wording process');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => wordingPid(app)).not.toBe(pid);
  await expect.poll(() => appears(window, january)).toContainEqual(withPledge);
});

test('the index follows what is edited', async ({ launch, folder }) => {
  const { window } = await openNotebook(launch, folder, { articles: [DECEMBER, JANUARY] });
  await expect.poll(async () => (await appears(window, january))?.length).toBe(1);
  await window.evaluate(async (id) => {
    const command = { kind: 'trashArticles', ids: [id as 'article:x'] } as const;
    await self.dateline?.dispatch({ command, group: null });
  }, december);
  await expect.poll(() => appears(window, january)).toEqual([]);
  await window.evaluate(() => self.dateline?.undo());
  await expect.poll(async () => (await appears(window, january))?.length).toBe(1);
});
