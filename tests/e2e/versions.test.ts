import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, expect, takeScreenshot, test } from '../support/electron-app';
import { CLOSED } from '../support/harbour-articles';
import { type Dateline, openNotebook } from '../support/pages/dateline';
import { Marking } from '../support/pages/marking';

const QUOTE = '“The harbour will stay closed for as long as it takes,”';
const FERRIES = 'Two ferries were sent to the southern harbour.';
const NO_DATE = 'Maren declined to name a date.';
const WAITED = 'Passengers waited for three hours.';

/** The article as it stood a day later: a word added, one replaced, a sentence gone, one there twice. */
const LATER = [
  'SUNDHOLM: The port authority said on Tuesday that the northern harbour would stay closed to ferries until the quay is inspected.',
  '“The harbour will probably stay closed for as long as it takes,” spokesperson Ilse Maren told reporters at a weekly briefing. “Safety comes before the timetable.”',
  'Passengers waited for three hours. The authority gave out soup. Passengers waited for three hours.',
  'A new timetable follows. She said the authority had not spoken with the operators yet.',
];

/** Brings in another text of the article as its new version, as the import does. */
async function importVersion({ window, disk }: Dateline, paragraphs: readonly string[]) {
  const { id } = await disk.only('article');
  const outcome = await window.evaluate(
    async ({ id: of, text }) => {
      const bridge = (globalThis as unknown as { dateline: Bridge }).dateline;
      const item = await bridge.readPasted({ text, html: null });
      const [candidate] = item.candidates;
      return bridge.importDrafts({
        drafts: [
          {
            readingId: item.readingId,
            candidate,
            as: { kind: 'version', of },
            tags: [],
            collections: [],
          },
        ],
      });
    },
    { id, text: `${CLOSED.title}\n\n${paragraphs.join('\n\n')}` },
  );
  expect(outcome).toMatchObject({ ok: true });
  return outcome;
}

interface Bridge {
  readonly readPasted: (pasted: object) => Promise<{ readingId: string; candidates: unknown[] }>;
  readonly importDrafts: (drafts: object) => Promise<unknown>;
}

/** Keeps a picture of the window in two sizes, in light and in dark. */
async function pictures({ app, window }: Dateline, name: string): Promise<void> {
  for (const [width, height] of [
    [1024, 700],
    [1440, 900],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
    for (const colorScheme of ['dark', 'light'] as const) {
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await takeScreenshot(window, `${name}-${width}-${colorScheme}`);
    }
  }
}

async function aChangedArticle(
  launch: Parameters<typeof openNotebook>[0],
  folder: string,
): Promise<Dateline> {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: [
      { article: CLOSED.title, words: QUOTE, colour: 'sky' },
      { article: CLOSED.title, words: FERRIES, colour: 'rose' },
      { article: CLOSED.title, words: WAITED, colour: 'leaf' },
      { article: CLOSED.title, words: NO_DATE, colour: 'sun' },
    ],
  });
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).article).toContainText('Two ferries');
  await importVersion(dateline, LATER);
  await expect(dateline.pane(1).article).toContainText('probably');
  return dateline;
}

test('a changed copy becomes a new version whose changes are read one after the other', async ({
  launch,
  folder,
}) => {
  const dateline = await aChangedArticle(launch, folder);
  const { window } = dateline;
  await expect(dateline.pane(1).root.getByText('2 versions')).toBeVisible();
  await dateline.pane(1).text.focus();
  await dateline.press('articleVersions');
  const view = window.getByRole('region', { name: 'Versions', exact: true });
  await expect(view.getByRole('list', { name: 'Versions' }).getByRole('listitem')).toHaveCount(2);
  await expect(view.getByRole('list', { name: 'Versions' })).toContainText('pasted');
  await expect(view.locator('ins').filter({ hasText: 'probably' })).toBeVisible();
  await expect(view.locator('del').filter({ hasText: 'Two ferries' })).toBeVisible();

  const said = new Marking(window);
  await dateline.press('nextChange');
  await said.hears(/Change 1 of \d\. New: probably/u);
  await dateline.press('nextChange');
  await said.hears(/Change 2 of/u);
  await dateline.press('previousChange');
  await expect(view.locator('[aria-current] ins')).toHaveText('probably ');
  await pictures(dateline, 'versions-together');
  await view.getByRole('radio', { name: 'Side by side' }).check({ force: true });
  await expect(view.locator('[data-look=sideBySide]').first()).toBeVisible();
  await pictures(dateline, 'versions-side-by-side');
  await view.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => dateline.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/\*\*probably\*\*/u);

  await view.getByRole('button', { name: 'Read version 1' }).click();
  await expect(dateline.pane(1).article).toContainText('Two ferries');
  await expect(dateline.pane(1).root.getByRole('note', { name: 'Earlier version' })).toContainText(
    'Version 1 of 2',
  );
  await pictures(dateline, 'versions-older');
  await dateline.pane(1).root.getByRole('button', { name: 'Read the current text' }).click();
  await expect(dateline.pane(1).article).toContainText('probably');
});

test('what waits for a look is settled by keyboard, one after the other, and taken back', async ({
  launch,
  folder,
}) => {
  const dateline = await aChangedArticle(launch, folder);
  const { window, disk } = dateline;
  const annotation = async (colour: string) =>
    (await disk.records('annotation')).find((one) => one.colour === colour);
  await dateline.press('goToLookAt');
  const view = window.getByRole('region', { name: 'To look at' });
  const rows = view.getByRole('navigation').getByRole('button');
  await expect(rows).toHaveCount(4);
  await expect(window.getByText('4 passages to look at')).toBeVisible();
  await pictures(dateline, 'to-look-at');

  // The wording of the first one changed: accepted.
  await expect(view.getByRole('article', { name: 'Wording changed' })).toBeVisible();
  await dateline.press('acceptWording');
  await expect(rows).toHaveCount(3);
  expect((await annotation('sky'))?.carrying).toBeUndefined();
  await dateline.press('undo');
  await expect(rows).toHaveCount(4);
  await dateline.press('acceptWording');
  await expect(rows).toHaveCount(3);

  // The ferries are gone: kept on their version.
  await expect(view.getByRole('article', { name: 'Gone' })).toContainText(FERRIES);
  await dateline.press('keepOnVersion');
  await expect(rows).toHaveCount(2);
  await expect.poll(async () => (await annotation('rose'))?.carrying?.kind).toBe('kept');

  // The passengers stand there twice: the second is meant.
  await expect(view.getByRole('article', { name: 'Which passage?' })).toBeVisible();
  await window.keyboard.press('2');
  await expect(rows).toHaveCount(1);
  const { versions } = await disk.only('article');
  const now = versions[1]?.textHash ?? '';
  const { text } = await disk.text(now);
  await expect
    .poll(async () => (await annotation('leaf'))?.target)
    .toMatchObject({ textHash: now, position: { start: text.lastIndexOf(WAITED) } });

  // The last one is picked by hand in the text.
  await dateline.press('pickPassage');
  await expect(window.getByRole('status', { name: 'Picking the passage' })).toBeVisible();
  await dateline.pane(1).select('A new timetable follows.');
  await window.keyboard.press('Enter');
  await expect
    .poll(async () => (await annotation('sun'))?.target.quote.exact)
    .toBe('A new timetable follows.');
  await expect(view).toContainText('Nothing waits');
  await dateline.press('undo');
  await expect(rows).toHaveCount(1);
});

test('annotations leave as W3C annotations and come back, and not twice', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: [{ article: CLOSED.title, words: FERRIES, colour: 'rose' }],
  });
  const { window, disk, exporting } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).article).toContainText('Two ferries');
  await dateline.press('export');
  await exporting.dialog.getByRole('radio', { name: 'W3C annotations' }).click({ force: true });
  await expect(exporting.markdown).toContainText('AnnotationCollection');
  const json = (await exporting.markdown.textContent()) ?? '';
  expect(JSON.parse(json)).toMatchObject({ total: 1, first: { items: [{ type: 'Annotation' }] } });
  await window.keyboard.press('Escape');
  const path = join(folder, 'annotations.json');
  await writeFile(path, json);

  await answerOpenDialog(dateline.app, [path]);
  await dateline.press('importFiles');
  await expect(dateline.toast('1 there already')).toBeVisible();
  await dateline.margin.card(FERRIES).click();
  await dateline.press('deleteAnnotation');
  await expect.poll(() => disk.records('annotation')).toHaveLength(0);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.press('importFiles');
  await expect(dateline.toast('annotations.json: 1 annotation added')).toBeVisible();
  await expect.poll(() => disk.records('annotation')).toHaveLength(1);
  await dateline.press('undo');
  await expect.poll(() => disk.records('annotation')).toHaveLength(0);
});
