import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { anAttribution } from '../support/builders';
import { answerSaveDialog, expect, takeScreenshot, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { answerQuestion, questionsAsked } from '../support/native-questions';
import { seriousFindings } from '../support/serious-findings';
import { openNotebook } from '../support/pages/dateline';
import { idOfArticle, idOfTag, type WrittenNotebook } from '../support/prepared-notebook';

const run = promisify(execFile);

const MARKED: WrittenNotebook = {
  articles: [CLOSED, REOPENS],
  commands: [
    { kind: 'createTag', id: idOfTag('safety'), name: 'safety' },
    { kind: 'createSpeaker', id: 'speaker:maren', name: 'Ilse Maren' },
    { kind: 'tagArticles', ids: [idOfArticle(CLOSED.title)], add: [idOfTag('safety')], remove: [] },
  ],
  marks: [
    {
      id: 'annotation:said',
      article: CLOSED.title,
      words: '“The harbour will stay closed for as long as it takes,”',
      colour: 'sky',
      tags: [idOfTag('safety')],
      attribution: anAttribution({
        speakerId: 'speaker:maren',
        role: 'spokesperson',
        organisation: 'port authority',
        dateSaid: '2031-03-04',
        stance: 'No date for reopening',
      }),
    },
    {
      article: CLOSED.title,
      words: 'stay closed for as long as it takes,” spokesperson',
      colour: 'sun',
    },
    { article: CLOSED.title, words: 'Passengers waited for three hours.', colour: 'leaf' },
  ],
  after: [
    {
      kind: 'writeNote',
      id: 'note:said',
      subject: { kind: 'annotation', annotationId: 'annotation:said' },
      markdown: 'Compare with *March 18*:\n\n- softer by then\n- [list](https://port.example/list)',
    },
    {
      kind: 'writeNote',
      id: 'note:about',
      subject: { kind: 'article', articleId: idOfArticle(CLOSED.title) },
      markdown: 'First report of the **closure**.',
    },
  ],
};

test('an article becomes a PDF with its highlights and numbered notes, asked before overwriting', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, MARKED);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).text.focus();
  await dateline.press('print');
  const dialog = dateline.dialog('Print or save as PDF');
  await expect(dialog.getByRole('checkbox', { name: 'Highlights' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'A4' }).check({ force: true });
  await takeScreenshot(dateline.window, 'print-dialog');
  expect(await seriousFindings(dateline.window)).toEqual([]);
  const path = join(folder, 'closed.pdf');
  await writeFile(path, 'something else');
  await answerSaveDialog(dateline.app, path);
  await answerQuestion(dateline.app, /Cancel/u);
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect.poll(() => questionsAsked(dateline.app)).toHaveLength(1);
  await expect(dialog.getByRole('button', { name: 'Save as PDF…' })).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe('something else');

  await answerQuestion(dateline.app, /Replace/u);
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dateline.toast(/Saved as PDF: .*closed\.pdf \(\d pages?\)/u)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  const pdf = (await readFile(path)).toString('latin1');
  expect(pdf).toMatch(/^%PDF-/u);
  expect(pdf).toContain(hexOf('Tove Aster'));
  expect(pdf).toContain(hexOf(CLOSED.title));
  expect(pdf).toContain('https://courier.example/harbour-closed');
  const words = await textOf(path);
  if (words === null) return;
  expect(words).toContain('Passengers waited for three hours.');
  expect(words).toContain('Ilse Maren, spokesperson, port authority');
  expect(words).toContain('No date for reopening');
  expect(words).toContain('softer by then');
  expect(words).toContain('First report of the closure.');
  expect(words).toMatch(/1 ?\/ ?\d/u);
});

test('without highlights and notes only the article itself is printed', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, MARKED);
  await dateline.sidebar.open(CLOSED.title);
  const path = join(folder, 'bare.pdf');
  await answerSaveDialog(dateline.app, path);
  await dateline.choose('savePdf');
  const dialog = dateline.dialog('Print or save as PDF');
  await dialog.getByRole('checkbox', { name: 'Highlights' }).press('Space');
  await dialog.getByRole('checkbox', { name: /^Notes/u }).press('Space');
  await dialog.getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  await expect(dateline.toast(/Saved as PDF/u)).toBeVisible();
  const words = await textOf(path);
  if (words === null) return;
  expect(words).toContain('Passengers waited');
  expect(words).not.toContain('No date for reopening');
});

test('articles chosen in the list go to the system’s print dialog together', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, MARKED);
  await dateline.app.evaluate(({ app }) => {
    const printed: unknown[] = [];
    Object.assign(globalThis, { printed });
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        void contents.executeJavaScript('[typeof dateline, typeof require]').then((reach) => {
          printed.push({ options, title: contents.getTitle(), reach });
          done?.(true, '');
        });
      };
    });
  });
  await dateline.press('goArticles');
  await dateline.library.choose(CLOSED.title, REOPENS.title);
  await dateline.press('print');
  const dialog = dateline.dialog('Print or save as PDF');
  await expect(dialog).toContainText('2 articles, each on a new page');
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dateline.toast('Sent to the printer')).toBeVisible();
  const printed = await dateline.app.evaluate(() => (globalThis as { printed?: unknown }).printed);
  expect(printed).toMatchObject([
    {
      title: '2 articles from notebook',
      options: { silent: false },
      reach: ['undefined', 'undefined'],
    },
  ]);
});

test('a book is printed whole, and the work can be called off', async ({ launch, folder }) => {
  test.setTimeout(180_000);
  const dateline = await openNotebook(launch, folder, {
    articles: [
      {
        title: 'A book of minutes',
        paragraphs: Array.from(
          { length: 4_000 },
          (_, at) =>
            `Minute ${String(at + 1)}. The committee heard the harbour master, who read the log of the year ${String(1000 + at)} aloud. “Nothing of it,” he said, “was ever put on paper.” The clerk wrote it down, and the ferries went on as they had always done before.`,
        ),
      },
    ],
  });
  await dateline.sidebar.open('A book of minutes');
  const path = join(folder, 'book.pdf');
  await answerSaveDialog(dateline.app, path);
  await dateline.choose('savePdf');
  const dialog = dateline.dialog('Print or save as PDF');
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: 'Save as PDF…' })).toBeVisible();
  await expect(readFile(path)).rejects.toThrow('ENOENT');
  await expect
    .poll(() => dateline.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);

  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dateline.toast(/Saved as PDF: .*book\.pdf \(\d{3} pages\)/u)).toBeVisible({
    timeout: 120_000,
  });
  const words = await textOf(path);
  if (words === null) return;
  expect(words).toContain('Minute 1.');
  expect(words).toContain('Minute 4000.');
});

/** The words of a PDF; `null` where `pdftotext` is not installed. */
async function textOf(path: string): Promise<string | null> {
  try {
    const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 64_000_000 });
    return stdout.replace(/\s+/gu, ' ');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    test.info().annotations.push({ type: 'skipped in part', description: 'pdftotext is missing' });
    return null;
  }
}

function hexOf(text: string): string {
  return [...text]
    .map((each) => each.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();
}
