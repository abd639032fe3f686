import { expect, test } from '../support/electron-app';
import { CLOSED } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { aDraftBlock } from '../support/builders';

test('what is known of a saved article is corrected as it is typed, and taken back', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  const { window, disk } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).act('Article details…');
  const details = dateline.dialog('Article details');
  await details.getByRole('textbox', { name: 'Publisher' }).fill('Sundholm Herald');
  await details.getByRole('textbox', { name: 'Date published' }).fill('about 2031');
  await details.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await expect(details).toContainText('Not a web address');
  await details.getByRole('textbox', { name: 'Address' }).fill('https://herald.example/1');
  await details.getByRole('button', { name: 'Done' }).click();
  await expect
    .poll(() => disk.only('article'))
    .toMatchObject({
      publisher: 'Sundholm Herald',
      published: '2031~',
      url: 'https://herald.example/1',
    });
  await expect(dateline.pane(1).article).toContainText('about 2031');
  for (let left = 3; left > 0; left -= 1) await dateline.press('undo');
  await expect
    .poll(() => disk.only('article'))
    .toMatchObject({ publisher: CLOSED.publisher, published: CLOSED.published, url: CLOSED.url });
  await expect(window.getByText('Sundholm Herald')).toHaveCount(0);
});

test('what was set aside is corrected and dropped after saving', async ({ launch, folder }) => {
  const aside = (text: string) => aDraftBlock(text, { setAside: 'boilerplate' });
  const { paragraphs, ...rest } = CLOSED;
  const dateline = await openNotebook(launch, folder, {
    articles: [{ ...rest, paragraphs: [...paragraphs, aside('Share this'), aside('Read also')] }],
  });
  await dateline.sidebar.open(CLOSED.title);
  await dateline.press('articleDetails');
  const details = dateline.dialog('Article details');
  await details.getByRole('tab', { name: /Set aside/u }).click();
  const rows = details.getByRole('textbox');
  await rows.first().fill('Share this with friends');
  await rows.first().blur();
  await details.getByRole('button', { name: 'Drop this text' }).last().click();
  await expect
    .poll(async () => (await dateline.disk.only('article')).setAside.map(({ text }) => text))
    .toEqual(['Share this with friends']);
});

test('a changed text becomes a new version; highlights are carried over and none is guessed', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: [
      { article: CLOSED.title, words: 'Maren declined to name a date.', colour: 'sky' },
      { article: CLOSED.title, words: 'Two ferries were sent', colour: 'rose' },
    ],
  });
  const { window, disk } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).act('Edit article text…');
  const editor = dateline.dialog(/^Edit text/u);
  const block = editor.getByRole('row').filter({ hasText: 'Two ferries' });
  await block.click();
  await window.keyboard.press('Enter');
  await editor.getByRole('textbox').fill('Three ferries went south.');
  await window.keyboard.press('Escape');
  await editor.getByRole('button', { name: 'Save as new version' }).click();
  await expect(editor).toBeHidden();

  await expect(dateline.pane(1).article).toContainText('Three ferries went south.');
  const { versions } = await disk.only('article');
  expect(versions).toHaveLength(2);
  const [old, current] = [versions[0].textHash, versions[1]?.textHash ?? ''];
  expect((await disk.text(old)).text).toContain('Two ferries were sent');
  const { text } = await disk.text(current);
  const marks = await disk.records('annotation');
  const carried = marks.find(({ colour }) => colour === 'sky')?.target;
  expect(carried?.textHash).toBe(current);
  expect(text.slice(carried?.position.start, carried?.position.end)).toBe(carried?.quote.exact);
  expect(marks.find(({ colour }) => colour === 'rose')?.target.textHash).toBe(old);
  await expect(dateline.margin.card('Two ferries were sent')).toContainText(
    'not in the current version',
  );

  await dateline.press('undo');
  await expect(dateline.pane(1).article).toContainText('Two ferries were sent');
  await expect.poll(async () => (await disk.only('article')).versions.length).toBe(1);
});

test('Ctrl or Cmd with D stars the article that is read, and the keys mark it as read', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).text.focus();
  await dateline.press('starArticle');
  await dateline.press('markRead');
  await expect
    .poll(() => dateline.disk.only('article'))
    .toMatchObject({ starred: true, reading: 'read' });
  await expect(dateline.pane(1).root.getByRole('button', { name: 'Star' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
