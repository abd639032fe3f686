import { expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { idOfTag, type WrittenNotebook } from '../support/prepared-notebook';

const SAFETY = 'Safety comes before the timetable.';

const CODED: WrittenNotebook = {
  articles: [CLOSED, REOPENS],
  commands: [
    { kind: 'createTag', id: idOfTag('safety'), name: 'safety', colour: 'leaf' },
    { kind: 'createTag', id: idOfTag('security'), name: 'security' },
    { kind: 'createTag', id: idOfTag('quay'), name: 'quay' },
  ],
  marks: [
    { article: CLOSED.title, words: SAFETY, tags: [idOfTag('safety')] },
    { article: CLOSED.title, words: 'Two ferries', tags: [idOfTag('security')], colour: 'sky' },
    { article: REOPENS.title, words: SAFETY, tags: [idOfTag('safety')], colour: 'rose' },
  ],
};

test('a passage is tagged by completion, and with a new tag on the fly', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, CODED);
  const { margin, window, disk } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).select('Passengers waited');
  await window.keyboard.press('t');
  const field = margin.card('Passengers waited').getByRole('combobox', { name: 'Tags' });
  await expect(field).toBeFocused();
  await window.keyboard.type('SAF');
  await expect(window.getByRole('option', { name: 'safety' })).toBeVisible();
  await window.keyboard.press('Enter');
  await window.keyboard.type('delays');
  await window.keyboard.press('Enter');
  const picked = { name: 'Tags, picked', includeHidden: true };
  const chips = margin.card('Passengers waited').getByRole('grid', picked);
  await expect(chips.getByRole('row', { includeHidden: true })).toHaveText(['safety', 'delays']);

  const created = (await disk.records('tag')).find(({ name }) => name === 'delays');
  const marked = (await disk.records('annotation')).find(
    ({ target }) => target.quote.exact === 'Passengers waited',
  );
  expect(marked?.tags).toEqual([idOfTag('safety'), created?.id]);
  await expect(field).toBeFocused();
  await window.keyboard.press('Backspace');
  await expect(chips.getByRole('row', { includeHidden: true })).toHaveText(['safety']);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await dateline.press('undo');
  await expect(margin.card('Passengers waited')).toContainText('delays');
});

test('the codebook nests, renames, colours and defines tags', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, CODED);
  const { tags, window, disk } = dateline;
  const tag = async (name: string) =>
    (await disk.records('tag')).find((each) => each.name === name);
  await dateline.sidebar.goTo('Tags');
  await tags.open('safety');
  await expect(tags.details('safety')).toContainText('On 2 annotations and 0 articles');
  await tags.makeUnder('safety', 'inspections');
  await expect.poll(async () => (await tag('inspections'))?.parentId).toBe(idOfTag('safety'));
  await tags.make('weather');
  await expect(tags.row('weather')).toBeVisible();
  const details = tags.details('weather');
  await details.getByRole('textbox', { name: 'Name' }).fill('wind and waves');
  await details.getByRole('textbox', { name: 'Name' }).press('Enter');
  const renamed = tags.details('wind and waves');
  await renamed.getByRole('radio', { name: 'Sky' }).click({ force: true });
  await renamed.getByRole('textbox', { name: 'Definition' }).fill('Storms, not tides.');
  await renamed.getByRole('textbox', { name: 'Definition' }).blur();
  await renamed.getByRole('button', { name: /Nested under/u }).click();
  await window.getByRole('option', { name: 'quay' }).click();
  await expect
    .poll(() => tag('wind and waves'))
    .toMatchObject({ colour: 'sky', description: 'Storms, not tides.', parentId: idOfTag('quay') });
});

test('two tags are merged, a tag is deleted, and undo brings both back', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, CODED);
  const { tags, disk } = dateline;
  const uses = async (id: string) =>
    (await disk.records('annotation')).filter((each) => each.tags.some((tag) => tag === id)).length;
  await dateline.sidebar.goTo('Tags');
  await tags.open('security');
  await tags.merge('security', 'safety');
  await expect(tags.row('security')).toHaveCount(0);
  await expect.poll(() => uses(idOfTag('safety'))).toBe(3);
  await dateline.undoFromToast('“security” merged into “safety”');
  await expect(tags.row('security')).toBeVisible();
  await expect.poll(() => uses(idOfTag('safety'))).toBe(2);

  await tags.open('safety');
  await tags.details('safety').getByRole('button', { name: 'Delete' }).click();
  await expect(tags.row('safety')).toHaveCount(0);
  await expect.poll(() => uses(idOfTag('safety'))).toBe(0);
  await dateline.undoFromToast('Tag “safety” deleted');
  await expect.poll(() => uses(idOfTag('safety'))).toBe(2);
});

test('the margin filters one article by words, colour, tag and speaker', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, CODED);
  const { margin, window } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  await expect(margin.cards).toHaveCount(2);
  await margin.filterField.fill('timetable');
  await expect(margin.cards).toHaveCount(1);
  await expect(margin.panel).toContainText('1 of 2');
  await margin.filterField.fill('no such words');
  await expect(margin.panel).toContainText('No annotation of this article matches the filter.');
  await margin.panel.getByRole('button', { name: 'Clear the filter' }).click();
  await margin.filterBy('Colours', 'Sky');
  await expect(margin.cards).toHaveText([/Two ferries/u]);
  await margin.panel.getByRole('button', { name: 'More filters' }).click();
  await window.getByRole('button', { name: /^Remove Sky/u }).click();
  await window.keyboard.press('Escape');
  await margin.filterBy('Tags', 'safety');
  await expect(margin.cards).toHaveText([/timetable/u]);
});

test('a tag shows its annotations in the whole notebook', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, CODED);
  await dateline.sidebar.goTo('Tags');
  await dateline.tags.open('safety');
  await dateline.tags.details('safety').getByRole('button', { name: 'Show annotations' }).click();
  await expect(dateline.statements.rows).toHaveCount(2);
  await expect(dateline.statements.view).toContainText('2 matches');
  await expect(dateline.sidebar.section('Tags')).toContainText('3');
});
