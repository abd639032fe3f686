import { join } from 'node:path';
import { expect, takeScreenshot, test } from '../support/electron-app';
import { Dateline, openNotebook } from '../support/pages/dateline';
import { Relations } from '../support/pages/relations';
import { seriousFindings } from '../support/serious-findings';
import { LOWERED, MUST, PROMISE, SHOULD, SPRING, STRAIT, SUMMER } from '../support/toll-articles';

test('a relation that the wording tells of is accepted by key, shown in both articles, and taken back', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, STRAIT);
  const { window, disk, margin, sidebar } = dateline;
  const relations = new Relations(window);
  await sidebar.open(SUMMER.title);
  const card = margin.card(MUST);
  await expect(relations.proposed(card)).toHaveText([
    /^Proposed: hardens “The shipping lines should pay.*” · Strait Gazette, 2 March 2033$/u,
  ]);
  await margin.open(MUST);
  await expect(relations.proposed(card)).toContainText(['“should” became “must”']);
  expect(await seriousFindings(window)).toEqual([]);
  await takeScreenshot(window, 'proposed-relation');
  await dateline.pane(1).text.focus();
  await dateline.press('acceptRelation');
  await expect.poll(async () => (await disk.records('relation')).length).toBe(1);
  expect(await disk.only('relation')).toMatchObject({
    from: 'annotation:must',
    to: 'annotation:should',
    type: 'hardens',
  });
  await expect(relations.proposed(card)).toHaveCount(0);
  await expect(relations.made(card)).toContainText(['Hardens']);

  await sidebar.openBeside(SPRING.title);
  await expect(relations.made(margin.card(SHOULD))).toContainText(['Hardened by']);
  await window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await disk.records('relation')).length).toBe(0);
  await expect(relations.proposed(margin.card(SHOULD))).toContainText(['Proposed: hardened by']);
});

test('a proposed relation that is dismissed stays dismissed, also after a restart', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, STRAIT);
  const { margin, disk, sidebar, window } = dateline;
  const relations = new Relations(window);
  await sidebar.open(SUMMER.title);
  await margin.open(PROMISE);
  const card = margin.card(PROMISE);
  await expect(relations.proposed(card)).toContainText([/Proposed: repeats.*The same words/u]);
  await card.getByRole('button', { name: 'Dismiss', exact: true }).press('Enter');
  await expect(relations.proposed(card)).toHaveCount(0);
  await expect
    .poll(async () => (await disk.records('annotation')).flatMap(({ unrelated = [] }) => unrelated))
    .toHaveLength(1);
  await dateline.running.close();

  const again = new Dateline(await launch(), join(folder, 'notebook'));
  await again.sidebar.open(SUMMER.title);
  const reopened = new Relations(again.window);
  await expect(reopened.proposed(again.margin.card(MUST))).toHaveCount(1);
  await expect(reopened.proposed(again.margin.card(PROMISE))).toHaveCount(0);
});

test('a line that is proposed leads to the other passage, and what answers is drawn like any relation', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    ...STRAIT,
    after: [
      {
        kind: 'relate',
        id: 'relation:1',
        from: 'annotation:fair',
        to: 'annotation:should',
        type: 'answers',
      },
    ],
  });
  const { margin, sidebar, window } = dateline;
  const relations = new Relations(window);
  await sidebar.open(SUMMER.title);
  await expect(relations.made(margin.card('fair to every flag'))).toContainText(['Answers']);
  const card = margin.card('We will not lower');
  await relations.proposed(card).getByRole('button').first().press('Enter');
  await expect(dateline.pane(2).article).toContainText(LOWERED);
  await expect(margin.card(LOWERED)).toBeVisible();
  await sidebar.openBeside(SPRING.title);
  await expect(relations.made(margin.card(SHOULD))).toContainText(['Answered by']);
});
