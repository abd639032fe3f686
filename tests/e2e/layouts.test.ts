import { expect, test } from '../support/electron-app';
import { CLOSED, OPERATORS, REOPENS } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { Layouts } from '../support/pages/layouts';
import { Panes } from '../support/pages/panes';
import { idOfArticle } from '../support/prepared-notebook';

const THREE = [CLOSED, REOPENS, OPERATORS];

test('a layout is saved under a name, renamed, brought up to date, deleted and taken back', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: THREE });
  const { window, disk } = dateline;
  const [layouts, panes] = [new Layouts(window), new Panes(window)];
  await dateline.sidebar.open(CLOSED.title);
  await dateline.sidebar.openBeside(REOPENS.title);
  await expect(dateline.pane(2).text).toBeFocused();
  await dateline.press('arrangePanes');
  await dateline.choose('saveLayout');
  await expect(layouts.name).toBeFocused();
  await window.keyboard.type('Two weeks in March');
  await window.keyboard.press('Enter');
  await expect(layouts.row('Two weeks in March')).toBeVisible();
  await expect
    .poll(async () => (await disk.records('layout'))[0])
    .toMatchObject({ name: 'Two weeks in March', arrangement: 'stack' });

  await layouts.act('Two weeks in March', /^Rename/u);
  const name = layouts.panel.getByRole('textbox', { name: /^New name/u });
  await name.fill('March');
  await name.press('Enter');
  await expect(layouts.row('March')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(layouts.panel).toBeHidden();

  await dateline.pane(2).head('Close pane');
  await dateline.sidebar.openBeside(OPERATORS.title);
  await expect.poll(() => panes.titles()).toEqual([CLOSED.title, OPERATORS.title]);
  await layouts.open('March');
  await expect.poll(() => panes.titles()).toEqual([CLOSED.title, REOPENS.title]);
  expect(await panes.arrangement()).toBe('stack');
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.press('openAgainBeside');
  await expect.poll(() => panes.titles()).toHaveLength(3);
  await layouts.button.click();
  await layouts.act('March', /^Save the panes as they stand now/u);
  await expect
    .poll(async () => (await disk.records('layout'))[0]?.panes.map(({ articleId }) => articleId))
    .toEqual([CLOSED, CLOSED, REOPENS].map(({ title }) => idOfArticle(title)));
  await window.keyboard.press('Escape');
  await expect(layouts.panel).toBeHidden();

  await dateline.press('layouts');
  await layouts.act('March', /^Delete/u);
  await expect(layouts.row('March')).toHaveCount(0);
  await window.keyboard.press('Escape');
  await dateline.undoFromToast('Layout “March” deleted');
  await dateline.press('palette');
  await dateline.palette.field.fill('March');
  await expect(dateline.palette.items.filter({ hasText: 'March' }).first()).toBeVisible();
});

test('a layout opens without what lies in the trash, and says so', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: THREE });
  const { window } = dateline;
  const [layouts, panes] = [new Layouts(window), new Panes(window)];
  await dateline.sidebar.open(CLOSED.title);
  await dateline.sidebar.openBeside(REOPENS.title);
  await dateline.choose('saveLayout');
  await layouts.name.fill('Both');
  await layouts.name.press('Enter');
  await expect(layouts.row('Both')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(layouts.panel).toBeHidden();
  await dateline.sidebar.act(REOPENS.title, 'Move to trash');
  await expect.poll(() => panes.titles()).toEqual([CLOSED.title]);
  await dateline.pane(1).head('Close pane');
  await dateline.press('palette');
  await dateline.palette.run('Both');
  await expect.poll(() => panes.titles()).toEqual([CLOSED.title]);
  await expect(dateline.toast(`“${REOPENS.title}” is in the trash`)).toBeVisible();
});
