import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog, expect, test } from '../support/electron-app';
import { openNotebook } from '../support/pages/dateline';
import { originalWindows, pressInOriginal, wordsShown } from '../support/pages/originals';
import type { WrittenOriginal } from '../support/prepared-notebook';

const PAGE = `<!doctype html><html><head><title>Never said</title>
  <meta http-equiv="refresh" content="0;url=https://elsewhere.example/"></head>
  <body><h1>Tolls rise</h1><p>As the page said it.</p>
  <script>document.title = 'ran'; document.body.textContent = 'ran'</script></body></html>`;

const article = (original: WrittenOriginal) => ({
  articles: [{ title: 'Tolls rise', paragraphs: ['The tolls rise.'], original }],
});

async function openIt(
  launch: Parameters<typeof openNotebook>[0],
  folder: string,
  original: WrittenOriginal,
) {
  const dateline = await openNotebook(launch, folder, article(original));
  await dateline.sidebar.article('Tolls rise').click();
  await expect(dateline.pane(1).article).toBeVisible();
  return dateline;
}

test('a kept page is shown in a window of its own, without running', async ({ launch, folder }) => {
  const dateline = await openIt(launch, folder, { bytes: PAGE, extension: 'html' });
  await dateline.press('showOriginal');
  await expect
    .poll(() => originalWindows(dateline.app))
    .toEqual([
      { title: 'Original - not connected', address: expect.stringMatching(/^dateline-kept:/u) },
    ]);
  await expect.poll(() => wordsShown(dateline.app)).toContain('As the page said it.');
  expect(await wordsShown(dateline.app)).not.toContain('ran');

  await pressInOriginal(dateline.app, 'Escape');
  await expect.poll(() => originalWindows(dateline.app)).toEqual([]);
  await expect(dateline.pane(1).article).toBeVisible();
});

test('a kept text is shown as it is, markup and all', async ({ launch, folder }) => {
  const words = 'Tolls rise\n\n<script>document.title = "ran"</script> & more';
  const dateline = await openIt(launch, folder, { bytes: words, extension: 'txt' });
  await dateline.press('showOriginal');
  await expect.poll(() => wordsShown(dateline.app)).toContain('<script>document.title');
});

test('a saved archive of a page is shown, without what it would fetch', async ({
  launch,
  folder,
}) => {
  const archive = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://port.example/tolls',
    'Subject: Tolls',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----edge"',
    '',
    '------edge',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: 8bit',
    'Content-Location: https://port.example/tolls',
    '',
    '<!doctype html><p>As the archive said it.</p><script>document.body.textContent="ran"</script>',
    '------edge--',
    '',
  ].join('\r\n');
  const dateline = await openIt(launch, folder, { bytes: archive, extension: 'mhtml' });
  await dateline.press('showOriginal');
  await expect.poll(() => wordsShown(dateline.app)).toContain('As the archive said it.');
  expect(await wordsShown(dateline.app)).not.toContain('ran');
});

test('what is not shown is offered to be saved', async ({ launch, folder }) => {
  const bytes = Buffer.from('%PDF-1.7 not really');
  const dateline = await openIt(launch, folder, { bytes, extension: 'pdf', name: 'tolls.pdf' });
  const copy = join(folder, 'copy.pdf');
  await answerSaveDialog(dateline.app, copy);
  await dateline.press('showOriginal');
  await dateline.dialog('Show original').getByRole('button', { name: 'Save a copy…' }).click();
  await expect(dateline.toast('Copy saved')).toBeVisible();
  expect(await readFile(copy)).toEqual(bytes);
  expect(await originalWindows(dateline.app)).toEqual([]);
});

test('where an article came from is told with its original', async ({ launch, folder }) => {
  const original = { bytes: PAGE, extension: 'html', name: 'tolls.html' };
  const dateline = await openIt(launch, folder, original);
  await dateline.press('articleDetails');
  await dateline.window.getByRole('tab', { name: 'Where it came from' }).click();
  const panel = dateline.window.getByRole('tabpanel');
  await expect(panel).toContainText('From the file tolls.html');
  const { original: kept } = (await dateline.disk.only('article')).versions[0].provenance;
  await expect(panel).toContainText(`originals/${kept?.hash ?? ''}.html`);
  await panel.getByRole('button', { name: 'Show original' }).click();
  await expect.poll(() => originalWindows(dateline.app)).toHaveLength(1);
});

test('an article without an original says so', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [{ title: 'Tolls rise', paragraphs: ['The tolls rise.'] }],
  });
  await dateline.sidebar.article('Tolls rise').click();
  await dateline.press('showOriginal');
  await expect(dateline.toast('there is no original behind it')).toBeVisible();
});
