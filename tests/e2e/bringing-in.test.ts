import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import { type Dateline, openNotebook } from '../support/pages/dateline';
import { Incoming } from '../support/pages/incoming';
import { seriousFindings } from '../support/serious-findings';

const TOWNS = 'Aarne Brekk Corva Delmar Eskil Fjord Garra Holm Iver Jutta'.split(' ');

/** A page about a matter of its own, so that no two are alike. */
function page(at: number): string {
  const town = `${TOWNS[at % TOWNS.length] ?? ''} ${at}`;
  const sentences = Array.from(
    { length: 8 },
    (_, line) =>
      `<p>The council of ${town} met on matter ${at * 31 + line} and heard ${TOWNS[(at * 7 + line) % 10] ?? ''} speak for ${line + 3} minutes about quay number ${at * 13 + line * 5}.</p>`,
  ).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council of ${town} meets</title>
<meta property="og:site_name" content="Sundholm Courier">
<meta property="article:published_time" content="2031-03-0${(at % 9) + 1}T08:00:00Z">
<link rel="canonical" href="https://courier.example/council-${at}"></head>
<body><article><h1>Council of ${town} meets</h1>${sentences}</article></body></html>`;
}

async function open(launch: Parameters<typeof openNotebook>[0], folder: string) {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  return { dateline, incoming: new Incoming(dateline.window) };
}

async function writePages(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: count }, (_, at) => join(folder, `council-${at}.html`));
  await Promise.all(paths.map((path, at) => writeFile(path, page(at))));
  return paths;
}

const articles = (dateline: Dateline) => dateline.disk.records('article');

test('twenty files dropped at once come in while reading goes on, and a poisoned one fails alone', async ({
  launch,
  folder,
}) => {
  const { dateline, incoming } = await open(launch, folder);
  const paths = await writePages(join(folder, 'pages'), 19);
  const poisoned = join(folder, 'pages', 'poisoned.docx');
  await writeFile(poisoned, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]));
  await dateline.importing.drop([...paths, poisoned]);
  await expect(incoming.view).toBeVisible();
  await expect(incoming.view.getByText(/19 added/u)).toBeVisible({ timeout: 60_000 });
  expect(await articles(dateline)).toHaveLength(19);

  await incoming.show('Failed');
  await incoming.row(/poisoned/u).click();
  await expect(incoming.view.getByRole('alert')).toContainText('as they were');
  await expect(incoming.button('Try again')).toBeVisible();
  expect(await seriousFindings(dateline.window)).toEqual([]);
  await dateline.press('back');
  await expect(dateline.window.getByText(/^Brought in, 1 failed$/u)).toBeVisible();
});

test('what is brought in is found again after the page was loaded anew', async ({
  launch,
  folder,
}) => {
  const { dateline, incoming } = await open(launch, folder);
  await dateline.importing.drop(await writePages(join(folder, 'pages'), 5));
  await expect(incoming.view.getByText(/5 added/u)).toBeVisible({ timeout: 30_000 });
  await dateline.window.reload();
  await dateline.window.getByRole('button', { name: 'Brought in' }).click();
  await expect(incoming.list.getByRole('row')).toHaveCount(5);
  await incoming.button('Close').click();
  await expect(incoming.view).toBeHidden();
});

test('a folder is brought in with all below it', async ({ launch, folder }) => {
  const { dateline, incoming } = await open(launch, folder);
  await writePages(join(folder, 'pages'), 2);
  await writePages(join(folder, 'pages', 'older', 'still'), 4);
  await dateline.importing.drop([join(folder, 'pages')]);
  // Two of the six are the very same texts.
  await expect(incoming.view.getByText(/4 added/u)).toBeVisible({ timeout: 30_000 });
  await expect(incoming.row(/There already/u)).toHaveCount(2);
});

test('what waits for a look is settled by one key each, and the next is shown', async ({
  launch,
  folder,
}) => {
  const { dateline, incoming } = await open(launch, folder);
  const [first = '', second = '', third = ''] = await writePages(join(folder, 'pages'), 3);
  await dateline.importing.drop([first, second, third]);
  await expect(incoming.view.getByText(/3 added/u)).toBeVisible({ timeout: 30_000 });
  await incoming.button('Close').click();

  // The same addresses with other words: each is like one that is there.
  const again = await writePages(join(folder, 'again'), 3);
  await Promise.all(
    again.map((path, at) =>
      writeFile(path, page(at).replace('</article>', '<p>Later more was said.</p></article>')),
    ),
  );
  await dateline.importing.drop(again);
  await expect(incoming.view.getByText(/3 to look at/u)).toBeVisible({ timeout: 30_000 });
  await incoming
    .row(/To look at/u)
    .first()
    .click();
  await expect(incoming.view.getByText(/has the same address/u)).toBeVisible();
  await expect(incoming.preview).toContainText('Later more was said.');
  expect(await seriousFindings(dateline.window)).toEqual([]);

  await dateline.window.keyboard.press('s');
  await expect(incoming.row(/Left out/u)).toHaveCount(1);
  await expect(incoming.row(/To look at/u).first()).toBeFocused();
  await dateline.window.keyboard.press('v');
  await expect(incoming.row(/Added as a new version/u)).toHaveCount(1);
  await dateline.window.keyboard.press('b');
  await expect(incoming.view.getByText('1 added, 1 new version, 1 left out')).toBeVisible();
  const versions = (await articles(dateline)).map((article) => article.versions.length);
  expect(versions.sort()).toEqual([1, 1, 1, 2]);
});

test.describe('an address', () => {
  let server: Server;
  let address = '';
  const asked: string[] = [];

  test.beforeEach(async () => {
    asked.length = 0;
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page(3).replace('</article>', '<img src="/picture.png"></article>'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/council`;
  });

  test.afterEach(() => {
    server.close();
  });

  test('is recognised where it is pasted, confirmed where it is private, and only it is fetched', async ({
    launch,
    folder,
  }) => {
    const { dateline } = await open(launch, folder);
    await dateline.press('bringIn');
    await dateline.importing.pasteIn({ text: address });
    const notice = dateline.importing.paste.getByRole('alert');
    await expect(notice).toContainText('lies in your own network or on this computer');
    expect(asked).toEqual([]);
    await notice.getByRole('button', { name: /^Fetch it from 127\.0\.0\.1/u }).click();
    await expect(dateline.importing.title).toHaveValue('Council of Delmar 3 meets');
    await dateline.importing.add.click();
    await expect(dateline.pane(1).article).toContainText('The council of Delmar 3 met');
    expect(asked).toEqual(['/council']);
    const [article] = await articles(dateline);
    expect(article?.versions[0].provenance).toMatchObject({ via: 'address', name: address });
  });

  test('of several, each is confirmed for its host in the list', async ({ launch, folder }) => {
    const { dateline, incoming } = await open(launch, folder);
    await dateline.press('bringIn');
    await dateline.importing.pasteIn({ text: `${address}?a\n${address}?b` });
    await dateline.importing.paste.getByRole('button', { name: 'Fetch 2 pages' }).click();
    await incoming
      .row(/Failed/u)
      .first()
      .click();
    await incoming.button(/^Fetch all 2 from 127\.0\.0\.1/u).click();
    await expect(incoming.row(/Added|There already|To look at/u)).toHaveCount(2);
    expect(asked.length).toBe(2);
  });
});
