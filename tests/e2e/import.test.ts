import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { type Launch, openNotebook } from '../support/pages/dateline';
import { Incoming } from '../support/pages/incoming';

const REPORT = `Harbour tolls rise for the third time

SUNDHOLM: The port authority raised its tolls on Monday, its spokesperson said.

“Nobody likes to pay more,” Ilse Maren told reporters. “The quay does not mend itself.”

Share this article

Fishermen called the rise a surprise.`;

const empty = (launch: Launch, folder: string) => openNotebook(launch, folder, { articles: [] });

test('a pasted text is looked over, corrected and added with its original', async ({
  launch,
  folder,
}) => {
  const dateline = await empty(launch, folder);
  const { importing, disk } = dateline;
  await dateline.press('bringIn');
  await importing.pasteIn({ text: REPORT });
  await expect(importing.title).toHaveValue('Harbour tolls rise for the third time');
  await importing.title.fill('Harbour tolls rise again');
  await importing.correct('Publisher', 'Sundholm Courier');
  await importing.correct('Date published', '3 March 2031');
  await importing.add.click();

  await expect(importing.review).toBeHidden();
  await expect(dateline.pane(1).article).toContainText('Nobody likes to pay more');
  await expect(dateline.toast('Article added')).toBeVisible();
  const article = await disk.only('article');
  expect(article).toMatchObject({
    title: 'Harbour tolls rise again',
    publisher: 'Sundholm Courier',
    published: '2031-03-03',
    versions: [{ provenance: { via: 'paste', name: null } }],
  });
  expect((await disk.textOf(article.title)).text).toContain('The quay does not mend itself.”');
  const original = await disk.originalOf(article.title);
  expect(original.bytes.toString('utf8')).toBe(REPORT);
});

test('an article pasted from a browser keeps its emphasis and links as data, never as markup', async ({
  launch,
  folder,
}) => {
  const dateline = await empty(launch, folder);
  const html = `<html><head><title>Tolls</title></head><body><article><h1>Tolls rise</h1>
    <p>The authority spoke of a <em>small</em> rise, see <a href="https://port.example/tolls">the list</a>
    or <a href="javascript:window.hacked=1">this</a>.<script>window.hacked=1</script>
    <img src="x" onerror="window.hacked=1"></p><p>Fishermen disagreed.</p></article></body></html>`;
  await dateline.press('bringIn');
  await dateline.importing.pasteIn({ text: 'Tolls rise\n\nThe authority …', html });
  await expect(dateline.importing.title).toHaveValue('Tolls rise');
  await dateline.importing.add.click();

  const { article } = dateline.pane(1);
  await expect(article.locator('em')).toHaveText('small');
  await expect(article).toContainText('Fishermen disagreed.');
  await expect(article.locator('script, img')).toHaveCount(0);
  expect(await dateline.window.evaluate(() => 'hacked' in window)).toBe(false);
  const { text, spans } = await dateline.disk.textOf('Tolls rise');
  expect(text).not.toContain('<');
  const links = spans.flatMap((span) => (span.kind === 'link' ? [span.href] : []));
  expect(links).toEqual(['https://port.example/tolls']);
});

test('text and Markdown files that are plain are added straight, as one step', async ({
  launch,
  folder,
}) => {
  const dateline = await empty(launch, folder);
  const { disk } = dateline;
  const incoming = new Incoming(dateline.window);
  const files = [join(folder, 'tolls.txt'), join(folder, 'quay.md')] as const;
  await writeFile(files[0], REPORT);
  await writeFile(
    files[1],
    `---\ntitle: The quay is old\npublisher: Island Post\npublished: 2031-02-14\nauthor: Tove Aster\n---\n\nThe quay is **very** old.\n\n- Stone\n- Timber\n`,
  );
  await answerOpenDialog(dateline.app, files);
  await dateline.press('importFiles');
  await expect(incoming.view.getByText(/2 added/u)).toBeVisible();
  expect(await disk.article('The quay is old')).toMatchObject({
    publisher: 'Island Post',
    published: '2031-02-14',
    byline: ['Tove Aster'],
  });
  expect((await disk.originalOf('The quay is old')).extension).toBe('md');

  await dateline.press('undo');
  await expect.poll(() => disk.records('article')).toEqual([]);
  await dateline.press('redo');
  await expect.poll(async () => (await disk.records('article')).length).toBe(2);
});

test('files dropped on the window are read like opened ones', async ({ launch, folder }) => {
  const dateline = await empty(launch, folder);
  const file = join(folder, 'tolls.txt');
  await writeFile(file, REPORT);
  await dateline.importing.drop([file]);
  await expect(dateline.importing.title).toHaveValue('Harbour tolls rise for the third time');
  await dateline.importing.add.click();
  await expect(dateline.pane(1).article).toBeVisible();
  const { versions } = await dateline.disk.only('article');
  expect(versions[0].provenance).toMatchObject({ via: 'file', name: 'tolls.txt' });
});

const refused = [
  {
    name: 'report.docx',
    bytes: Buffer.from('PK\u0003\u0004'),
    says: 'is damaged or cut off: it is not a whole .docx file',
  },
  {
    name: 'report.pdf',
    bytes: Buffer.from('%PDF-1.7'),
    says: 'is damaged or cut off: it is not a whole .pdf file',
  },
  { name: 'empty.txt', bytes: Buffer.from(' \n\n'), says: 'holds no text' },
  { name: 'binary.txt', bytes: Buffer.from([0, 1, 2, 0, 255, 254, 0]), says: 'is not a text file' },
];

test('what cannot be read is refused with the way on, and nothing is saved', async ({
  launch,
  folder,
}) => {
  const dateline = await empty(launch, folder);
  const incoming = new Incoming(dateline.window);
  const files = refused.map(({ name }) => join(folder, name));
  for (const [at, { bytes }] of refused.entries()) await writeFile(files[at] ?? '', bytes);
  const before = await dateline.disk.everyByte();
  await answerOpenDialog(dateline.app, files);
  await dateline.press('importFiles');
  await expect(incoming.view.getByText(`${refused.length} failed`, { exact: true })).toBeVisible();
  for (const { name, says } of refused) {
    await incoming.row(new RegExp(name, 'u')).click();
    await expect(incoming.view.getByRole('alert')).toContainText(says);
    await expect(incoming.view.getByRole('alert')).toContainText('were');
  }
  await incoming.button('Close').click();
  expect(await dateline.disk.everyByte()).toEqual(before);
});

test('an unknown date stays unknown and is asked for, however much the text suggests one', async ({
  launch,
  folder,
}) => {
  const dateline = await empty(launch, folder);
  const { importing } = dateline;
  await dateline.press('bringIn');
  await importing.pasteIn({ text: REPORT.replace('\n\n', '\n\nUpdated 02 January 2031\n\n') });
  await expect(importing.known('Date published')).toHaveValue('');
  await expect(importing.inspector).toContainText('Date published unknown. Add it if you know it.');
  await importing.correct('Date published', '01/02/2031');
  await expect(importing.inspector).toContainText('Not understood as a date');
  await importing.add.click();
  await expect(importing.review).toContainText('date published is not understood');
  await importing.correct('Date published', '');
  await importing.add.click();
  await expect(dateline.pane(1).article).toContainText('Date published unknown');
  expect((await dateline.disk.only('article')).published).toBeNull();
});

test('closing the review with corrections asks first', async ({ launch, folder }) => {
  const dateline = await empty(launch, folder);
  const { importing, window } = dateline;
  await dateline.press('bringIn');
  await importing.pasteIn({ text: REPORT });
  await importing.title.fill('Another title');
  await window.keyboard.press('Escape');
  const question = window.getByRole('alertdialog', { name: 'Discard your corrections?' });
  await question.getByRole('button', { name: 'Keep working' }).click();
  await expect(importing.title).toHaveValue('Another title');
  await importing.review.getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(importing.review).toBeHidden();
  expect(await dateline.disk.records('article')).toEqual([]);
});

test('a text that is in the notebook already is told and left out unless wanted', async ({
  launch,
  folder,
}) => {
  const dateline = await empty(launch, folder);
  const { importing, disk } = dateline;
  const read = async (): Promise<void> => {
    await dateline.press('bringIn');
    await importing.pasteIn({ text: REPORT });
    await expect(importing.title).toBeVisible();
  };
  await read();
  await importing.add.click();
  await expect(importing.review).toBeHidden();

  await read();
  const notice = importing.review.getByRole('region', { name: 'Like something in the notebook' });
  await expect(notice).toContainText('in the notebook has this very text');
  await expect(importing.add).toBeDisabled();
  await importing.review.getByRole('button', { name: 'Cancel' }).click();
  expect(await disk.records('article')).toHaveLength(1);

  await read();
  await notice.getByText('Keep both').click();
  await importing.add.click();
  await expect(importing.review).toBeHidden();
  expect(await disk.records('article')).toHaveLength(2);
});
