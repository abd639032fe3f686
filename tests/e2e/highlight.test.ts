import { expect, test } from '../support/electron-app';
import { CLOSED, LONG } from '../support/harbour-articles';
import { type Dateline, type Launch, openNotebook } from '../support/pages/dateline';
import { highlightCount, painted } from '../support/pages/pane';
import type { WrittenMark } from '../support/prepared-notebook';

const CLOSED_FOR = 'stay closed for as long as it takes';
const SAFETY = 'Safety comes before the timetable.';

async function reading(
  launch: Launch,
  folder: string,
  marks: readonly Omit<WrittenMark, 'article'>[] = [],
): Promise<Dateline> {
  const dateline = await openNotebook(launch, folder, {
    articles: [CLOSED],
    marks: marks.map((mark) => ({ ...mark, article: CLOSED.title })),
  });
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).article).toBeVisible();
  return dateline;
}

test('words selected with the pointer are highlighted from the toolbar; the text is not touched', async ({
  launch,
  folder,
}) => {
  const dateline = await reading(launch, folder);
  const pane = dateline.pane(1);
  const before = await pane.markup();
  await pane.mark(CLOSED_FOR, 'Highlight in violet');
  await expect.poll(() => painted(dateline.window, 'violet-focused')).toEqual([CLOSED_FOR]);
  await expect(pane.toolbar).toBeHidden();
  await expect(dateline.margin.card(CLOSED_FOR)).toHaveAccessibleName('Highlight in violet');

  const { colour, target, attribution } = await dateline.disk.only('annotation');
  expect({ colour, attribution }).toEqual({ colour: 'violet', attribution: null });
  expect(target.quote.exact).toBe(CLOSED_FOR);
  const { text } = await dateline.disk.text(target.textHash);
  expect(text.slice(target.position.start, target.position.end)).toBe(CLOSED_FOR);
  expect(text.slice(0, target.position.start).endsWith(target.quote.prefix)).toBe(true);
  expect(await pane.markup()).toBe(before);
});

test('the keys highlight what is selected: H in the last colour, 1 to 6 in their own', async ({
  launch,
  folder,
}) => {
  const { pane, window, disk } = await reading(launch, folder).then((dateline) => ({
    pane: dateline.pane(1),
    window: dateline.window,
    disk: dateline.disk,
  }));
  const marked: (readonly [string, string, string])[] = [
    ['Two ferries', '5', 'sky'],
    ['Passengers waited', 'h', 'sky'],
    [SAFETY, '2', 'apricot'],
  ];
  for (const [words, key] of marked) {
    await pane.select(words);
    await expect(pane.toolbar).toBeVisible();
    await window.keyboard.press(key);
    await expect(pane.toolbar).toBeHidden();
  }
  await expect
    .poll(async () => {
      const all = await disk.records('annotation');
      return all.map(({ target, colour }) => [target.quote.exact, colour]).sort();
    })
    .toEqual(marked.map(([words, , colour]) => [words, colour]).sort());
});

test('a sentence is selected, extended and highlighted without a mouse', async ({
  launch,
  folder,
}) => {
  const dateline = await reading(launch, folder);
  const pane = dateline.pane(1);
  await pane.text.focus();
  await dateline.press('nextSentence');
  await expect.poll(() => pane.selected()).toContain('The port authority said on Tuesday');
  await dateline.press('nextSentence');
  await expect.poll(() => pane.selected()).toContain('told reporters at a weekly briefing.');
  await dateline.press('extendSentence');
  await expect.poll(() => pane.selected()).toContain(SAFETY);
  await dateline.window.keyboard.press('Tab');
  await expect(pane.toolbar.getByRole('button').first()).toBeFocused();
  await dateline.window.keyboard.press('Escape');
  await expect(pane.text).toBeFocused();
  await dateline.press('colour6');
  await expect
    .poll(async () => (await dateline.disk.records('annotation')).map(({ colour }) => colour))
    .toEqual(['leaf']);
  expect((await dateline.disk.only('annotation')).target.quote.exact).toContain(SAFETY);
});

test('overlapping highlights are all painted, and a click where several lie offers a choice', async ({
  launch,
  folder,
}) => {
  const dateline = await reading(launch, folder, [
    { words: 'The harbour will stay closed for as long as it takes', colour: 'sun' },
    { words: CLOSED_FOR, colour: 'sky' },
    { words: 'as long as it takes', colour: 'sun' },
  ]);
  await expect.poll(() => painted(dateline.window, 'sky')).toEqual([CLOSED_FOR]);
  await expect.poll(() => painted(dateline.window, 'sun-overlap')).toEqual(['as long as it takes']);

  await dateline.pane(1).clickOn('as long as');
  const chooser = dateline.dialog('Which passage?');
  await expect(chooser.getByRole('option')).toHaveCount(3);
  await chooser.getByRole('option').filter({ hasText: 'Sky, highlight' }).click();
  await expect(chooser).toBeHidden();
  await expect.poll(() => painted(dateline.window, 'sky-focused')).toEqual([CLOSED_FOR]);
  const card = dateline.margin.cards.filter({ has: dateline.window.getByRole('radiogroup') });
  await expect(card).toHaveAccessibleName('Highlight in sky');

  await dateline.pane(1).clickOn('The harbour will');
  await expect(card).toHaveAccessibleName('Highlight in sun');
  await dateline.pane(1).clickOn('Two ferries');
  await expect(card).toHaveCount(0);
});

test('a highlight is recoloured, deleted, and brought back by undo', async ({ launch, folder }) => {
  const dateline = await reading(launch, folder, [{ words: SAFETY }]);
  const { window, disk, margin } = dateline;
  await dateline.pane(1).clickOn(SAFETY);
  const card = margin.card(SAFETY);
  await card.getByRole('radio', { name: 'Rose' }).click({ force: true });
  await expect.poll(async () => (await disk.only('annotation')).colour).toBe('rose');
  await expect.poll(() => painted(window, 'rose-focused')).toEqual([SAFETY]);
  expect(await painted(window, 'sun')).toEqual([]);

  await card.getByRole('button', { name: 'Delete annotation' }).click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => disk.records('annotation')).toEqual([]);
  await dateline.undoFromToast('Highlight deleted');
  await expect(card).toBeVisible();
  expect(await disk.only('annotation')).toMatchObject({ colour: 'rose' });

  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await dateline.press('deleteAnnotation');
  await expect.poll(() => disk.records('annotation')).toEqual([]);
  await dateline.press('undo');
  await expect(card).toBeVisible();
});

test('highlights stand where they stood after a restart', async ({ launch, folder }) => {
  const first = await reading(launch, folder);
  await first.pane(1).mark(SAFETY, 'Highlight in leaf');
  await expect.poll(async () => (await first.disk.records('annotation')).length).toBe(1);
  await first.running.close();
  const { window } = await launch();
  await expect.poll(() => painted(window, 'leaf')).toEqual([SAFETY]);
});

test('a thousand annotations are painted with a few Highlights', async ({ launch, folder }) => {
  const words = Array.from({ length: 120 }, (_, at) => `year ${at + 1801}`);
  const colours = ['sun', 'apricot', 'rose', 'violet', 'sky', 'leaf'] as const;
  const dateline = await openNotebook(launch, folder, {
    articles: [LONG],
    marks: Array.from({ length: 1_000 }, (_, at) => ({
      article: LONG.title,
      words: words[at % words.length] ?? '',
      colour: colours[at % colours.length] ?? 'sun',
    })),
  });
  await dateline.sidebar.open(LONG.title);
  await expect.poll(() => painted(dateline.window, 'sun')).not.toEqual([]);
  expect(await highlightCount(dateline.window)).toBeLessThanOrEqual(40);
  expect(await dateline.margin.cards.count()).toBeLessThan(200);
});
