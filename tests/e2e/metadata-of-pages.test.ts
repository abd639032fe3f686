import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { openNotebook } from '../support/pages/dateline';
import { newsPage } from '../support/pages-of-news';

const STATED = newsPage({
  data: {
    '@type': 'NewsArticle',
    headline: 'Harbour tolls rise again',
    datePublished: '2031-03-04T06:30:00Z',
    author: { '@type': 'Person', name: 'Ilse Maren' },
    publisher: { '@type': 'Organization', name: 'Sundholm Courier' },
  },
  head: '<title>Tolls | Sundholm Courier</title><link rel="canonical" href="https://courier.example/tolls">',
  top: `<h1>Harbour tolls rise again</h1><p class="standfirst">Boats stay away, and nobody wonders</p>
    <p>By Ilse Maren and Tove Aster</p><time datetime="2031-03-04T06:30:00Z">March 3, 2031 10:30 pm</time>`,
});

const HINTED = newsPage({
  head: '<link rel="canonical" href="https://courier.example/tolls">',
  top: '<h1>Harbour tolls rise again</h1><p>Updated 02 January 2031</p>',
});

test('what a saved page states is filled in, by its own calendar day', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing } = dateline;
  const file = join(folder, 'tolls.html');
  await writeFile(file, STATED);
  await answerOpenDialog(dateline.app, [file]);
  await dateline.press('importFiles');
  await expect(importing.title).toHaveValue('Harbour tolls rise again');
  await expect(importing.known('Byline')).toHaveValue('Ilse Maren, Tove Aster');
  await expect(importing.known('Publisher')).toHaveValue('Sundholm Courier');
  await expect(importing.known('Date published')).toHaveValue('3 March 2031');
  await expect(importing.known('Address')).toHaveValue('https://courier.example/tolls');
  await expect(importing.inspector).toContainText('From the page: “March 3, 2031 10:30 pm”');
});

test('what a page only hints at is offered, and taken by the reader’s own hand', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing, disk } = dateline;
  const file = join(folder, 'tolls.html');
  await writeFile(file, HINTED);
  await answerOpenDialog(dateline.app, [file]);
  await dateline.press('importFiles');
  await expect(importing.known('Date updated')).toHaveValue('2 January 2031');
  await expect(importing.known('Date published')).toHaveValue('');
  await expect(importing.known('Publisher')).toHaveValue('');

  await importing.inspector.getByRole('button', { name: 'Use courier.example' }).press('Enter');
  await expect(importing.known('Publisher')).toHaveValue('courier.example');
  await expect(importing.known('Publisher')).toBeFocused();
  await importing.inspector.getByRole('button', { name: 'Use 2 January 2031' }).click();
  await expect(importing.known('Date published')).toHaveValue('2 January 2031');
  await expect(importing.known('Date published')).toBeFocused();
  await importing.add.click();
  await expect(importing.review).toBeHidden();
  expect(await disk.only('article')).toMatchObject({
    publisher: 'courier.example',
    published: '2031-01-02',
    updated: '2031-01-02',
  });
});
