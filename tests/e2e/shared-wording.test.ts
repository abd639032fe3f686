import { answerOpenDialog, expect, test } from '../support/electron-app';
import { DECEMBER, EDITORIAL, JANUARY, PLEDGE } from '../support/council-articles';
import { Comparing, heightOf } from '../support/pages/comparing';
import { Incoming } from '../support/pages/incoming';
import { keysOf } from '../support/pages/keys';
import { openNotebook, type Dateline, type Launch } from '../support/pages/dateline';
import { painted } from '../support/pages/pane';
import { absent, sharedFiles } from '../support/shared-inputs';

/** As the December report writes it. */
const OWN_PLEDGE = 'the safety, and livelihood, of every family on the island';

async function sideBySide(launch: Launch, folder: string): Promise<Dateline> {
  const articles = [DECEMBER, JANUARY, EDITORIAL];
  const dateline = await openNotebook(launch, folder, { articles });
  await dateline.sidebar.open(DECEMBER.title);
  await dateline.sidebar.openBeside(JANUARY.title);
  await expect.poll(() => painted(dateline.window, 'shared')).toContain(OWN_PLEDGE);
  return dateline;
}

test('wording that articles share is drawn in each, whatever its punctuation, and can be hidden', async ({
  launch,
  folder,
}) => {
  const dateline = await sideBySide(launch, folder);
  const { window } = dateline;
  await dateline.pane(1).text.focus();
  await dateline.press('showSharedWording');
  await expect.poll(() => painted(window, 'shared')).toEqual([]);
  await dateline.press('showSharedWording');
  await expect.poll(() => painted(window, 'shared')).toContain(OWN_PLEDGE);

  await dateline.press('closePane');
  await expect.poll(() => painted(window, 'shared')).toEqual([]);
});

test('the pointer on shared wording shows its partners and the way to them', async ({
  launch,
  folder,
}) => {
  const dateline = await sideBySide(launch, folder);
  const comparing = new Comparing(dateline.window);
  await comparing.pointAt(dateline.pane(1).text, 'every family');
  await expect(comparing.paths).toHaveCount(1);
  await expect.poll(() => painted(dateline.window, 'shared-focused')).toContain(OWN_PLEDGE);

  const below = comparing.marks.and(dateline.window.getByRole('button', { name: /below/u }));
  await below.click();
  await expect.poll(() => heightOf(dateline.pane(2).text, 'of every family')).toBeGreaterThan(0);
  await expect
    .poll(() => painted(dateline.window, 'shared-focused'))
    .toEqual(expect.arrayContaining([OWN_PLEDGE, PLEDGE]));
  await dateline.window.mouse.move(5, 5);
  await expect(comparing.paths).toHaveCount(0);
});

test('by keyboard one goes from run to run, told and with its partners in view', async ({
  launch,
  folder,
}) => {
  const dateline = await sideBySide(launch, folder);
  const { window } = dateline;
  const comparing = new Comparing(window);
  await dateline.pane(1).text.focus();
  await dateline.press('nextSharedWording');
  const said = window.getByRole('log', { name: 'Announcements' });
  await expect(said).toContainText(`Shared wording 1 of 3: “${OWN_PLEDGE}”, 10 words`);
  await expect.poll(() => heightOf(dateline.pane(2).text, 'of every family')).toBeLessThan(900);
  await expect(comparing.marks).toHaveCount(0);
  await expect(comparing.paths).toHaveAttribute('data-kind', 'ribbon');

  await dateline.press('nextSharedWording');
  await dateline.press('nextSharedWording');
  await expect(said).toContainText('Shared wording 3 of 3');
  await dateline.press('nextSharedWording');
  await expect(said).toContainText('No further shared wording');
  await dateline.press('previousSharedWording');
  await expect(said).toContainText('Shared wording 2 of 3');
  await window.keyboard.press('Escape');
  await expect(comparing.paths).toHaveCount(0);
});

test('a list orders the runs, and a press brings all panes to one', async ({ launch, folder }) => {
  const dateline = await sideBySide(launch, folder);
  const { window, sidebar } = dateline;
  await sidebar.openBeside(EDITORIAL.title);
  const comparing = new Comparing(window);
  await comparing.show('Shared');
  const rows = comparing.wording.getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.last()).toContainText('10 words · in all panes');

  await window.getByRole('radio', { name: 'In the text' }).click({ force: true });
  await expect(rows.first()).toContainText('livelihood');
  await rows.first().click();
  for (const place of [1, 2, 3]) {
    const { text } = dateline.pane(place);
    await expect.poll(() => heightOf(text, 'of every family')).toBeGreaterThan(0);
    await expect.poll(() => heightOf(text, 'of every family')).toBeLessThan(900);
  }
  await expect(comparing.paths).toHaveCount(2);
});

test('the same article twice shares nothing with itself', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: [DECEMBER] });
  await dateline.sidebar.open(DECEMBER.title);
  await dateline.sidebar.openBeside(DECEMBER.title);
  await expect(dateline.pane(2).article).toBeVisible();
  await dateline.pane(1).text.focus();
  await dateline.press('nextSharedWording');
  await expect(dateline.window.getByRole('log', { name: 'Announcements' })).toContainText(
    'No shared wording',
  );
  expect(await painted(dateline.window, 'shared')).toEqual([]);
});

test('the words of a passage are found in the other articles and opened at the very place', async ({
  launch,
  folder,
}) => {
  const articles = [DECEMBER, JANUARY, EDITORIAL];
  const dateline = await openNotebook(launch, folder, { articles });
  const { window } = dateline;
  const comparing = new Comparing(window);
  await dateline.sidebar.open(JANUARY.title);
  await dateline.pane(1).select(PLEDGE);
  await dateline.press('alsoAppears');
  await expect(comparing.alsoAppears).toContainText('In 2 other articles');
  await expect(comparing.alsoAppears).toContainText('The Northern Ledger · February 2032');

  await comparing.alsoAppears
    .getByRole('button', { name: /^Open beside/u })
    .filter({ hasText: 'speaks of boats' })
    .click();
  await expect(dateline.pane(2).root).toHaveAccessibleName(`Pane 2 of 2: ${EDITORIAL.title}`);
  await expect.poll(() => heightOf(dateline.pane(2).text, 'of every family')).toBeGreaterThan(0);
  await expect.poll(() => heightOf(dateline.pane(2).text, 'of every family')).toBeLessThan(900);
  await expect.poll(() => painted(window, 'shared-focused')).toContain(PLEDGE);

  await dateline.pane(2).select('Words cost little in a cold winter');
  await dateline.press('alsoAppears');
  await expect(comparing.alsoAppears).toContainText('In no other article of the notebook');
});

test('the December and January reports of the shared articles share a run of seven words', async ({
  launch,
  folder,
}) => {
  const files = sharedFiles('articles').filter((path) => path.endsWith('.txt'));
  test.skip(files.length < 2, absent('articles'));
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { sidebar, window } = dateline;
  await answerOpenDialog(dateline.app, files);
  await dateline.press('importFiles');
  await new Incoming(window).button(/^Add all/u).click();
  const rows = sidebar.articles.getByRole('row');
  await expect(rows).toHaveCount(3);
  await rows.filter({ hasText: 'ISLAMABAD' }).click();
  await rows.filter({ hasText: 'unity' }).click({ button: 'middle' });
  const comparing = new Comparing(window);
  await comparing.show('Shared');
  const found = comparing.wording.getByRole('row');
  await expect(found).toHaveCount(2);
  await expect(found.first()).toContainText(
    'unity, sovereignty and territorial integrity of Syria',
  );
  await expect(found.last()).toContainText('4 words · 3 places');
});

test('after a restart shared wording is shown or hidden as it was left', async ({
  launch,
  folder,
}) => {
  const dateline = await sideBySide(launch, folder);
  const { running, window } = dateline;
  await dateline.pane(1).text.focus();
  await dateline.press('showSharedWording');
  await expect.poll(() => painted(window, 'shared')).toEqual([]);
  await running.close();
  const again = await launch({ userData: running.userData });
  await expect(again.window.getByRole('article').first()).toBeVisible();
  await again.window.keyboard.press(keysOf('showSharedWording'));
  await expect.poll(() => painted(again.window, 'shared')).toContain(OWN_PLEDGE);
});
