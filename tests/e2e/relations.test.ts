import { join } from 'node:path';
import { NotebookDesk } from '../../src/desk/notebook-desk';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { testPorts, valueOf } from '../support/notebooks';
import { Dateline, openNotebook, type Launch } from '../support/pages/dateline';
import { Layouts } from '../support/pages/layouts';
import { Panes } from '../support/pages/panes';
import { Relations } from '../support/pages/relations';
import { writeNotebook, type WrittenNotebook } from '../support/prepared-notebook';

const STAYS = 'The harbour will stay closed for as long as it takes';
const HOPE = 'We hope to see ferries here before the end of the month';
const WEEKS = 'The northern harbour could open again within weeks';

const MARKED: WrittenNotebook = {
  articles: [CLOSED, REOPENS],
  marks: [
    { article: CLOSED.title, words: STAYS, colour: 'sky' },
    { article: REOPENS.title, words: HOPE, colour: 'leaf' },
  ],
};

const RELATED: WrittenNotebook = {
  articles: [CLOSED, REOPENS],
  marks: [
    { id: 'annotation:stays', article: CLOSED.title, words: STAYS },
    { id: 'annotation:hope', article: REOPENS.title, words: HOPE },
  ],
  after: [
    {
      kind: 'relate',
      id: 'relation:1',
      from: 'annotation:hope',
      to: 'annotation:stays',
      type: 'softens',
    },
  ],
};

async function openBoth(launch: Launch, folder: string, written = MARKED): Promise<Dateline> {
  const dateline = await openNotebook(launch, folder, written);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.sidebar.openBeside(REOPENS.title);
  await expect(dateline.pane(2).text).toBeFocused();
  await expect(dateline.pane(1).article).toBeVisible();
  return dateline;
}

test('two passages are related by keyboard alone: words become a highlight, the other is chosen, the type is told', async ({
  launch,
  folder,
}) => {
  const dateline = await openBoth(launch, folder);
  const { window, disk, margin } = dateline;
  const relations = new Relations(window);
  await dateline.press('nextSentence');
  const words = await dateline.pane(2).selected();
  await dateline.press('relatePassage');
  await expect(relations.waiting).toContainText('Choose the passage it relates to');
  await expect(margin.card(words.slice(0, 30))).toBeVisible();

  await dateline.press('previousPane');
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.press('nextAnnotation');
  await expect(margin.card(STAYS)).toBeVisible();
  await dateline.press('relatePassage');
  await expect(relations.question.getByRole('option', { name: 'Relates to' })).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(relations.question).toBeHidden();
  await expect
    .poll(async () => (await disk.records('relation')).map(({ type }) => type))
    .toEqual(['softens']);
  await expect(relations.lines(margin.card(STAYS))).toContainText([
    `Softened by · “${words.slice(0, 40)}`,
  ]);
  await expect(dateline.pane(1).text).toBeFocused();
});

test('Escape leaves the relating at either step, and nothing is related', async ({
  launch,
  folder,
}) => {
  const dateline = await openBoth(launch, folder);
  const { window, disk } = dateline;
  const relations = new Relations(window);
  await dateline.press('nextAnnotation');
  await dateline.press('relatePassage');
  await expect(relations.waiting).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(relations.waiting).toBeHidden();
  await dateline.press('relatePassage');
  await expect(relations.waiting).toBeVisible();
  await dateline.press('previousPane');
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.press('nextAnnotation');
  await dateline.press('relatePassage');
  await expect(relations.question).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(relations.question).toBeHidden();
  await expect(relations.waiting).toBeHidden();
  expect(await disk.records('relation')).toEqual([]);
});

test('selected words dragged onto a sentence of another pane relate both, in one step that is undone as one', async ({
  launch,
  folder,
}) => {
  const dateline = await openBoth(launch, folder, { articles: [CLOSED, REOPENS] });
  const { window, disk } = dateline;
  const relations = new Relations(window);
  await dateline.pane(1).select(STAYS);
  await relations.dragWords(dateline.pane(1), STAYS, dateline.pane(2), WEEKS);
  await expect(relations.target).toContainText('Relate to this sentence');
  await window.mouse.up();
  await expect(relations.question).toBeVisible();
  expect(await disk.records('annotation')).toEqual([]);
  await window.keyboard.press('Enter');
  await expect
    .poll(async () => (await disk.records('relation')).map(({ type }) => type))
    .toEqual(['relates']);
  expect(await disk.records('annotation')).toHaveLength(2);
  await dateline.press('undo');
  await expect.poll(() => disk.records('relation')).toEqual([]);
  await expect.poll(() => disk.records('annotation')).toEqual([]);
});

test('a focused highlight, and a card, are dragged onto a highlight of another pane', async ({
  launch,
  folder,
}) => {
  const dateline = await openBoth(launch, folder);
  const { window, disk, margin } = dateline;
  const relations = new Relations(window);
  await dateline.pane(1).clickOn(STAYS);
  await expect(margin.card(STAYS).getByRole('radio').first()).toBeVisible();
  await relations.dragWords(dateline.pane(1), STAYS, dateline.pane(2), HOPE);
  await expect(relations.target).toContainText('Relate to this highlight');
  await window.mouse.up();
  await relations.answer('Hardens');
  await expect
    .poll(async () => (await disk.records('relation')).map(({ type }) => type))
    .toEqual(['hardens']);

  const card = margin.card(STAYS);
  await expect(relations.lines(card)).toHaveCount(1);
  await new Panes(window).dragFrom(card.locator('[draggable=true]').first(), 2, [0.5, 0.5]);
  const over = await dateline.pane(2).middleOf(HOPE);
  await window.mouse.move(over.x, over.y, { steps: 3 });
  await expect(relations.target).toContainText('Relate to this highlight');
  await window.mouse.up();
  await relations.answer('Answers');
  await expect(relations.lines(card)).toHaveCount(2);
});

test('a card leads to the other passage, and its relation is turned, retyped, explained and taken away', async ({
  launch,
  folder,
}) => {
  const dateline = await openBoth(launch, folder, RELATED);
  const { window, disk, margin } = dateline;
  const relations = new Relations(window);
  const only = async () => (await disk.records('relation'))[0];
  const hope = margin.card(HOPE);
  await expect(relations.lines(hope)).toHaveText([/^Softens · “The harbour.*Sundholm Courier/u]);
  await margin.open(HOPE);
  const choose = async (item: string): Promise<void> => {
    await hope.getByRole('button', { name: /^Relation:/u }).click();
    await window.getByRole('menuitem', { name: item }).click();
  };
  await choose('How they stand');
  await window.getByRole('menuitemradio', { name: 'Reverses' }).click();
  await expect.poll(only).toMatchObject({ type: 'reverses' });
  await expect(window.getByRole('menu')).toHaveCount(0);
  await choose('Turn round');
  await expect.poll(only).toMatchObject({ from: 'annotation:stays', to: 'annotation:hope' });
  await expect(relations.lines(hope)).toHaveText([/^Reversed by/u]);
  await choose('Write why…');
  const why = hope.getByRole('textbox', { name: 'Why they are related' });
  await expect(why).toBeFocused();
  await window.keyboard.type('Two weeks later');
  await window.keyboard.press('Enter');
  await expect.poll(only).toMatchObject({ note: 'Two weeks later' });

  await relations.lines(hope).getByRole('button').first().click();
  await expect(margin.card(STAYS)).toBeVisible();
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.pane(2).text.focus();
  await margin.open(HOPE);
  await choose('Remove relation');
  await expect(relations.lines(hope)).toHaveCount(0);
  await dateline.undoFromToast('Relation removed');
  await expect(relations.lines(hope)).toHaveCount(1);
});

test('in a notebook that can only be read relations are shown and lead on, and none is offered to be made', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'shared');
  await writeNotebook(path, RELATED);
  const desk = valueOf(await NotebookDesk.open(path, testPorts()));
  const dateline = new Dateline(await launch(), path);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.openFolder.click();
  await dateline.welcome.readOnly.click();
  await dateline.sidebar.open(REOPENS.title);
  const relations = new Relations(dateline.window);
  const card = await dateline.margin.open(HOPE);
  await expect(relations.lines(card)).toHaveText([/^Softens/u]);
  await expect(card.getByRole('button', { name: /^Relat/u })).toHaveCount(0);
  await expect(card.locator('[draggable=true]')).toHaveCount(0);
  await dateline.press('relatePassage');
  await expect(dateline.toast('open for reading only. Nothing was changed')).toBeVisible();
  await expect(relations.waiting).toBeHidden();
  await relations.lines(card).getByRole('button').first().click();
  await expect(dateline.margin.card(STAYS)).toBeVisible();
  const layouts = new Layouts(dateline.window);
  await layouts.button.click();
  await expect(layouts.panel).toBeVisible();
  await expect(layouts.panel.getByRole('button', { name: /^Save/u })).toHaveCount(0);
  valueOf(await desk.close());
});
