import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { newsPage } from '../support/news-pages';
import { openNotebook } from '../support/pages/dateline';
import { Incoming } from '../support/pages/incoming';

const EMPTY = { now: '2025-03-01T12:00:00.000Z', articles: [] };

const TITLE = 'Порт закрыт';
const WORDS = 'Совет города решил во вторник закрыть северный причал';

/** Text in windows-1251, where Cyrillic letters stand in Unicode's order: bytes that are Greek letters elsewhere. */
function inWindows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );
}

test('letters that were read wrongly are read again in another encoding, by keyboard', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, EMPTY);
  const { importing, window } = dateline;
  const file = join(folder, 'port.txt');
  const bytes = inWindows1251(`${TITLE}\n\n${WORDS}.`);
  await writeFile(file, bytes);
  await answerOpenDialog(dateline.app, [file]);
  await dateline.press('importFiles');
  const choose = async (label: string) => {
    await importing.review.getByRole('button', { name: /Read its letters as/u }).press('Enter');
    await window.getByRole('option', { name: new RegExp(`^${label}(?!,)`, 'u') }).press('Enter');
  };
  await choose('Greek');
  await expect(importing.title).not.toHaveValue(TITLE);
  await choose('Cyrillic');
  await expect(importing.title).toHaveValue(TITLE);
  await importing.add.click();
  await expect(dateline.pane(1).article).toContainText(WORDS);
  expect((await dateline.disk.originalOf(TITLE)).bytes.equals(bytes)).toBe(true);
});

/** A proxy that answers for every host itself, and notes what it was asked for. */
async function proxying(): Promise<{ server: Server; address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(newsPage(1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}`, asked };
}

test('an address is fetched through the proxy that the settings name, and nothing else is', async ({
  launch,
  folder,
}) => {
  const { server, address, asked } = await proxying();
  try {
    const dateline = await openNotebook(launch, folder, EMPTY);
    const { importing, window } = dateline;
    await dateline.press('settings');
    const settings = dateline.dialog('Settings');
    await settings.getByText('Through a proxy', { exact: true }).click();
    const field = settings.getByRole('textbox', { name: 'Address of the proxy' });
    await field.fill('proxy without a scheme');
    await expect(settings).toContainText('Not an address of a proxy');
    await field.fill(address);
    await field.blur();
    await window.keyboard.press('Escape');
    await dateline.press('bringIn');
    // No such host exists: only a proxy can have anything to say for it.
    const page = 'http://tide.invalid/reports/1';
    await importing.pasteIn({ text: page });
    await expect(importing.title).toHaveValue(/^Report 1 /u, { timeout: 20_000 });
    expect(asked).toEqual([page]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a page that is like an article becomes its new version from the list, by keyboard', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, EMPTY);
  const incoming = new Incoming(dateline.window);
  const from = join(folder, 'pages');
  await mkdir(from);
  await writeFile(join(from, '1.html'), newsPage(1));
  await writeFile(join(from, '2.html'), newsPage(1).replaceAll('harbour', 'haven'));
  await dateline.importing.drop([join(from, '1.html'), join(from, '2.html')]);
  await expect(incoming.view).toBeVisible();
  await incoming.show('To look at');
  await incoming
    .row(/2\.html|Report 1/u)
    .first()
    .click();
  await expect(incoming.decisions).toBeVisible();
  await expect(incoming.view).toContainText('has the same address');
  await dateline.window.keyboard.press('v');
  await expect(incoming.view).toContainText('1 new version');
  const [article, ...others] = await dateline.disk.records('article');
  expect([others.length, article?.versions.length]).toEqual([0, 2]);
});
