import { expect, test } from '../support/electron-app';
import { CLOSED } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { idOfArticle } from '../support/prepared-notebook';

const SAFETY = 'Safety comes before the timetable.';
const ON_ARTICLE = { kind: 'article', articleId: idOfArticle(CLOSED.title) } as const;

test('Markdown shortcuts write a note on a passage, stored as CommonMark', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: [{ article: CLOSED.title, words: SAFETY }],
  });
  const { margin, window, disk } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).clickOn(SAFETY);
  await dateline.pane(1).text.focus();
  await window.keyboard.press('n');
  const editor = margin.note(margin.card(SAFETY));
  await expect(editor).toBeFocused();
  const lines = ['## What changed', '- first **bold** point', 'second *soft* point'];
  for (const line of lines) {
    await window.keyboard.type(line, { delay: 5 });
    await window.keyboard.press('Enter');
  }
  await window.keyboard.press('Enter');
  await window.keyboard.type('> quoted and `code`', { delay: 5 });

  await expect(editor.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expect(editor.getByRole('listitem')).toHaveCount(2);
  await expect(editor.locator('strong, b, .bold, [class*=bold]').first()).toHaveText('bold');
  await expect(editor.locator('blockquote')).toContainText('quoted');
  await expect
    .poll(async () => (await disk.records('note'))[0]?.markdown)
    .toMatch(
      /^## What changed\n\n[-*] first \*\*bold\*\* point\n[-*] second [*_]soft[*_] point\n\n> quoted and `code`\n?$/u,
    );
  expect((await disk.only('note')).subject.kind).toBe('annotation');
});

const odd = [
  'Plain words.',
  '* star\n* list\n\n1) one\n2) two',
  'A footnote[^1] and <span>raw</span> & a table:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: here',
  '# x\n\n\\# not a heading\n\n- [ ] to do\n- [x] done\n\n***\n\n    code by indent',
  'Trailing spaces  \nhard break\\\nand a [link](https://port.example "title") ![image](x.png)',
  '> a\n>\n> b\n\n```js\nconst a = `1`;\n```\n\n$$x^2$$\n\n==marked== ~~struck~~ [[wikilink]]',
];

test('opening a note, looking at it and leaving changes no byte of the notebook', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    after: odd.map((markdown, at) => ({
      kind: 'writeNote',
      subject: { kind: 'free', title: `Odd ${at + 1}` },
      markdown,
    })),
  });
  const { notes, window } = dateline;
  const before = await dateline.disk.everyByte();
  await dateline.sidebar.goTo('Notes');
  for (const at of odd.keys()) {
    await notes.row(`Odd ${at + 1}`).click();
    await expect(notes.editor).toHaveAccessibleName(`Note Odd ${at + 1}`);
    await notes.editor.focus();
    await window.keyboard.press('ArrowDown');
  }
  await dateline.sidebar.goTo('Articles');
  await window.waitForTimeout(700);
  expect(await dateline.disk.everyByte()).toEqual(before);
});

test('one sitting at a note is one step of undo, and the editor has its own within', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    after: [{ kind: 'writeNote', subject: ON_ARTICLE, markdown: 'Before.' }],
  });
  const { margin, window, disk } = dateline;
  const markdown = async () => (await disk.records('note'))[0]?.markdown.trim();
  await dateline.sidebar.open(CLOSED.title);
  await margin.note().click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' One.');
  await expect.poll(markdown).toBe('Before. One.');
  await window.keyboard.type(' Two.');
  await expect.poll(markdown).toBe('Before. One. Two.');
  await window.keyboard.press('ControlOrMeta+z');
  await expect(margin.note()).not.toContainText('Two.');
  await window.keyboard.press('ControlOrMeta+y');
  await expect(margin.note()).toContainText('Two.');

  await dateline.pane(1).text.focus();
  await expect.poll(markdown).toBe('Before. One. Two.');
  await dateline.press('undo');
  await expect.poll(markdown).toBe('Before.');
  await expect(margin.note()).toHaveText('Before.');
  await dateline.press('redo');
  await expect.poll(markdown).toBe('Before. One. Two.');
});

test('a free note has a title, is found by its words and deleted with undo', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  const { notes, window, disk } = dateline;
  await dateline.sidebar.goTo('Notes');
  await notes.begin();
  await notes.title.fill('Plan for April');
  await notes.title.press('Enter');
  await notes.editor.click();
  await window.keyboard.type('Ask the operators.');
  await expect
    .poll(async () => (await disk.records('note')).map(({ markdown }) => markdown.trim()))
    .toEqual(['Ask the operators.']);
  expect((await disk.only('note')).subject).toEqual({ kind: 'free', title: 'Plan for April' });
  await notes.view.getByRole('searchbox', { name: 'Find a note' }).fill('operators');
  await expect(notes.row('Plan for April')).toBeVisible();
  await notes.view.getByRole('button', { name: 'Delete note' }).click();
  await expect.poll(() => disk.records('note')).toEqual([]);
  await dateline.choose('undo');
  await expect(notes.row('Plan for April')).toBeVisible();
});

test('the note on an article is begun by its key and leads back from the notes', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).text.focus();
  await dateline.press('articleNote');
  await expect(dateline.margin.note()).toBeFocused();
  await dateline.window.keyboard.type('Read with the second report.');
  await expect.poll(() => dateline.disk.records('note')).toMatchObject([{ subject: ON_ARTICLE }]);
  await dateline.sidebar.goTo('Notes');
  await dateline.notes.row(CLOSED.title).click();
  await expect(dateline.notes.editor).toContainText('Read with the second report.');
  await dateline.notes.view.getByRole('button', { name: 'Go to it' }).click();
  await expect(dateline.pane(1).article).toBeVisible();
});
