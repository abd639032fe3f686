import { atClipboard, clipboardText } from '../support/clipboard';
import { expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { Comparing } from '../support/pages/comparing';
import { openNotebook } from '../support/pages/dateline';

const BEFORE = 'The harbour will stay closed for as long as it takes';
const AFTER = 'The northern harbour could open again within weeks';

test('two chosen passages are laid over each other, and the difference is copied as Markdown', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED, REOPENS] });
  const { window } = dateline;
  const comparing = new Comparing(window);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.sidebar.openBeside(REOPENS.title);
  await dateline.pane(1).select(BEFORE);
  await dateline.press('comparePassage');
  await expect(comparing.waiting).toContainText(BEFORE);
  await dateline.pane(2).select(AFTER);
  await dateline.press('comparePassage');

  await expect(comparing.dialog).toBeVisible();
  await expect(comparing.waiting).toHaveCount(0);
  await expect(comparing.dialog.locator('ins').filter({ hasText: 'northern' })).toBeVisible();
  await expect(comparing.dialog.locator('del').filter({ hasText: 'closed' })).toBeVisible();
  await expect(comparing.dialog).toContainText('Sundholm Courier · 4 March 2031');

  await comparing.dialog.getByRole('radio', { name: 'Side by side' }).click({ force: true });
  const sides = comparing.dialog.getByRole('region');
  await expect(sides.first()).toContainText(BEFORE);
  await expect(sides.last()).toContainText(AFTER);

  const copied = await atClipboard(async () => {
    await comparing.dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => clipboardText(dateline.app)).toContain('~~');
    return clipboardText(dateline.app);
  });
  expect(copied).toContain('**northern**');
  expect(copied).toContain('Sundholm Courier');
  expect(copied).toContain('Island Post');
  await comparing.dialog.getByRole('button', { name: 'Swap' }).click();
  await expect(sides.first()).toContainText(AFTER);
  await window.keyboard.press('Escape');
  await expect(comparing.dialog).toHaveCount(0);
});

test('a highlight counts as a chosen passage, and Escape lets go of a first one', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: [{ article: CLOSED.title, words: 'Passengers waited for three hours' }],
  });
  const comparing = new Comparing(dateline.window);
  await dateline.sidebar.open(CLOSED.title);
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await dateline.press('comparePassage');
  await expect(comparing.waiting).toContainText('Passengers waited');
  await dateline.press('comparePassage');
  await expect(dateline.toast('Choose another passage')).toBeVisible();
  await dateline.window.keyboard.press('Escape');
  await dateline.window.keyboard.press('Escape');
  await expect(comparing.waiting).toHaveCount(0);
});

test('two annotations that are chosen in the margin are compared', async ({ launch, folder }) => {
  const [first, second] = ['Two ferries were sent', 'Passengers waited for three hours'] as const;
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: [first, second].map((words) => ({ article: CLOSED.title, words })),
  });
  const comparing = new Comparing(dateline.window);
  await dateline.sidebar.open(CLOSED.title);
  for (const words of [first, second]) {
    const passage = dateline.margin.card(words).getByRole('button').first();
    await passage.click({ modifiers: ['ControlOrMeta'] });
  }
  await dateline.margin.panel.getByRole('button', { name: 'Compare passages' }).click();
  await expect(comparing.dialog.locator('del').filter({ hasText: 'ferries' })).toBeVisible();
  await expect(comparing.dialog.locator('ins').filter({ hasText: 'Passengers' })).toBeVisible();
});
