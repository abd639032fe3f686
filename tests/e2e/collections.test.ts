import { expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { idOfArticle } from '../support/prepared-notebook';

test('a collection is renamed, shown and deleted; its articles stay, and undo brings it back', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED, REOPENS],
    commands: [
      { kind: 'createCollection', id: 'collection:quay', name: 'Quay' },
      {
        kind: 'collectArticles',
        ids: [idOfArticle(CLOSED.title)],
        add: ['collection:quay'],
        remove: [],
      },
    ],
  });
  const { library, sidebar, window, disk } = dateline;
  const names = async () => (await disk.records('collection')).map(({ name }) => name);
  const choose = async (collection: string, item: string): Promise<void> => {
    await library.view.getByRole('button', { name: 'Collections' }).click();
    await window.getByRole('menuitem', { name: collection }).click();
    await window.getByRole('menuitem', { name: item }).click();
  };
  await sidebar.goTo('Articles');
  await choose('Quay', 'Rename…');
  const prompt = window.getByRole('dialog', { name: 'Rename collection' });
  await prompt.getByRole('textbox').fill('The northern quay');
  await prompt.getByRole('button', { name: 'Rename' }).click();
  await expect.poll(names).toEqual(['The northern quay']);
  await choose('The northern quay', 'Show its articles');
  await expect.poll(() => library.titles()).toEqual([CLOSED.title]);
  await choose('The northern quay', 'Delete collection');
  await expect.poll(names).toEqual([]);
  await expect.poll(async () => (await library.titles()).length).toBe(2);
  expect((await disk.article(CLOSED.title)).collections).toEqual([]);
  await dateline.undoFromToast('Collection “The northern quay” deleted');
  await expect.poll(names).toEqual(['The northern quay']);
  await expect
    .poll(async () => (await disk.article(CLOSED.title)).collections)
    .toEqual(['collection:quay']);
});
