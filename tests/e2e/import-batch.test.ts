import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BatchState, Resolution } from '../../src/contract/import-batch';
import type {} from '../../src/renderer/platform/bridge';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { answerQuestion, questionsAsked } from '../support/native-questions';
import { newsPage } from '../support/news-pages';
import { type Dateline, openNotebook } from '../support/pages/dateline';

const PLACE = { tags: [], collections: [] };
const EMPTY = { now: '2025-03-01T12:00:00.000Z', articles: [] };

const stateOf = (window: Page): Promise<BatchState | null> =>
  window.evaluate(async () => (await self.dateline?.batchState()) ?? null);

/** How many items have come to what, once all have. */
async function outcomes(window: Page): Promise<Record<string, number>> {
  await expect
    .poll(async () => (await stateOf(window))?.summary.phase, { timeout: 60_000 })
    .toBe('done');
  await expect.poll(async () => (await stateOf(window))?.summary.counts.reading).toBe(0);
  const counts: Record<string, number> = { ...(await stateOf(window))?.summary.counts };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

async function importFolder(dateline: Dateline, folder: string): Promise<void> {
  await answerOpenDialog(dateline.app, [folder]);
  await dateline.window.evaluate(async (place) => {
    await self.dateline?.importFolder(place);
  }, PLACE);
}

const articleCount = (window: Page) =>
  window.evaluate(async () => (await self.dateline?.appState())?.notebook?.totals.articles ?? 0);

async function serving(body: (path: string) => string): Promise<{ server: Server; base: string }> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body(request.url ?? '/'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test.describe('a batch', () => {
  test('takes in a folder with all below it; what fails fails alone; one undo takes it back', async ({
    launch,
    folder,
  }) => {
    const from = join(folder, 'pages');
    await mkdir(join(from, 'deep/deeper'), { recursive: true });
    for (let page = 0; page < 12; page += 1) {
      await writeFile(join(from, page % 2 ? 'deep/deeper' : '.', `${page}.html`), newsPage(page));
    }
    await writeFile(join(from, 'copy.html'), newsPage(3));
    await writeFile(join(from, 'poison.md'), '[a]('.repeat(400_000));
    await writeFile(join(from, 'broken.pdf'), '%PDF-1.7');
    await writeFile(join(from, 'picture.jpg'), Buffer.from([0xff, 0xd8, 0xff]));
    await writeFile(join(from, '.hidden.txt'), 'Hidden words');
    if (process.platform !== 'win32') await symlink('..', join(from, 'deep/loop'));
    const dateline = await openNotebook(launch, folder, EMPTY);
    await importFolder(dateline, from);
    expect(await outcomes(dateline.window)).toEqual({ added: 12, duplicate: 1, failed: 2 });
    const { rows, summary } = (await stateOf(dateline.window)) ?? {};
    expect(summary?.passedOver).toEqual({
      hidden: 1,
      otherKind: 1,
      link: process.platform === 'win32' ? 0 : 1,
    });
    expect(rows?.find(({ name }) => name.endsWith('1.html'))?.name).toBe(
      'pages/deep/deeper/1.html',
    );
    expect(await articleCount(dateline.window)).toBe(12);
    const label = await dateline.window.evaluate(async () => {
      const undone = await self.dateline?.undo();
      return undone?.ok === true ? undone.value.label : null;
    });
    expect([label, await articleCount(dateline.window)]).toEqual(['Import articles', 0]);
  });

  test('keeps what needs a look until it is decided, over a reload of the page', async ({
    launch,
    folder,
  }) => {
    const from = join(folder, 'pages');
    await mkdir(from);
    await writeFile(join(from, '1.html'), newsPage(1));
    await writeFile(join(from, '2.html'), newsPage(1).replaceAll('harbour', 'haven'));
    await writeFile(
      join(from, '3.txt'),
      'A text without a headline goes on\nand on for some words here.',
    );
    const dateline = await openNotebook(launch, folder, EMPTY);
    const { window } = dateline;
    await importFolder(dateline, from);
    expect(await outcomes(window)).toEqual({ added: 1, needsALook: 2 });
    await window.reload();
    await expect(dateline.sidebar.sections).toBeVisible();
    const rows = (await stateOf(window))?.rows ?? [];
    const near = rows.find(({ name }) => name.endsWith('2.html'));
    expect(near?.state).toMatchObject({ why: [{ kind: 'sameAddress' }] });
    const plain = rows.find(({ name }) => name.endsWith('3.txt'));
    expect(plain?.state).toMatchObject({ why: [{ kind: 'uncertain', field: 'title' }] });
    const resolve = (items: number[], resolution: Resolution) =>
      window.evaluate(async (request) => self.dateline?.resolveItems(request), {
        items,
        resolution,
      });
    expect(await resolve([near?.id ?? 0], { kind: 'version', of: null })).toEqual({
      ok: true,
      value: null,
    });
    const imported = await window.evaluate(async (item) => {
      const shown = await self.dateline?.previewItem({ item });
      const [candidate] = shown?.candidates ?? [];
      if (!shown || !candidate) return null;
      const { readingId } = shown;
      const as = { kind: 'article' } as const;
      return self.dateline?.importDrafts({
        drafts: [{ readingId, candidate, as, tags: [], collections: [] }],
      });
    }, plain?.id ?? 0);
    expect(imported?.ok).toBe(true);
    expect(await outcomes(window)).toEqual({ added: 2, newVersion: 1 });
    expect(await articleCount(window)).toBe(2);
  });

  test('goes on when the process that reads dies', async ({ launch, folder }) => {
    const from = join(folder, 'pages');
    await mkdir(from);
    for (let page = 0; page < 40; page += 1) {
      await writeFile(join(from, `${page}.html`), newsPage(page));
    }
    const dateline = await openNotebook(launch, folder, EMPTY);
    await importFolder(dateline, from);
    await expect
      .poll(async () => (await stateOf(dateline.window))?.summary.counts.added)
      .not.toBe(0);
    await dateline.app.evaluate(({ app }) => {
      const reader = app.getAppMetrics().find(({ name }) => name === 'Dateline reader');
      if (reader) process.kill(reader.pid, 'SIGKILL');
    });
    const { added = 0, failed = 0 } = await outcomes(dateline.window);
    expect([added + failed, failed <= 1]).toEqual([40, true]);
  });

  test('is stopped on demand, and closing the notebook asks about what waits', async ({
    launch,
    folder,
  }) => {
    const from = join(folder, 'pages');
    await mkdir(from);
    for (let page = 0; page < 60; page += 1) {
      await writeFile(join(from, `${page}.html`), newsPage(page));
    }
    await writeFile(
      join(from, '000.txt'),
      'A text without a headline goes on\nand on for some words.',
    );
    const dateline = await openNotebook(launch, folder, EMPTY);
    const { window, app } = dateline;
    await importFolder(dateline, from);
    await expect.poll(async () => (await stateOf(window))?.summary.counts.needsALook).toBe(1);
    await window.evaluate(async () => self.dateline?.cancelBatch());
    const { cancelled = 0, added = 0 } = await outcomes(window);
    expect([cancelled > 0, cancelled + added]).toEqual([true, 60]);
    await answerQuestion(app, /Go on/);
    await window.evaluate(async () => self.dateline?.closeNotebook());
    expect(await questionsAsked(app)).toEqual(['1 imported item is not in the notebook yet.']);
    await expect(dateline.sidebar.sections).toBeVisible();
    await window.evaluate(async () => self.dateline?.closeBatch());
    expect(await stateOf(window)).toBeNull();
  });
});

test('addresses of the own network are fetched only when that is confirmed', async ({
  launch,
  folder,
}) => {
  const { server, base } = await serving((path) => newsPage(Number(path.slice(1))));
  try {
    const { window } = await openNotebook(launch, folder, EMPTY);
    const begin = (addresses: string[], allowPrivate: boolean) =>
      window.evaluate(async (request) => self.dateline?.importAddresses(request), {
        addresses,
        allowPrivate,
        place: PLACE,
      });
    expect(await begin([`${base}/1`], false)).toMatchObject({
      value: { item: { error: { kind: 'address', problem: { kind: 'private' } } } },
    });
    expect(await begin([`${base}/1`], true)).toMatchObject({
      value: { kind: 'single', item: { status: 'read', name: `${base}/1` } },
    });
    await begin([`${base}/1`, `${base}/2`, 'ftp://a.example/'], true);
    expect(await outcomes(window)).toEqual({ added: 2, failed: 1 });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('files that the app is opened with are brought in', async ({ launch, folder }) => {
  const page = join(folder, 'page.html');
  await writeFile(page, newsPage(1));
  await writeFile(join(folder, 'other.html'), newsPage(2));
  const dateline = await openNotebook(launch, folder, EMPTY);
  await dateline.app.evaluate(
    ({ app }, [path, cwd]) => {
      const program = ['electron', '.', '--flag', path ?? ''];
      app.emit('second-instance', {}, program, cwd);
    },
    ['page.html', folder],
  );
  await expect(dateline.window.getByRole('dialog')).toContainText('Report 1');
});
