import type { Page } from '@playwright/test';
import { expect, test } from '../support/electron-app';
import { CLOSED, LONG } from '../support/harbour-articles';
import { openNotebook, type Dateline, type Launch } from '../support/pages/dateline';
import { Marking } from '../support/pages/marking';
import { painted } from '../support/pages/pane';
import type { WrittenArticle, WrittenMark } from '../support/prepared-notebook';

const AS_LONG = 'as long as it takes';

async function reading(
  launch: Launch,
  folder: string,
  article: WrittenArticle,
  marks: readonly Omit<WrittenMark, 'article'>[] = [],
): Promise<{ readonly dateline: Dateline; readonly marking: Marking }> {
  const dateline = await openNotebook(launch, folder, {
    articles: [article],
    marks: marks.map((mark) => ({ ...mark, article: article.title })),
  });
  await dateline.sidebar.open(article.title);
  await expect(dateline.pane(1).article).toBeVisible();
  await dateline.pane(1).text.focus();
  return { dateline, marking: new Marking(dateline.window) };
}

/** The one passage that is marked; its quotation is the text at its place. */
async function onlyPassage({ disk }: Dateline): Promise<string> {
  const { target } = await disk.only('annotation');
  const { text } = await disk.text(target.textHash);
  expect(text.slice(target.position.start, target.position.end)).toBe(target.quote.exact);
  return target.quote.exact;
}

test('the caret goes by letter, word, line and paragraph, and every step is said', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, CLOSED, [{ words: AS_LONG }]);
  const { keyboard } = dateline.window;
  await dateline.press('caret');
  await marking.hears(/^Caret on\. SUNDHOLM: The port authority/u);
  await expect(marking.caret).toBeVisible();
  await dateline.press('nextWord');
  await marking.hears(/^The$/u);
  await keyboard.press('ArrowRight');
  await marking.hears(/^T$/u);
  await keyboard.press('End');
  await marking.hears(/^SUNDHOLM: The port authority/u);
  await dateline.press('nextParagraph');
  await marking.hears(
    /^“The harbour will stay closed.*Begins: highlight in sun\. Ends: highlight in sun$/su,
  );
  for (const word of ['The', 'harbour', 'will', 'stay', 'closed', 'for']) {
    await dateline.press('nextWord');
    await marking.hears(new RegExp(`^${word}$`, 'u'));
  }
  await dateline.press('nextWord');
  await marking.hears(/^as\. Begins: highlight in sun$/u);
  await dateline.press('describeHere');
  await marking.hears(
    /^1 highlight here\. Highlight in sun, begins “as long as it takes”, ends “as long as it takes”\.$/u,
  );
  await keyboard.press('ArrowUp');
  await marking.hears(/until the quay is inspected/u);
  await keyboard.press('Control+End');
  await keyboard.press('ArrowRight');
  await marking.hears('End of the article');
  await keyboard.press('Escape');
  await marking.hears('Caret off');
  await expect(marking.caret).toHaveCount(0);
});

test('words are selected, marked, tagged and attributed from the caret alone', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, CLOSED);
  const { window, disk, margin } = dateline;
  await window.keyboard.press('ArrowRight');
  await expect(marking.caret).toBeVisible();
  await dateline.press('nextParagraph');
  await dateline.press('nextWord');
  for (let words = 3; words > 0; words -= 1) await dateline.press('extendWord');
  await marking.hears('Selection extended: will');
  await expect.poll(() => dateline.pane(1).selected()).toBe('The harbour will');
  await dateline.press('extendWordBack');
  await expect.poll(() => dateline.pane(1).selected()).toMatch(/^The harbour ?$/u);
  await dateline.press('colour3');
  await expect.poll(() => painted(window, 'rose-focused')).toEqual(['The harbour']);
  expect(await onlyPassage(dateline)).toBe('The harbour');
  await expect(marking.caret).toBeVisible();
  await window.keyboard.press('t');
  await expect(margin.panel.getByRole('combobox', { name: 'Tags' })).toBeFocused();
  await window.keyboard.type('quays');
  await window.keyboard.press('Enter');
  await expect
    .poll(async () => (await disk.records('tag')).map(({ name }) => name))
    .toEqual(['quays']);
  await window.keyboard.press('Escape');
  await dateline.pane(1).text.focus();
  await dateline.press('extendParagraph');
  await dateline.press('makeStatement');
  await expect(margin.panel.getByRole('combobox', { name: 'Who said it?' })).toBeFocused();
  await window.keyboard.type('Ilse Maren');
  await window.keyboard.press('Tab');
  await expect
    .poll(async () => (await disk.records('speaker')).map(({ name }) => name))
    .toEqual(['Ilse Maren']);
});

test('the chooser is reached by key, and holds more than ten highlights on one place', async ({
  launch,
  folder,
}) => {
  const words =
    'The harbour will stay closed for as long as it takes,” spokesperson Ilse Maren told';
  const { dateline, marking } = await reading(
    launch,
    folder,
    CLOSED,
    Array.from({ length: 14 }, (_, at) => ({ words: words.slice(0, 11 + 5 * at).trim() })),
  );
  await dateline.press('caret');
  await dateline.press('nextParagraph');
  await dateline.press('nextWord');
  await dateline.press('chooseHere');
  const chooser = dateline.dialog('Which passage?');
  await expect(chooser.getByRole('option')).toHaveCount(14);
  await expect(chooser.getByRole('option').first()).toBeFocused();
  await dateline.window.keyboard.press('End');
  await expect(chooser.getByRole('option').last()).toBeFocused();
  await expect(chooser.getByRole('option').last()).toBeInViewport();
  await dateline.window.keyboard.press('Enter');
  await expect(chooser).toBeHidden();
  await expect
    .poll(() => painted(dateline.window, 'sun-focused'))
    .toEqual([words.slice(0, 76).trim()]);
  await dateline.press('describeHere');
  await marking.hears(/^14 highlights here\. .*And 8 more\.$/u);
});

/** Lets the text come to rest after it was scrolled or set anew. */
async function rest(window: Page): Promise<void> {
  await window.evaluate(async () => {
    for (let frames = 30; frames > 0; frames -= 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

test('the caret stays where it is while the text is scrolled far away and set anew', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, LONG);
  const { window } = dateline;
  await dateline.press('caret');
  for (let paragraphs = 30; paragraphs > 0; paragraphs -= 1) await dateline.press('nextParagraph');
  await marking.hears(/^Paragraph 31 of the history/u);
  await expect(marking.caret).toBeInViewport();
  const { text } = dateline.pane(1);
  await rest(window);
  await text.evaluate((region) => region.scrollTo(0, region.scrollHeight));
  await expect(marking.caret).not.toBeInViewport();
  const height = (): Promise<number> => text.evaluate((region) => region.scrollHeight);
  const before = await height();
  await dateline.press('biggerText');
  await expect.poll(height).not.toBe(before);
  await dateline.press('nextWord');
  await marking.hears(/^31$/u);
  await rest(window);
  await expect(marking.caret).toBeInViewport();
  await window.keyboard.press('PageDown');
  await expect(marking.caret).toBeInViewport();
  await dateline.press('describeHere');
  await marking.hears('No highlights here');
});

test('where the caret was just brought into view, the text stays however it is set anew', async ({
  launch,
  folder,
}) => {
  const { dateline, marking } = await reading(launch, folder, LONG);
  const { window } = dateline;
  await dateline.press('caret');
  const { text } = dateline.pane(1);
  await text.evaluate((region) => region.scrollTo(0, region.scrollHeight));
  await expect(marking.caret).not.toBeInViewport();
  await rest(window);
  // In the same turn: the engine tells of the new setting only after the caret has moved.
  await text.evaluate((region) => {
    document.documentElement.style.setProperty('--reading-size', '26px');
    region.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  });
  await rest(window);
  await expect(marking.caret).toBeInViewport();
  await text.evaluate(() => document.documentElement.style.setProperty('--reading-size', '20px'));
  await rest(window);
  await expect(marking.caret).toBeInViewport();
});

test.describe('in Arabic, Hebrew, emoji and letters with accents', () => {
  const MIXED: WrittenArticle = {
    title: 'Four scripts',
    language: 'ar',
    direction: 'auto',
    paragraphs: [
      'قال الوزيرُ إنَّ الميناءَ «North Quay» سيبقى مغلقًا 👩‍👩‍👧‍👦 حتى إشعارٍ آخر.',
      'שרת התחבורה אמרה שהנמל ייפתח ב־2031 🇮🇱🇮🇱 מחר.',
      'Café e\u0301tude: the ferry 🧑🏽‍🚀 naïve\u0301 waits, व्यक्ति.',
    ],
  };

  test('a selection over all blocks by keys begins and ends on whole letters', async ({
    launch,
    folder,
  }) => {
    const { dateline } = await reading(launch, folder, MIXED);
    await dateline.press('caret');
    await dateline.press('nextWord');
    for (let blocks = 3; blocks > 0; blocks -= 1) await dateline.press('extendParagraph');
    await dateline.press('extendWordBack');
    await dateline.press('colour1');
    const passage = await expect
      .poll(async () => (await dateline.disk.records('annotation')).length)
      .toBe(1)
      .then(() => onlyPassage(dateline));
    const [first = '', second = '', third = ''] = MIXED.paragraphs as readonly string[];
    expect(passage).toBe(
      `${first.slice(first.indexOf('الوزير'))}\n\n${second}\n\n${third.slice(0, third.indexOf(' व्यक्ति'))}`,
    );
  });

  test('dragged over by the pointer, emoji and accents come whole', async ({ launch, folder }) => {
    const { dateline } = await reading(launch, folder, MIXED);
    await dateline.pane(1).mark('fé e\u0301tude: the ferry 🧑🏽‍🚀', 'Highlight in leaf');
    await expect.poll(async () => (await dateline.disk.records('annotation')).length).toBe(1);
    expect(await onlyPassage(dateline)).toBe('fé e\u0301tude: the ferry 🧑🏽‍🚀');
  });

  test('dragged over by the pointer from one right-to-left paragraph into the next', async ({
    launch,
    folder,
  }) => {
    const { dateline } = await reading(launch, folder, MIXED);
    await dateline.pane(1).mark('إشعارٍ آخر.שרת התחבורה', 'Highlight in leaf');
    await expect.poll(async () => (await dateline.disk.records('annotation')).length).toBe(1);
    expect(await onlyPassage(dateline)).toBe('إشعارٍ آخر.\n\nשרת התחבורה');
  });

  test('letter by letter the caret never stands inside one', async ({ launch, folder }) => {
    const { dateline, marking } = await reading(launch, folder, MIXED);
    await dateline.press('caret');
    await dateline.press('nextParagraph');
    await dateline.press('nextParagraph');
    const heard: string[] = [];
    for (let letters = 7; letters > 0; letters -= 1) {
      const before = await marking.said();
      await dateline.window.keyboard.press('Shift+ArrowRight');
      await expect.poll(() => marking.said()).not.toBe(before);
      heard.push((await marking.said()).replace('Selection extended: ', ''));
    }
    expect(heard).toEqual(['C', 'a', 'f', 'é', 'space', 'e\u0301', 't']);
    await dateline.window.keyboard.press('ArrowLeft');
    await dateline.window.keyboard.press('ArrowUp');
    const before = await marking.said();
    await dateline.window.keyboard.press('ArrowLeft');
    await expect.poll(() => marking.said()).not.toBe(before);
  });
});
