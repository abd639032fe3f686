import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NotebookDesk } from '../../src/desk/notebook-desk';
import { anAttribution } from '../support/builders';
import { atClipboard, clipboardText } from '../support/clipboard';
import {
  answerOpenDialog,
  answerSaveDialog,
  expect,
  takeScreenshot,
  test,
} from '../support/electron-app';
import { testPorts, valueOf } from '../support/notebooks';
import { Dateline, openNotebook } from '../support/pages/dateline';
import { Proposals } from '../support/pages/proposals';
import { writeNotebook } from '../support/prepared-notebook';
import { CRANE, REPORT } from '../support/quay-articles';
import { seriousFindings } from '../support/serious-findings';

const SHUT = 'The east quay stays shut';
const SOUND = 'the crane was sound';
const STOOD = '“It has stood there for thirty years,”';
const LATE = 'The report on the crane at the east quay will be late';

test('the list of all that waits is walked by the same keys, filtered, and opens the passage', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CRANE, REPORT] });
  const { window, disk, margin } = dateline;
  const proposals = new Proposals(dateline);
  await window.getByRole('button', { name: /proposals waiting/u }).click();
  await expect(proposals.view).toBeVisible();
  await expect(proposals.detail).toContainText(LATE);
  const total = await proposals.total();
  await dateline.press('acceptProposal');
  await expect(proposals.detail).not.toContainText(LATE);
  await expect.poll(() => proposals.total()).toBe(total - 1);
  await dateline.press('dismissProposal');
  await expect.poll(() => proposals.total()).toBe(total - 2);
  await dateline.press('undo');
  await expect.poll(() => proposals.total()).toBe(total - 1);
  await dateline.press('nextProposal');
  const words = await proposals.detailPassage();
  await dateline.press('editAnnotation');
  await expect(proposals.inFocus).toContainText(words.slice(0, 30));
  await dateline.press('back');
  await expect(proposals.view).toBeVisible();

  await proposals.chooseSpeaker('Hollis Vane');
  await expect(proposals.detail).toContainText('Hollis Vane');
  const his = await proposals.total();
  await proposals.view.getByRole('button', { name: /^Accept all \d+ by Hollis Vane/u }).click();
  await expect(proposals.view).toContainText('Nothing by this speaker waits');
  await expect(dateline.toast('by Hollis Vane')).toBeVisible();
  const made = await disk.records('annotation');
  expect(made).toHaveLength(his + 1);
  expect((await disk.records('speaker')).map(({ name }) => name).sort()).toEqual([
    'Ada Strait',
    'Hollis Vane',
  ]);
  await dateline.press('undo');
  await expect.poll(() => proposals.total()).toBe(his);
  expect(await margin.cards.count()).toBe(0);
});

test('what is proposed is in no count, no export, no copy and on no paper', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CRANE],
    commands: [{ kind: 'createSpeaker', id: 'speaker:vane', name: 'Hollis Vane' }],
    marks: [
      {
        article: CRANE.title,
        words: STOOD,
        attribution: anAttribution({ speakerId: 'speaker:vane' }),
      },
    ],
  });
  const { margin, exporting, window } = dateline;
  await dateline.sidebar.open(CRANE.title);
  await expect(margin.proposal(SHUT)).toBeVisible();
  await expect(margin.proposal(STOOD)).toHaveCount(0);
  await expect(
    dateline.sidebar.sections.getByRole('button', { name: /^Statements/u }),
  ).toContainText('1');
  await dateline.pane(1).text.focus();
  await dateline.press('export');
  await expect(exporting.markdown).toContainText('Hollis Vane');
  const written = (await exporting.markdown.textContent()) ?? '';
  expect(written).not.toContain('Ada Strait');
  expect(written).not.toContain(SOUND);
  await window.keyboard.press('Escape');

  await dateline.pane(1).select(SHUT);
  await atClipboard(async () => {
    await dateline.choose('copyMarkdown');
    await expect.poll(() => clipboardText(dateline.app)).toContain(`“${SHUT}”`);
    expect(await clipboardText(dateline.app)).not.toContain('Strait');
  });

  const path = join(folder, 'sheet.pdf');
  await answerSaveDialog(dateline.app, path);
  await dateline.choose('savePdf');
  const dialog = dateline.dialog('Print or save as PDF');
  await dialog.getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  await expect(dateline.toast(/Saved as PDF/u)).toBeVisible();
  const words = await wordsOfPdf(path);
  if (words === null) return;
  expect(words.split('Hollis Vane')).toHaveLength(3);
  expect(words.split('Ada Strait')).toHaveLength(2);
});

test('proposals are hidden and shown, and a notebook that can only be read offers none', async ({
  launch,
  folder,
}) => {
  const path = `${folder}/held`;
  await writeNotebook(path, { articles: [CRANE] });
  const desk = valueOf(await NotebookDesk.open(path, testPorts()));
  const dateline = new Dateline(await launch(), path);
  const { margin } = dateline;
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.openFolder.click();
  await dateline.welcome.readOnly.click();
  await dateline.sidebar.open(CRANE.title);
  await expect(dateline.pane(1).article).toContainText('east quay');
  await dateline.pane(1).text.focus();
  await dateline.press('nextProposal');
  await expect(dateline.toast('open for reading only')).toBeVisible();
  await expect(margin.proposals).toHaveCount(0);
  await dateline.press('goProposals');
  await expect(dateline.window.getByText('open for reading only, so nothing')).toBeVisible();
  await dateline.running.close();
  await desk.close();

  const own = `${folder}/own`;
  const userData = `${own}/user-data`;
  const writable = await openNotebook(launch, own, { articles: [CRANE] }, { userData });
  await writable.sidebar.open(CRANE.title);
  await expect(writable.margin.proposal(SHUT)).toBeVisible();
  await writable.choose('showProposals');
  await expect(writable.margin.proposals).toHaveCount(0);
  await writable.pane(1).text.focus();
  await writable.press('acceptProposal');
  await expect(writable.toast('Proposals are hidden. Show them')).toBeVisible();
  expect(await writable.disk.records('annotation')).toEqual([]);
  await writable.choose('showProposals');
  await expect(writable.margin.proposal(SHUT)).toBeVisible();
});

/** The words of a PDF; `null` where the machine has nothing to read them with. */
async function wordsOfPdf(path: string): Promise<string | null> {
  try {
    return (await promisify(execFile)('pdftotext', ['-layout', path, '-'])).stdout;
  } catch {
    return null;
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in proposals in ${colorScheme}, wide and narrow`, async ({
    launch,
    folder,
  }) => {
    const dateline = await openNotebook(launch, folder, { articles: [CRANE, REPORT] });
    const { window, app, margin } = dateline;
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await dateline.sidebar.open(CRANE.title);
    await dateline.pane(1).text.focus();
    await expect(margin.proposal(SHUT)).toBeVisible();
    await dateline.press('nextProposal');
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
      [900, 600],
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      );
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
      expect(await seriousFindings(window)).toEqual([]);
      await takeScreenshot(window, `proposals-reader-${String(width)}-${colorScheme}`);
      await dateline.press('goProposals');
      await expect(new Proposals(dateline).detail).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await takeScreenshot(window, `proposals-view-${String(width)}-${colorScheme}`);
      await dateline.press('back');
    }
  });
}
