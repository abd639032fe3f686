import { expect, test } from '../support/electron-app';
import { CLOSED, LONG, OPERATORS, REOPENS } from '../support/harbour-articles';
import { type Dateline, openNotebook } from '../support/pages/dateline';
import { idOfArticle, idOfTag, type WrittenArticle } from '../support/prepared-notebook';

const FOUR = [CLOSED, REOPENS, OPERATORS, LONG];

test('the table sorts by every column, unknown values last', async ({ launch, folder }) => {
  const { library, sidebar } = await openNotebook(launch, folder, {
    articles: FOUR,
    marks: [
      { article: REOPENS.title, words: 'within weeks' },
      { article: REOPENS.title, words: 'The quay was inspected' },
      { article: CLOSED.title, words: 'Two ferries' },
    ],
  });
  await sidebar.goTo('Articles');
  const shows = (...articles: readonly WrittenArticle[]) =>
    expect.poll(() => library.titles()).toEqual(articles.map(({ title }) => title));
  await library.sortBy('Title');
  await shows(LONG, REOPENS, CLOSED, OPERATORS);
  await library.sortBy('Date published');
  await shows(LONG, CLOSED, REOPENS, OPERATORS);
  await library.sortBy('Date published');
  await shows(REOPENS, CLOSED, LONG, OPERATORS);
  await library.sortBy('Publisher');
  await shows(REOPENS, LONG, OPERATORS, CLOSED);
  await library.sortBy('Highlights');
  await library.sortBy('Highlights');
  await shows(REOPENS, CLOSED, LONG, OPERATORS);
});

test('words, publisher, tag and collection narrow the table down and come off again', async ({
  launch,
  folder,
}) => {
  const { library, sidebar } = await openNotebook(launch, folder, {
    articles: FOUR,
    commands: [
      { kind: 'createTag', id: idOfTag('ferries'), name: 'ferries' },
      {
        kind: 'tagArticles',
        ids: [idOfArticle(CLOSED.title)],
        add: [idOfTag('ferries')],
        remove: [],
      },
      { kind: 'createCollection', id: 'collection:quay', name: 'The quay' },
      {
        kind: 'collectArticles',
        ids: [idOfArticle(LONG.title)],
        add: ['collection:quay'],
        remove: [],
      },
    ],
  });
  await sidebar.goTo('Articles');
  await library.filterField.fill('courier harbour');
  await expect.poll(() => library.titles()).toEqual([CLOSED.title]);
  await library.filterField.fill('');
  await library.filterBy('Publisher', 'Island Post');
  await expect.poll(() => library.titles()).toEqual([REOPENS.title]);
  await library.clearFilters();
  await library.filterBy('Tag', 'ferries');
  await expect.poll(() => library.titles()).toEqual([CLOSED.title]);
  await library.clearFilters();
  await library.filterBy('Collection', 'The quay');
  await expect.poll(() => library.titles()).toEqual([LONG.title]);
  await library.filterBy('Tag', 'ferries');
  await expect(library.view).toContainText('No article matches the filter.');
  await library.view.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(async () => (await library.titles()).length).toBe(4);
});

test('chosen articles are starred, tagged, collected and marked together', async ({
  launch,
  folder,
}) => {
  const { library, sidebar, window, disk } = await openNotebook(launch, folder, { articles: FOUR });
  await sidebar.goTo('Articles');
  await library.choose(CLOSED.title, REOPENS.title);
  await expect(library.chosen).toContainText('2 chosen');
  await library.chosen.getByRole('button', { name: 'Star', exact: true }).click();
  await library.chosen.getByRole('button', { name: 'Tag…' }).click();
  const prompt = window.getByRole('dialog', { name: 'Tag 2 articles' });
  await prompt.getByRole('combobox').fill('harbour');
  await window.getByRole('option', { name: 'Create “harbour”' }).click();
  await prompt.getByRole('button', { name: 'Done' }).click();
  await library.chosen.getByRole('button', { name: 'Mark as' }).click();
  await window.getByRole('menuitem', { name: 'Read', exact: true }).click();
  await library.chosen.getByRole('button', { name: 'Collections' }).click();
  await window.getByRole('menuitem', { name: 'New collection…' }).click();
  const collection = window.getByRole('dialog', { name: 'New collection' });
  await collection.getByRole('textbox').fill('Ferries');
  await collection.getByRole('button', { name: 'Create' }).click();
  await expect(collection).toBeHidden();

  const [tag, shelf] = [await disk.only('tag'), await disk.only('collection')];
  expect([tag.name, shelf.name]).toEqual(['harbour', 'Ferries']);
  const changed = { starred: true, reading: 'read', tags: [tag.id], collections: [shelf.id] };
  expect(await disk.article(CLOSED.title)).toMatchObject(changed);
  expect(await disk.article(REOPENS.title)).toMatchObject(changed);
  expect(await disk.article(LONG.title)).toMatchObject({
    starred: false,
    reading: 'unread',
    tags: [],
  });
  await library.shelf('Starred');
  await expect
    .poll(async () => [...(await library.titles())].sort())
    .toEqual([REOPENS.title, CLOSED.title].sort());
});

test('an article goes to the trash, comes back by undo, and is restored from there', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED, REOPENS],
    marks: [{ article: CLOSED.title, words: 'Two ferries' }],
  });
  const { library, sidebar, disk } = dateline;
  const trashedAt = async () => (await disk.article(CLOSED.title)).trashedAt;
  await sidebar.goTo('Articles');
  await library.act(CLOSED.title, 'Move to trash');
  await expect(library.row(CLOSED.title)).toHaveCount(0);
  expect(await trashedAt()).not.toBeNull();
  await dateline.undoFromToast('Article moved to trash');
  await expect(library.row(CLOSED.title)).toBeVisible();
  expect(await trashedAt()).toBeNull();

  await library.act(CLOSED.title, 'Move to trash');
  await library.shelf('Trash');
  await library.act(CLOSED.title, 'Restore');
  await expect.poll(trashedAt).toBeNull();
  await library.shelf('All');
  await library.act(CLOSED.title, 'Move to trash');
  await library.shelf('Trash');
  await library.act(CLOSED.title, 'Delete forever');
  await expect.poll(async () => (await disk.records('article')).length).toBe(1);
  expect(await disk.records('annotation')).toEqual([]);
  await dateline.press('undo');
  await expect.poll(async () => (await disk.records('annotation')).length).toBe(1);
});

test('a list of three thousand articles draws only what is in view', async ({ launch, folder }) => {
  const count = 3_000;
  const dateline = await openNotebook(launch, folder, {
    articles: Array.from({ length: count }, (_, at) => ({
      title: `Report ${String(at + 1).padStart(4, '0')}`,
      paragraphs: ['The same words in every report.'],
    })),
  });
  await drawsFewRows(dateline, count);
});

async function drawsFewRows({ library, sidebar, window }: Dateline, count: number): Promise<void> {
  await sidebar.goTo('Articles');
  await expect(library.view).toContainText(`${count.toLocaleString('en')} articles`);
  expect(await library.table.getByRole('row').count()).toBeLessThan(120);
  expect(await sidebar.articles.getByRole('row').count()).toBeLessThan(120);
  await library.sortBy('Title');
  await library.table.getByRole('row').nth(3).getByRole('gridcell').first().click();
  const began = Date.now();
  await window.keyboard.press('ControlOrMeta+End');
  await expect(library.row('Report 3000')).toBeVisible();
  await library.filterField.fill('2999');
  await expect.poll(() => library.titles()).toEqual(['Report 2999']);
  expect(Date.now() - began).toBeLessThan(4_000);
}
