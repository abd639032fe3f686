import { join } from 'node:path';
import { NotebookDesk } from '../../src/desk/notebook-desk';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { CLOSED } from '../support/harbour-articles';
import { testPorts, valueOf } from '../support/notebooks';
import { openNotebook, Dateline, type Launch } from '../support/pages/dateline';
import { Marking } from '../support/pages/marking';
import { painted } from '../support/pages/pane';
import {
  idOfTag,
  writeNotebook,
  type WrittenMark,
  type WrittenNotebook,
} from '../support/prepared-notebook';
import { seriousFindings } from '../support/serious-findings';

const AS_LONG = 'as long as it takes';
const SAFETY = 'Safety comes before the timetable.';
const FERRIES = 'Two ferries were sent';

async function reading(
  launch: Launch,
  folder: string,
  marks: readonly Omit<WrittenMark, 'article'>[],
  more: Partial<WrittenNotebook> = {},
): Promise<{ readonly dateline: Dateline; readonly marking: Marking }> {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: marks.map((mark) => ({ ...mark, article: CLOSED.title })),
    ...more,
  });
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).article).toBeVisible();
  return { dateline, marking: new Marking(dateline.window) };
}

/** The passages of all annotations on disk, in text order. */
async function passages({ disk }: Dateline): Promise<readonly string[]> {
  const all = await disk.records('annotation');
  const inOrder = [...all].sort((a, b) => a.target.position.start - b.target.position.start);
  for (const { target } of inOrder) {
    const { text } = await disk.text(target.textHash);
    expect(text.slice(target.position.start, target.position.end)).toBe(target.quote.exact);
  }
  return inOrder.map(({ target }) => target.quote.exact);
}

test('the ends of a highlight are dragged word by word, letter by letter with Alt, and Escape calls it off', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, [{ words: AS_LONG }]);
  const { window } = dateline;
  const pane = dateline.pane(1);
  const before = await pane.markup();
  await pane.clickOn(AS_LONG);
  await expect(marking.handle('End')).toBeVisible();

  await marking.drag('End', await pane.placeBehind('Ilse Mar'));
  await expect
    .poll(() => painted(window, 'sun-focused'))
    .toEqual(['as long as it takes,” spokesperson Ilse Maren']);
  expect(await passages(dateline)).toEqual([AS_LONG]);
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect.poll(() => painted(window, 'sun-focused')).toEqual([AS_LONG]);

  await marking.drag('End', await pane.placeBehind('Ilse Mar'));
  await window.mouse.up();
  await expect
    .poll(() => passages(dateline))
    .toEqual(['as long as it takes,” spokesperson Ilse Maren']);
  await window.keyboard.down('Alt');
  await marking.drag('Beginning', await pane.placeBehind('closed f'));
  await window.mouse.up();
  await window.keyboard.up('Alt');
  await expect
    .poll(() => passages(dateline))
    .toEqual(['or as long as it takes,” spokesperson Ilse Maren']);
  expect(await pane.markup()).toBe(before);

  await dateline.press('undo');
  await expect.poll(() => passages(dateline)).toEqual([AS_LONG]);
});

test('the ends are moved by keys, said, saved, undone as one, and taken back by Escape', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, [{ words: AS_LONG }]);
  const { window } = dateline;
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await dateline.press('adjustEnd');
  await expect(marking.handle('End')).toBeFocused();
  await window.keyboard.press('ArrowLeft');
  await marking.hears('Ends at “as long as it”');
  await window.keyboard.press('Alt+ArrowLeft');
  await marking.hears('Ends at “as long as i”');
  await dateline.press('adjustStart');
  await expect(marking.handle('Beginning')).toBeFocused();
  await window.keyboard.press('ArrowLeft');
  await marking.hears('Begins at “for as long as i”');
  await expect.poll(() => passages(dateline)).toEqual(['for as long as i']);
  await window.keyboard.press('Enter');
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.press('undo');
  await expect.poll(() => passages(dateline)).toEqual([AS_LONG]);

  await dateline.press('adjustEnd');
  await window.keyboard.press('ArrowDown');
  await expect.poll(() => passages(dateline)).not.toEqual([AS_LONG]);
  await window.keyboard.press('Escape');
  await expect.poll(() => passages(dateline)).toEqual([AS_LONG]);
  await expect(dateline.pane(1).text).toBeFocused();
});

test('a highlight is split around what is selected, and merged again with nothing lost', async ({
  launch,
  folder,
}) => {
  const whole = 'The harbour will stay closed for as long as it takes';
  const { dateline } = await reading(
    launch,
    folder,
    [{ words: whole, colour: 'rose', tags: [idOfTag('ports')] }],
    { commands: [{ kind: 'createTag', id: idOfTag('ports'), name: 'ports' }] },
  );
  const pane = dateline.pane(1);
  await pane.select('harbour will stay');
  await expect(pane.toolbar).toBeVisible();
  await dateline.press('splitAnnotation');
  await expect
    .poll(() => passages(dateline))
    .toEqual(['The', 'harbour will stay', 'closed for as long as it takes']);
  const pieces = await dateline.disk.records('annotation');
  expect(pieces.map(({ colour, tags }) => [colour, tags])).toEqual(
    pieces.map(() => ['rose', [idOfTag('ports')]]),
  );

  await pane.select(whole);
  await expect(pane.toolbar).toBeVisible();
  await dateline.press('mergeAnnotations');
  await expect.poll(() => passages(dateline)).toEqual([whole]);
  await dateline.press('undo');
  await expect.poll(async () => (await passages(dateline)).length).toBe(3);
  await dateline.press('undo');
  await expect.poll(() => passages(dateline)).toEqual([whole]);
});

test('several annotations are chosen in the margin, recoloured, tagged, merged and deleted at once', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, [
    { words: 'closed for' },
    { words: AS_LONG },
    { words: SAFETY, colour: 'sky' },
    { words: FERRIES, colour: 'leaf' },
  ]);
  const { margin, window, disk } = dateline;
  const passage = (words: string) => margin.card(words).getByRole('button').first();
  await passage(AS_LONG).click();
  await passage(FERRIES).click({ modifiers: ['ControlOrMeta'] });
  await expect(marking.bar).toContainText('2 chosen');
  await passage(FERRIES).click({ modifiers: ['Shift'] });
  await marking.hears('1 annotation chosen');
  await passage(AS_LONG).click({ modifiers: ['Shift'] });
  await expect(marking.bar).toContainText('3 chosen');

  await marking.bar.getByRole('radio', { name: 'Violet' }).click({ force: true });
  await expect
    .poll(async () => (await disk.records('annotation')).map(({ colour }) => colour).sort())
    .toEqual(['sun', 'violet', 'violet', 'violet']);
  await marking.bar.getByRole('button', { name: 'Tags' }).click();
  await window.getByRole('combobox', { name: /^Tags of 3/u }).fill('harbour');
  await window.keyboard.press('Enter');
  await expect
    .poll(async () => (await disk.records('annotation')).filter(({ tags }) => tags.length).length)
    .toBe(3);
  await window.keyboard.press('Escape');

  await marking.bar.getByRole('button', { name: 'Merge' }).click();
  await expect
    .poll(() => passages(dateline))
    .toEqual(['closed for', expect.stringMatching(/^as long as[^]*were sent$/u)]);
  await dateline.undoFromToast('3 annotations merged');
  await expect.poll(async () => (await passages(dateline)).length).toBe(4);

  await passage(AS_LONG).focus();
  await window.keyboard.press('ControlOrMeta+a');
  await expect(marking.bar).toContainText('4 chosen');
  await marking.bar.getByRole('button', { name: 'Delete 4' }).click();
  await expect.poll(() => disk.records('annotation')).toEqual([]);
  await dateline.undoFromToast('4 highlights deleted');
  await expect.poll(async () => (await passages(dateline)).length).toBe(4);
});

test('annotations are chosen from the text by Shift+J, and the keys act on all of them', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, [
    { words: AS_LONG },
    { words: SAFETY },
    { words: FERRIES },
  ]);
  const { disk, window } = dateline;
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await dateline.press('chooseNext');
  await marking.hears(`2 annotations chosen: ${SAFETY}`);
  await dateline.press('chooseNext');
  await dateline.press('choosePrevious');
  await expect(marking.bar).toContainText('2 chosen');
  await dateline.press('colour5');
  await expect
    .poll(async () => (await disk.records('annotation')).map(({ colour }) => colour).sort())
    .toEqual(['sky', 'sky', 'sun']);
  await dateline.press('deleteAnnotation');
  await expect.poll(() => passages(dateline)).toEqual([FERRIES]);
  await expect(marking.bar).toBeHidden();
  await dateline.press('undo');
  await expect.poll(async () => (await passages(dateline)).length).toBe(3);
  await window.keyboard.press('Escape');
});

test('screen readers find the handles, the chosen and where the highlights in view begin and end', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, [
    { words: AS_LONG },
    { words: String(CLOSED.paragraphs[2]), colour: 'leaf' },
  ]);
  const { window } = dateline;
  const list = window.getByRole('list', { name: 'Highlights in view' });
  // What is proposed stands in the list too, as soon as it has been found.
  await expect(list.getByRole('listitem').filter({ hasNotText: /^Proposed/u })).toHaveText([
    'Highlight in sun: “as long as it takes”',
    'Highlight in leaf: from “Two ferries were sent to the…” to “…harbour. Passengers waited for three hours.”',
  ]);
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await expect(marking.handle('Beginning')).toHaveAttribute(
    'aria-valuetext',
    'Begins at “as long as it takes”',
  );
  expect(await seriousFindings(window)).toEqual([]);
  await dateline.press('chooseNext');
  await expect(marking.bar).toContainText('2 chosen');
  expect(await seriousFindings(window)).toEqual([]);
  await dateline.pane(1).clickOn(AS_LONG);
  await expect(marking.bar).toContainText('2 chosen');
  await dateline.pane(1).clickOn('Maren declined');
  await expect(marking.bar).toBeHidden();
});

test('in a notebook open for reading only nothing of it is offered, and the caret is', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'held');
  await writeNotebook(path, {
    articles: [CLOSED],
    marks: [AS_LONG, SAFETY].map((words) => ({ article: CLOSED.title, words })),
  });
  const desk = valueOf(await NotebookDesk.open(path, testPorts()));
  const dateline = new Dateline(await launch(), path);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.openFolder.click();
  await dateline.welcome.readOnly.click();
  await dateline.sidebar.open(CLOSED.title);
  const marking = new Marking(dateline.window);
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await expect(dateline.margin.card(AS_LONG).getByRole('radiogroup')).toBeVisible();
  await expect(marking.handle('End')).toHaveCount(0);
  await dateline.press('adjustEnd');
  await expect(dateline.toast('open for reading only. Nothing was changed')).toBeVisible();
  await dateline.press('chooseNext');
  await expect(marking.bar).toContainText('2 chosen');
  await expect(marking.bar.getByRole('button')).toHaveCount(2);
  await expect(marking.bar.getByRole('button', { name: 'Compare passages' })).toBeVisible();
  await expect(marking.bar.getByRole('button', { name: 'Choose nothing' })).toBeVisible();
  await expect(marking.bar.getByRole('radiogroup')).toHaveCount(0);
  await dateline.press('caret');
  await expect(marking.caret).toBeVisible();
  await desk.close();
});
