import { expect, takeScreenshot, test } from '../support/electron-app';
import { CLOSED } from '../support/harbour-articles';
import { Dateline, openNotebook } from '../support/pages/dateline';
import { painted } from '../support/pages/pane';
import { Past } from '../support/pages/past';
import { idOfTag } from '../support/prepared-notebook';
import { seriousFindings } from '../support/serious-findings';

const SAFETY = 'Safety comes before the timetable.';
const PLAN = 'Plan for April';

const DRAFTS = [
  'Ask the operators how many crossings they lost.',
  'Ask both operators how many crossings they lost, and who counted them.',
  'Ask the port authority who counted the lost crossings.',
];

/** Puts a text in the place of what an editor holds, and waits until it is saved. */
async function rewrite(dateline: Dateline, text: string): Promise<void> {
  const { notes, window } = dateline;
  await notes.editor.click();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.type(text);
  await expect(notes.row(PLAN)).toContainText(text.slice(0, 20));
}

test('an earlier version of a note is looked at, restored with the keyboard, and kept over a restart', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    after: [{ kind: 'writeNote', subject: { kind: 'free', title: PLAN }, markdown: '' }],
  });
  const { notes, window } = dateline;
  const past = new Past(window);
  await dateline.sidebar.goTo('Notes');
  await notes.row(PLAN).click();
  for (const text of DRAFTS) await rewrite(dateline, text);

  await notes.view.getByRole('button', { name: 'History of the note' }).click();
  await expect(past.history).toHaveAccessibleName(`History of “${PLAN}”`);
  await past.showEverySave();
  await expect(past.versions).toHaveCount(4);
  await expect(past.versions.first()).toContainText('now');
  const third = past.versions.nth(2);
  await third.click();
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await expect(past.preview.locator('ins').first()).toBeVisible();
  await expect(past.preview).toContainText('Differs from now in: note text');
  await takeScreenshot(window, 'history-note');
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await seriousFindings(window), colorScheme).toEqual([]);
  }

  await past.versions.first().click();
  await expect(past.restore).toBeDisabled();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await past.restore.focus();
  await window.keyboard.press('Enter');
  await expect(past.history).toBeHidden();
  await expect(notes.editor).toHaveText(DRAFTS[0] ?? '');
  await dateline.undoFromToast(/^Note restored as of/u);
  await expect(notes.editor).toHaveText(DRAFTS[2] ?? '');
  await dateline.press('redo');
  await expect(notes.editor).toHaveText(DRAFTS[0] ?? '');

  await dateline.running.close();
  const again = new Dateline(await launch(), dateline.disk.path);
  await again.sidebar.goTo('Notes');
  await again.notes.row(PLAN).click();
  await expect(again.notes.editor).toHaveText(DRAFTS[0] ?? '');
  await again.notes.view.getByRole('button', { name: 'History of the note' }).click();
  const later = new Past(again.window);
  await later.showEverySave();
  await expect(later.versions).toHaveCount(7);
  await again.window.keyboard.press('Escape');
  await expect(later.history).toBeHidden();
});

test('what was deleted is found again and brought back with what belonged to it', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    commands: [{ kind: 'createTag', id: idOfTag('safety'), name: 'safety' }],
    marks: [{ id: 'annotation:1', article: CLOSED.title, words: SAFETY, tags: ['tag:safety'] }],
    after: [
      {
        kind: 'writeNote',
        subject: { kind: 'annotation', annotationId: 'annotation:1' },
        markdown: 'Said at every briefing.',
      },
    ],
  });
  const { margin, window } = dateline;
  const past = new Past(window);
  await dateline.sidebar.open(CLOSED.title);
  const card = await margin.open(SAFETY);
  await card.getByRole('button', { name: 'Delete annotation' }).click();
  await expect(margin.cards).toHaveCount(0);

  await dateline.press('palette');
  await dateline.palette.run('recently deleted');
  await expect(past.deletedRows).toHaveCount(1);
  await expect(past.deletedRows.first()).toContainText('Highlight · with 1 note');
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await takeScreenshot(window, 'history-deleted');
  expect.soft(await seriousFindings(window)).toEqual([]);
  await past.bringBack.click();
  await expect(past.deleted).toContainText('Nothing was deleted in the last 90 days');
  await window.keyboard.press('Escape');
  await expect(margin.card(SAFETY)).toContainText('Said at every briefing.');
  await expect(margin.card(SAFETY)).toContainText('safety');

  await dateline.running.close();
  const again = new Dateline(await launch(), dateline.disk.path);
  await expect(again.margin.card(SAFETY)).toContainText('Said at every briefing.');
});

test('an article deleted for good comes back out of the trash, and its history says what changed', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  const { sidebar, window } = dateline;
  const past = new Past(window);
  await sidebar.act(CLOSED.title, 'Star');
  await sidebar.act(CLOSED.title, 'Move to trash');
  await dateline.library.shelf('Trash');
  await sidebar.act(CLOSED.title, 'Delete forever');

  await dateline.press('palette');
  await dateline.palette.run('recently deleted');
  await expect(past.deletedRows).toHaveCount(1);
  await past.bringBack.click();
  await expect(past.deleted).toContainText('Nothing was deleted');
  await window.keyboard.press('Escape');
  await expect(past.deleted).toBeHidden();
  await dateline.library.shelf('All');

  await sidebar.act(CLOSED.title, 'History…');
  await past.showEverySave();
  const told = ['Brought back', 'Deleted', 'Trash', 'Star', 'Added'];
  for (const [at, what] of told.entries()) await expect(past.versions.nth(at)).toContainText(what);
  await past.versions.last().click();
  await expect(past.preview).toContainText('Differs from now in: star');
  await past.restore.click();
  await expect(past.history).toBeHidden();
  await expect(sidebar.article(CLOSED.title).getByText('Starred')).toHaveCount(0);
});

test('an article is read again in its text of then, with the highlights back in their places', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: [{ article: CLOSED.title, words: 'Two ferries were sent', colour: 'rose' }],
  });
  const { margin, window } = dateline;
  const past = new Past(window);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).act('Edit article text…');
  const editor = dateline.dialog(/^Edit text/u);
  await editor.getByRole('row').filter({ hasText: 'Two ferries' }).click();
  await window.keyboard.press('Enter');
  await editor
    .getByRole('textbox')
    .fill('Three ferries went south. Passengers waited for three hours.');
  await window.keyboard.press('Escape');
  await editor.getByRole('button', { name: 'Save as new version' }).click();
  await expect(dateline.pane(1).article).toContainText('Three ferries went south.');
  await expect(margin.card('Two ferries')).toContainText('not in the current version');

  await dateline.pane(1).act('Article history…');
  await past.showEverySave();
  await expect(past.versions.first()).toContainText('Text');
  await past.versions.nth(1).click();
  await expect(past.preview.locator('ins').nth(1)).toHaveText('Two');
  await expect(past.preview.locator('del').nth(1)).toHaveText('Three');
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await takeScreenshot(window, 'history-text');
  await past.restore.click();
  await expect(dateline.pane(1).article).toContainText('Two ferries were sent');
  await expect(margin.card('Two ferries')).not.toContainText('not in the current version');
  await expect.poll(() => painted(window, 'rose')).toEqual(['Two ferries were sent']);
  await dateline.press('undo');
  await expect(dateline.pane(1).article).toContainText('Three ferries went south.');
});
