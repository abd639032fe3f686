import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog, expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { tabTo, unseenFocus } from '../support/keyboard-walk';
import { openNotebook } from '../support/pages/dateline';

const TWO = `Harbour closes

The harbour closed on Monday. “It stays closed,” Ilse Maren said.

Harbour opens

The harbour opened on Friday.`;

test('bringing in, shelving and trashing articles needs no mouse', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { window, importing, disk, sidebar } = dateline;
  const { keyboard } = window;
  await dateline.press('bringIn');
  await expect(importing.paste.getByRole('textbox')).toBeFocused();
  await keyboard.insertText(TWO);
  await tabTo(window, importing.paste.getByRole('button', { name: 'Read it' }));
  await keyboard.press('Enter');
  await tabTo(window, importing.blocks);
  for (let left = 4; left > 0; left -= 1) await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  while (!(await rowInFocus()).includes('Harbour opens')) await keyboard.press('ArrowDown');
  await keyboard.press('c');
  await expect(importing.pieces.getByRole('row')).toHaveCount(2);
  await tabTo(window, importing.known('Date published'));
  await keyboard.type('5 April 2031');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(importing.review).toBeHidden();
  expect((await disk.article('Harbour opens')).published).toBe('2031-04-05');

  await tabTo(window, sidebar.articles.getByRole('grid'));
  await keyboard.press('Home');
  await dateline.press('starArticle');
  await expect
    .poll(async () => (await disk.records('article')).filter(({ starred }) => starred).length)
    .toBe(1);
  await keyboard.press('Shift+F10');
  await expect(window.getByRole('menu', { name: 'Article actions' })).toBeVisible();
  await keyboard.type('Tag');
  await keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: 'Tag the article' })).toBeVisible();
  await keyboard.type('harbour');
  await keyboard.press('Enter');
  await expect
    .poll(async () => (await disk.records('tag')).map(({ name }) => name))
    .toEqual(['harbour']);
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await tabTo(window, sidebar.articles.getByRole('grid'));
  await keyboard.press('Delete');
  await expect(sidebar.articles.getByRole('row')).toHaveCount(1);
  await dateline.press('undo');
  await expect(sidebar.articles.getByRole('row')).toHaveCount(2);

  function rowInFocus(): Promise<string> {
    return window.evaluate(() => document.activeElement?.textContent ?? '');
  }
});

test('reading, highlighting, tagging, making statements and exporting needs no mouse', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED, REOPENS] });
  const { window, sidebar, disk, margin, exporting } = dateline;
  const { keyboard } = window;
  await tabTo(window, sidebar.articles.getByRole('grid'));
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(dateline.pane(1).article).toBeVisible();
  await tabTo(window, sidebar.articles.getByRole('grid'), 'Shift+Tab');
  await keyboard.press('End');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(dateline.pane(2).article).toBeVisible();
  await dateline.press('nextPane');
  await expect(dateline.pane(1).text).toBeFocused();

  await dateline.press('nextSentence');
  await keyboard.press('4');
  await expect.poll(async () => (await disk.records('annotation')).length).toBe(1);
  await dateline.press('nextSentence');
  await keyboard.press('t');
  await expect(margin.panel.getByRole('combobox', { name: 'Tags' })).toBeFocused();
  await keyboard.type('ferries');
  await keyboard.press('Enter');
  await expect
    .poll(async () => (await disk.records('tag')).map(({ name }) => name))
    .toEqual(['ferries']);
  await dateline.press('nextPane');
  await dateline.press('previousPane');
  await expect(dateline.pane(1).text).toBeFocused();

  await dateline.press('nextSentence');
  await keyboard.press('s');
  const card = margin.cards.filter({ has: window.getByRole('combobox', { name: 'Who said it?' }) });
  await expect(card.getByRole('combobox', { name: 'Who said it?' })).toBeFocused();
  await keyboard.type('Ilse Maren');
  await keyboard.press('Tab');
  await tabTo(window, card.getByRole('textbox', { name: 'Date said' }));
  await keyboard.type('4 March 2031');
  await keyboard.press('Enter');
  await expect
    .poll(async () =>
      (await disk.records('annotation')).map(({ attribution }) => attribution?.dateSaid),
    )
    .toContain('2031-03-04');
  expect((await disk.only('speaker')).name).toBe('Ilse Maren');
  const passages = (await disk.records('annotation')).map(({ target }) => target.quote.exact);
  expect(new Set(passages).size).toBe(3);

  await dateline.press('export');
  const file = join(folder, 'by-keyboard.md');
  await answerSaveDialog(dateline.app, file);
  await tabTo(window, exporting.save);
  await keyboard.press('Enter');
  await expect(exporting.dialog).toBeHidden();
  expect(await readFile(file, 'utf8')).toContain('Ilse Maren');
});

test('wherever Tab goes, the focus is seen', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED, REOPENS],
    marks: [{ article: CLOSED.title, words: 'Two ferries' }],
  });
  const { window, sidebar, margin } = dateline;
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await sidebar.open(CLOSED.title);
  await margin.open('Two ferries');
  const unseen = new Set<string>();
  for (const place of ['reading', 'Articles', 'Statements', 'Tags', 'Notes'] as const) {
    if (place !== 'reading') await sidebar.goTo(place);
    for (let stops = 0; stops < 40; stops += 1) {
      await window.keyboard.press('Tab');
      const element = await unseenFocus(window);
      if (element) unseen.add(`${place}: ${element}`);
    }
  }
  expect([...unseen]).toEqual([]);
});
