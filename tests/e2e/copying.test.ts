import { anAttribution } from '../support/builders';
import { atClipboard, clipboardText } from '../support/clipboard';
import { expect, test } from '../support/electron-app';
import { CLOSED } from '../support/harbour-articles';
import { openNotebook, type Dateline } from '../support/pages/dateline';
import type { WrittenNotebook } from '../support/prepared-notebook';

const WAITED = 'Passengers waited for three hours.';
const FROM = 'Sundholm Courier, 4 March 2031, “Harbour stays closed to ferries”';
const URL = 'https://courier.example/harbour-closed';

const NOTEBOOK: WrittenNotebook = {
  articles: [CLOSED],
  commands: [{ kind: 'createSpeaker', id: 'speaker:maren', name: 'Ilse Maren' }],
  marks: [
    { id: 'annotation:waited', article: CLOSED.title, words: WAITED, colour: 'leaf' },
    {
      id: 'annotation:named',
      article: CLOSED.title,
      words: 'Maren declined to name a date.',
      attribution: anAttribution({ speakerId: 'speaker:maren', dateSaid: '2031-03-04' }),
    },
  ],
};

test('a selected passage is copied with its paragraph, as text, as HTML and as Markdown', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).select('closed to ferries until the quay');
  await atClipboard(async () => {
    await dateline.press('copyWithCitation');
    const cited = `“closed to ferries until the quay” (${FROM}, para. 1`;
    await expect.poll(() => clipboardText(dateline.app)).toBe(`${cited}, ${URL})`);
    expect(await clipboardHtml(dateline)).toContain(`<a href="${URL}">“Harbour stays closed`);
    await dateline.choose('copyMarkdown');
    await expect.poll(() => clipboardText(dateline.app)).toBe(`${cited}, <${URL}>)`);
  });
});

test('the focused annotation is copied with who said it', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).clickOn('Maren declined to name a date.');
  await expect(dateline.toast(/./u)).toHaveCount(0);
  await dateline.pane(1).text.focus();
  await atClipboard(async () => {
    await dateline.press('copyWithCitation');
    await expect
      .poll(() => clipboardText(dateline.app))
      .toBe(
        `“Maren declined to name a date.” — Ilse Maren, 4 March 2031 (${FROM}, para. 4, ${URL})`,
      );
  });
});

test('several chosen annotations are copied one below the other', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).clickOn(WAITED);
  await dateline.pane(1).text.focus();
  await dateline.press('chooseNext');
  await expect(dateline.window.getByText('2 chosen')).toBeVisible();
  await atClipboard(async () => {
    await dateline.choose('copyMarkdown');
    await expect(dateline.toast('Copied 2 passages as Markdown')).toBeVisible();
    const paragraphs = (await clipboardText(dateline.app)).split('\n\n');
    expect(paragraphs).toEqual([
      `“${WAITED}” (${FROM}, para. 3, <${URL}>)`,
      `“Maren declined to name a date.” — Ilse Maren, 4 March 2031 (${FROM}, para. 4, <${URL}>)`,
    ]);
    await dateline.press('copyWithCitation');
    await expect(dateline.toast('Copied 2 passages with citation')).toBeVisible();
    expect((await clipboardText(dateline.app)).split('\n\n')).toHaveLength(2);
  });
});

function clipboardHtml({ app }: Dateline): Promise<string> {
  return app.evaluate(async ({ clipboard }) => {
    const words = clipboard as unknown as { readHTML?: () => string };
    if (words.readHTML) return words.readHTML();
    const [item] = await clipboard.read();
    const blob = await item?.getType('text/html');
    return blob instanceof Blob ? blob.text() : '';
  });
}
