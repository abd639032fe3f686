import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { atClipboard, clipboardText } from '../support/clipboard';
import { answerOpenDialog, answerSaveDialog, expect, test } from '../support/electron-app';
import { CLOSED, OPERATORS, REOPENS } from '../support/harbour-articles';
import { answerQuestion, questionsAsked } from '../support/native-questions';
import { anAttribution } from '../support/builders';
import { openNotebook } from '../support/pages/dateline';
import { idOfArticle, idOfTag, type WrittenNotebook } from '../support/prepared-notebook';

const SAFETY = 'Safety comes before the timetable.';
const ODD_TITLE = 'Tolls: *up* [again] #3 / “why?” <b>';

const QUOTED: WrittenNotebook = {
  articles: [
    CLOSED,
    REOPENS,
    OPERATORS,
    {
      title: ODD_TITLE,
      paragraphs: ['Prices rose by 5 * 3 = 15 [sic] <kroner> & more_than_that.'],
    },
  ],
  commands: [
    { kind: 'createTag', id: idOfTag('safety'), name: 'safety' },
    { kind: 'createSpeaker', id: 'speaker:maren', name: 'Ilse Maren' },
    {
      kind: 'tagArticles',
      ids: [idOfArticle(CLOSED.title)],
      add: [idOfTag('safety')],
      remove: [],
    },
  ],
  marks: [
    {
      id: 'annotation:one',
      article: CLOSED.title,
      words: SAFETY,
      colour: 'sky',
      tags: [idOfTag('safety')],
      attribution: anAttribution({
        speakerId: 'speaker:maren',
        role: 'spokesperson',
        dateSaid: '2031-03-03',
        cue: 'told reporters',
      }),
    },
    { article: REOPENS.title, words: 'Divers found no cracks', colour: 'rose' },
    { article: ODD_TITLE, words: '5 * 3 = 15 [sic] <kroner> & more_than_that' },
  ],
  after: [
    {
      kind: 'writeNote',
      subject: { kind: 'annotation', annotationId: 'annotation:one' },
      markdown: 'Said **twice**.',
    },
    { kind: 'writeNote', subject: { kind: 'free', title: 'Plan' }, markdown: 'Ask again.' },
  ],
};

/** The YAML between the fences at the head of a Markdown file. */
function frontMatterOf(markdown: string): unknown {
  return parse(/^---\n(.*?)\n---\n/su.exec(markdown)?.[1] ?? 'none');
}

test('the article that is read is exported to a file as the preview shows it', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, QUOTED);
  const { exporting } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).text.focus();
  await dateline.press('export');
  await expect(exporting.dialog).toContainText('1 file, 1 annotation');
  await expect(exporting.markdown).toContainText('^annotation-one');
  const shown = await exporting.markdown.textContent();
  const file = join(folder, 'harbour.md');
  await answerSaveDialog(dateline.app, file);
  await exporting.save.click();
  await expect(dateline.toast('Exported to')).toContainText(file);
  await expect(exporting.dialog).toBeHidden();

  const written = await readFile(file, 'utf8');
  expect(written).toBe(shown);
  expect(frontMatterOf(written)).toMatchObject({
    title: CLOSED.title,
    publisher: CLOSED.publisher,
    author: CLOSED.byline,
    url: CLOSED.url,
    tags: ['safety'],
  });
  expect(written).toMatch(/^published: 2031-03-04$/mu);
  expect(written).toContain(`> ${SAFETY}\n\n^annotation-one\n`);
  expect(written).toContain('Speaker: **Ilse Maren**, spokesperson[^');
  expect(written).toMatch(/Said: .*2031/u);
  expect(written).toContain('Tags: #safety');
  expect(written).toContain('Colour: sky');
  expect(written).toContain('Said **twice**.');
  expect(written).toMatch(
    /^\[\^article\]: From “Harbour stays closed to ferries”, Sundholm Courier, .*<https:\/\/courier\.example\/harbour-closed>$/mu,
  );
});

test('the whole notebook is exported to a folder with a file for each article and an index', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, QUOTED);
  const { exporting } = dateline;
  const target = join(folder, 'export');
  await mkdir(target);
  await dateline.sidebar.goTo('Articles');
  await dateline.press('export');
  await expect(exporting.dialog.getByRole('radio', { name: /A folder/u })).toBeChecked();
  await answerOpenDialog(dateline.app, [target]);
  await answerSaveDialog(dateline.app, target);
  await exporting.save.click();
  await expect(dateline.toast('Exported 7 files to')).toBeVisible();

  const files = (await readdir(target, { recursive: true })).filter((name) => name.endsWith('.md'));
  expect(files).toHaveLength(7);
  expect(files).toContain('2031-03-04 Sundholm Courier - Harbour stays closed to ferries.md');
  const index = await readFile(join(target, 'index.md'), 'utf8');
  for (const name of files.filter((each) => each !== 'index.md')) {
    expect(decodeURI(index), name).toContain(name);
  }
  const odd = files.find((name) => name.includes('Tolls')) ?? '';
  expect(odd).not.toMatch(/[*"<>:|?#[\]]/u);
  const text = await readFile(join(target, odd), 'utf8');
  expect(frontMatterOf(text)).toMatchObject({ title: ODD_TITLE, publisher: null, published: null });
  expect(text).toContain('> Prices rose by 5 * 3'.slice(0, 2));
  expect(text).toMatch(/5 \\?\* 3 = 15 \\\[sic\\?\] (\\<|&lt;)kroner/u);
});

test('what the filter of the statements shows is exported, and nothing else', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, QUOTED);
  const { exporting, statements } = dateline;
  await dateline.sidebar.goTo('Statements');
  await statements.kind('Statements');
  await expect(statements.rows).toHaveCount(1);
  await statements.exportThese.click();
  await expect(exporting.dialog).toContainText('1 annotation');
  await expect(exporting.markdown).toContainText(SAFETY);
  await expect(exporting.markdown).not.toContainText('Divers found');
  await exporting.what(/whole notebook/u);
  await expect(exporting.markdown).toContainText('Divers found');
  await exporting.what(/filter shows/u);
  const file = join(folder, 'filtered.md');
  await answerSaveDialog(dateline.app, file);
  await exporting.save.click();
  await expect(exporting.dialog).toBeHidden();
  const written = await readFile(file, 'utf8');
  expect(written).toContain(SAFETY);
  expect(written).not.toContain('Divers');
});

test('an export goes to the clipboard with the text of the article when that is wanted', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, QUOTED);
  const { exporting } = dateline;
  await dateline.sidebar.open(REOPENS.title);
  await dateline.press('export');
  await expect(exporting.markdown).not.toContainText('Divers found no cracks below');
  await exporting.dialog.getByRole('checkbox', { name: /own text/u }).click({ force: true });
  await expect(exporting.markdown).toContainText('Divers found no cracks below');
  const shown = await exporting.markdown.textContent();
  await atClipboard(async () => {
    await exporting.copy.click();
    await expect(dateline.toast(/^Copied [\d,.]+ characters/u)).toBeVisible();
    expect(await clipboardText(dateline.app)).toBe(shown);
  });
});

test('a file that is there already is overwritten only when that is wanted', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, QUOTED);
  const { exporting } = dateline;
  const target = join(folder, 'export');
  const mine = join(target, 'index.md');
  await mkdir(target);
  await writeFile(mine, 'My own index');
  await dateline.sidebar.goTo('Articles');
  await dateline.press('export');
  await answerOpenDialog(dateline.app, [target]);
  await answerSaveDialog(dateline.app, target);
  await answerQuestion(dateline.app, /cancel|keep/iu);
  await exporting.save.click();
  await expect.poll(async () => (await questionsAsked(dateline.app)).length).toBe(1);
  await expect(exporting.dialog).toBeVisible();
  expect(await readdir(target)).toEqual(['index.md']);
  expect(await readFile(mine, 'utf8')).toBe('My own index');

  await answerQuestion(dateline.app, /overwrite|replace/iu);
  await exporting.save.click();
  await expect(exporting.dialog).toBeHidden();
  expect(await readFile(mine, 'utf8')).toContain('# notebook');
});

test('an export that cannot be written says so and leaves the notebook alone', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, QUOTED);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.press('export');
  await expect(dateline.exporting.markdown).toContainText(SAFETY);
  await writeFile(join(folder, 'in-the-way'), '');
  await answerSaveDialog(dateline.app, join(folder, 'in-the-way', 'harbour.md'));
  await dateline.exporting.save.click();
  await expect(dateline.window.getByText('could not be written to')).toBeVisible();
  await expect(dateline.exporting.dialog).toBeVisible();
});

test('a passage is copied with its citation', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, QUOTED);
  await dateline.sidebar.open(CLOSED.title);
  await atClipboard(async () => {
    await dateline.pane(1).mark('Passengers waited for three hours.', 'Copy with citation');
    await expect(dateline.toast('Copied with citation')).toBeVisible();
    const text = await clipboardText(dateline.app);
    expect(text).toContain('Passengers waited for three hours.');
    expect(text).toContain('Sundholm Courier');
    expect(text).toContain(CLOSED.url ?? '');
  });
});
