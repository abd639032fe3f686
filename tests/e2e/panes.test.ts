import { expect, test } from '../support/electron-app';
import { CLOSED, LONG, OPERATORS, REOPENS } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { Panes } from '../support/pages/panes';

const ALL = [CLOSED, REOPENS, OPERATORS, LONG];

test('one article stands in two panes, each read at its own place', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: ALL });
  const panes = new Panes(dateline.window);
  await dateline.sidebar.open(LONG.title);
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.press('openAgainBeside');
  await expect.poll(() => panes.titles()).toEqual([LONG.title, LONG.title]);
  await expect(dateline.pane(2).text).toBeFocused();
  await dateline.pane(2).text.hover();
  await dateline.window.mouse.wheel(0, 3000);
  await expect
    .poll(() => dateline.pane(2).text.evaluate(({ scrollTop }) => scrollTop))
    .toBeGreaterThan(2000);
  expect(await dateline.pane(1).text.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
});

test('while reading, Open beside asks which article and opens it in a pane of its own', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: ALL });
  const panes = new Panes(dateline.window);
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.press('openBeside');
  await expect(dateline.palette.field).toBeFocused();
  await dateline.palette.run('@operators');
  await expect.poll(() => panes.titles()).toEqual([CLOSED.title, OPERATORS.title]);
  await expect(dateline.pane(2).text).toBeFocused();
});

test('panes are stacked, moved in the stack and set side by side again, all by keyboard', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: ALL });
  const panes = new Panes(dateline.window);
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.sidebar.article(REOPENS.title).focus();
  await dateline.window.keyboard.press('ControlOrMeta+Enter');
  await expect(dateline.pane(2).text).toBeFocused();
  await dateline.press('arrangePanes');
  await expect.poll(() => panes.arrangement()).toBe('stack');
  await dateline.press('movePaneUp');
  await expect.poll(() => panes.titles()).toEqual([REOPENS.title, CLOSED.title]);
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.press('movePaneRight');
  await expect.poll(() => panes.arrangement()).toBe('row');
  await expect.poll(() => panes.titles()).toEqual([CLOSED.title, REOPENS.title]);
  await expect(dateline.pane(2).text).toBeFocused();
});

test('a pane that moves keeps the place it is read at', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: ALL });
  await dateline.sidebar.open(LONG.title);
  await dateline.sidebar.openBeside(CLOSED.title);
  await dateline.pane(1).text.hover();
  await dateline.window.mouse.wheel(0, 3000);
  await expect.poll(() => dateline.pane(1).firstWordsInView()).not.toBe(LONG.title);
  await dateline.pane(1).text.focus();
  // The place is told a moment after the scrolling.
  await expect(dateline.pane(1).root.locator('header').first()).toContainText(LONG.title);
  const before = await dateline.pane(1).firstWordsInView();
  await dateline.press('movePaneRight');
  await expect.poll(() => dateline.pane(2).firstWordsInView()).toBe(before);
});

test('a pane dragged by its head goes where the mark shows: beside, in exchange, or below', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: ALL });
  const panes = new Panes(dateline.window);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.sidebar.openBeside(REOPENS.title);
  await dateline.press('toggleMargin');
  await dateline.sidebar.openBeside(OPERATORS.title);
  await expect.poll(() => panes.titles()).toEqual([CLOSED.title, REOPENS.title, OPERATORS.title]);

  await panes.drag(3, 1, [0.1, 0.5]);
  await expect.poll(() => panes.titles()).toEqual([OPERATORS.title, CLOSED.title, REOPENS.title]);
  await panes.drag(1, 3, [0.5, 0.5]);
  await expect.poll(() => panes.titles()).toEqual([REOPENS.title, CLOSED.title, OPERATORS.title]);
  await panes.drag(1, 2, [0.5, 0.95]);
  await expect.poll(() => panes.arrangement()).toBe('stack');
  await expect.poll(() => panes.titles()).toEqual([CLOSED.title, OPERATORS.title, REOPENS.title]);
});

test('an article dragged from the list opens where the mark shows', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: ALL });
  const panes = new Panes(dateline.window);
  const listed = (title: string) =>
    dateline.sidebar.article(title).locator('[draggable=true]').first();
  await dateline.sidebar.open(CLOSED.title);
  await panes.dragFrom(listed(REOPENS.title), 1, [0.05, 0.5]);
  await expect(panes.mark).toContainText('Open to the left');
  await dateline.window.mouse.up();
  await expect.poll(() => panes.titles()).toEqual([REOPENS.title, CLOSED.title]);
  await panes.dragFrom(listed(OPERATORS.title), 2, [0.5, 0.5]);
  await expect(panes.mark).toContainText('Open here');
  await dateline.window.mouse.up();
  await expect.poll(() => panes.titles()).toEqual([REOPENS.title, OPERATORS.title]);
  await expect(panes.mark).toHaveCount(0);
});

test('four panes in the smallest window keep a width that can be read, and the focused one is in view', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: ALL });
  const { window, app } = dateline;
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600),
  );
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(900);
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).text).toBeFocused();
  for (const place of [2, 3, 4]) {
    await dateline.press('openAgainBeside');
    await expect(dateline.pane(place).text).toBeFocused();
  }
  for (const arrangement of ['row', 'stack']) {
    for (const place of [1, 2, 3, 4]) {
      await dateline.press('nextPane');
      await expect(dateline.pane(place).text).toBeFocused();
      await expect(dateline.pane(place).root).toBeInViewport({ ratio: 0.9 });
      const box = await dateline.pane(place).root.boundingBox();
      if (arrangement === 'row') expect(box?.width).toBeGreaterThanOrEqual(250);
      else expect(box?.height).toBeGreaterThanOrEqual(180);
    }
    await dateline.press('arrangePanes');
  }
});

test('how the panes stand is there again at the next start', async ({ launch, folder }) => {
  const first = await openNotebook(launch, folder, { articles: ALL });
  await first.sidebar.open(CLOSED.title);
  await first.sidebar.openBeside(REOPENS.title);
  await first.press('arrangePanes');
  await expect.poll(() => new Panes(first.window).arrangement()).toBe('stack');
  await first.running.close();
  const { window } = await launch();
  await expect.poll(() => new Panes(window).titles()).toEqual([CLOSED.title, REOPENS.title]);
  expect(await new Panes(window).arrangement()).toBe('stack');
});
