import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, answerSaveDialog, expect, test } from '../support/electron-app';
import { CLOSED } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { painted } from '../support/pages/pane';

const SAFETY = 'Safety comes before the timetable.';

test('a double click on add adds once, a double click on save writes once', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing, exporting, disk } = dateline;
  await dateline.press('bringIn');
  await importing.pasteIn({ text: 'One title\n\nOne paragraph.' });
  await importing.add.dblclick();
  await expect(importing.review).toBeHidden();
  await dateline.window.waitForTimeout(300);
  expect(await disk.records('article')).toHaveLength(1);

  await dateline.press('export');
  await expect(exporting.markdown).toContainText('One title');
  await answerSaveDialog(dateline.app, join(folder, 'one.md'));
  await exporting.save.dblclick();
  await expect(exporting.dialog).toBeHidden();
  await expect(dateline.toast('Exported to')).toHaveCount(1);
});

test('pressing a key twice in a hurry marks a passage once', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).select(SAFETY);
  await expect(dateline.pane(1).toolbar).toBeVisible();
  await Promise.all([dateline.window.keyboard.press('h'), dateline.window.keyboard.press('h')]);
  await expect(dateline.margin.card(SAFETY).first()).toBeVisible();
  await dateline.window.waitForTimeout(300);
  expect(await dateline.disk.records('annotation')).toHaveLength(1);
});

test('nothing at all cannot be pasted, and an article keeps at least one block', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing, window } = dateline;
  await dateline.press('bringIn');
  const field = importing.paste.getByRole('textbox');
  await field.fill(' \n\t ');
  await expect(importing.paste.getByRole('button', { name: 'Read it' })).toBeDisabled();
  await field.fill('Only a title');
  await importing.paste.getByRole('button', { name: 'Read it' }).click();
  await expect(importing.review).toBeVisible();
  await importing.title.fill('A title');
  for (const row of await importing.blocks.getByRole('row').all()) {
    await row.click();
    await window.keyboard.press('x');
  }
  await importing.add.click();
  await expect(importing.review).toContainText(/text is set aside|no title|Nothing to add/u);
  expect(await dateline.disk.records('article')).toEqual([]);
});

test('an article of two megabytes is read, opened, marked at its end and found in', async ({
  launch,
  folder,
}) => {
  const sentence = 'The ferries waited for the tide and the tide waited for nobody at all. ';
  const paragraph = sentence.repeat(8).trim();
  const count = Math.ceil(2_000_000 / paragraph.length);
  const text = Array.from({ length: count }, (_, at) => `${at + 1}. ${paragraph}`).join('\n\n');
  const file = join(folder, 'huge.txt');
  await writeFile(file, `The longest report\n\n${text}\n\nHere it ends.`);
  const dateline = await openNotebook(launch, folder, { articles: [] });
  await answerOpenDialog(dateline.app, [file]);
  await dateline.press('importFiles');
  await dateline.importing.title.fill('The longest report');
  await dateline.importing.add.click();
  const pane = dateline.pane(1);
  await expect(pane.article).toBeAttached();
  await pane.text.focus();
  await dateline.window.keyboard.press('ControlOrMeta+End');
  await expect(pane.article.getByText('Here it ends.')).toBeInViewport();
  await pane.mark('Here it ends.', 'Highlight in rose');
  await expect.poll(() => painted(dateline.window, 'rose-focused')).toEqual(['Here it ends.']);
  await pane.text.focus();
  await dateline.press('findInPane');
  await pane.find.getByRole('searchbox').fill('here it ends');
  await expect(pane.find).toContainText('1 of 1');
});

test('closing the window right after typing loses not a letter', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: [{ article: CLOSED.title, words: SAFETY }],
  });
  const { margin, window, disk } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await margin.open(SAFETY);
  await margin.card(SAFETY).getByRole('button', { name: 'Make statement' }).click();
  await margin.card(SAFETY).getByRole('textbox', { name: 'Stance' }).fill('Typed into a field.');
  await margin.note(margin.card(SAFETY)).click();
  await window.keyboard.type('Typed a moment before closing.');
  const closed = dateline.app.waitForEvent('close');
  await dateline.app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    .catch(() => undefined);
  await closed;
  expect((await disk.only('note')).markdown.trim()).toBe('Typed a moment before closing.');
  expect((await disk.only('annotation')).attribution?.stance).toBe('Typed into a field.');
});

test('odd titles, tags and file names go in and come out as they are', async ({
  launch,
  folder,
}) => {
  const odd = '‮right to left‬ 👩‍👩‍👧 “<img src=x onerror=alert(1)>” C:\\con\\aux.txt';
  const dateline = await openNotebook(launch, folder, {
    articles: [{ title: odd, paragraphs: ['e\u0301 is one letter, 👨‍👩‍👦 is one family.'] }],
  });
  await dateline.sidebar.goTo('Articles');
  await dateline.library.open(odd);
  await expect(dateline.pane(1).article.getByRole('heading', { level: 1 })).toHaveText(odd);
  await dateline.pane(1).mark('👨‍👩‍👦', 'Highlight in sun');
  await expect
    .poll(async () => (await dateline.disk.records('annotation'))[0]?.target.quote.exact)
    .toBe('👨‍👩‍👦');
  const card = dateline.margin.card('👨‍👩‍👦');
  await dateline.margin.addTag(card, '#a/b c');
  await expect
    .poll(async () => (await dateline.disk.records('tag')).map(({ name }) => name))
    .toEqual(['#a/b c']);
  await dateline.press('export');
  await expect(dateline.exporting.markdown).toContainText('right to left');
});

test('a notebook folder that goes away is told at once, and nothing pretends to be saved', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  await dateline.sidebar.open(CLOSED.title);
  await rename(dateline.disk.path, join(folder, 'gone'));
  await dateline.pane(1).head('Star');
  await expect(dateline.safekeeping.saving).toContainText('folder is not where it was');
  await expect(dateline.safekeeping.status).toHaveText('Can’t save, 1 edit held');
  await rename(join(folder, 'gone'), dateline.disk.path);
  await expect(dateline.safekeeping.status).toHaveText('Saved');
  await expect.poll(async () => (await dateline.disk.only('article')).starred).toBe(true);
});
