import { expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';

const SAFETY = 'Safety comes before the timetable.';

test('undo and redo walk over everything that changed the notebook, in order', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED, REOPENS] });
  const { disk, margin, window } = dateline;
  const state = async () => {
    const [article, marks] = [await disk.article(CLOSED.title), await disk.records('annotation')];
    return [article.starred, marks.length, marks[0]?.colour ?? '-', marks[0]?.tags.length ?? 0];
  };
  await dateline.sidebar.open(CLOSED.title);
  const pane = dateline.pane(1);
  await pane.head('Star');
  await pane.mark(SAFETY, 'Highlight in sun');
  await expect.poll(state).toEqual([true, 1, 'sun', 0]);
  await margin.addTag(margin.card(SAFETY), 'timetables');
  await expect.poll(state).toEqual([true, 1, 'sun', 1]);
  await margin.card(SAFETY).getByRole('radio', { name: 'Leaf' }).click({ force: true });
  await expect.poll(state).toEqual([true, 1, 'leaf', 1]);

  await pane.text.focus();
  const back = [
    [true, 1, 'sun', 1],
    [true, 1, 'sun', 0],
    [true, 0, '-', 0],
    [false, 0, '-', 0],
  ];
  for (const step of back) {
    await dateline.press('undo');
    await expect.poll(state).toEqual(step);
  }
  await dateline.press('undo');
  await window.waitForTimeout(200);
  expect(await state()).toEqual([false, 0, '-', 0]);
  for (const step of [...back].reverse().slice(1)) {
    await dateline.press('redo');
    await expect.poll(state).toEqual(step);
  }
  await pane.mark('Two ferries', 'Highlight in sky');
  await expect.poll(async () => (await disk.records('annotation')).length).toBe(2);
  await dateline.press('redo');
  expect((await disk.records('annotation')).map(({ colour }) => colour).sort()).toEqual([
    'sky',
    'sun',
  ]);
});

test('the menu names what it would take back, and its items do what the keys do', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  const { disk } = dateline;
  const starred = async () => (await disk.only('article')).starred;
  await dateline.sidebar.open(CLOSED.title);
  await dateline.choose('starArticle');
  await expect.poll(starred).toBe(true);
  await expect.poll(() => dateline.menuLabel('undo')).toMatch(/^Undo “.*star.*”$/iu);
  await dateline.choose('undo');
  await expect.poll(starred).toBe(false);
  await expect.poll(() => dateline.menuLabel('redo')).toMatch(/^Redo “.*star.*”$/iu);
  await expect.poll(() => dateline.menuLabel('undo')).toBe('Undo');
  await dateline.choose('redo');
  await expect.poll(starred).toBe(true);
});

test('every command of the table stands in the menu and carries no role of Electron', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  const shown = (
    [
      ['goTags', dateline.tags.view],
      ['goNotes', dateline.notes.view],
      ['goStatements', dateline.statements.view],
      ['goArticles', dateline.library.view],
    ] as const
  ).values();
  for (const [command, view] of shown) {
    await dateline.choose(command);
    await expect(view).toBeVisible();
  }
  for (const [command, title] of [
    ['settings', 'Settings'],
    ['shortcuts', 'Keyboard shortcuts'],
    ['about', 'About Dateline'],
    ['bringIn', 'Bring in'],
    ['export', 'Export'],
    ['palette', 'Command palette'],
  ] as const) {
    await dateline.choose(command);
    await expect(dateline.dialog(title)).toBeVisible();
    await dateline.window.keyboard.press('Escape');
    await expect(dateline.dialog(title)).toBeHidden();
  }
  const roles = await dateline.app.evaluate(({ Menu }) =>
    ['undo', 'redo'].map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.role ?? null),
  );
  expect(roles).toEqual([null, null]);
});

test('in a field Ctrl or Cmd with Z takes back typing, not the notebook', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).head('Star');
  await expect.poll(async () => (await dateline.disk.only('article')).starred).toBe(true);
  await dateline.sidebar.goTo('Articles');
  const { filterField } = dateline.library;
  await filterField.pressSequentially('harbour');
  await dateline.press('undo');
  await expect(filterField).not.toHaveValue('harbour');
  expect((await dateline.disk.only('article')).starred).toBe(true);
});

test('the steps are gone when the notebook is closed and opened again', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  await dateline.sidebar.act(CLOSED.title, 'Star');
  await expect.poll(async () => (await dateline.disk.only('article')).starred).toBe(true);
  await dateline.choose('closeNotebook');
  await dateline.welcome.recentNotebook('notebook').click();
  await expect(dateline.sidebar.article(CLOSED.title)).toBeVisible();
  expect(await dateline.menuLabel('undo')).toBe('Undo');
});
