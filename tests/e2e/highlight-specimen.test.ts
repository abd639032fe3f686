import type { Page } from '@playwright/test';
import { HIGHLIGHT_COLOURS } from '../../src/domain/annotation/annotation';
import { LAYER_ORDER, type LayerName } from '../../src/renderer/features/reader/highlight-layers';
import { expect, takeScreenshot, test } from '../support/electron-app';
import { openNotebook } from '../support/pages/dateline';
import { painted } from '../support/pages/pane';
import type { WrittenMark } from '../support/prepared-notebook';

const SAID = {
  speakerId: null,
  role: null,
  organisation: null,
  cue: null,
  directness: 'direct',
  dateSaid: null,
  place: null,
  occasion: null,
  stance: null,
} as const;

const TITLE = 'Every state of a passage';

/** A line per colour: plain passage, statement, the same colour twice, and a neighbour's colour over it. */
const LINES = HIGHLIGHT_COLOURS.map((colour, at) => {
  const next = HIGHLIGHT_COLOURS[(at + 1) % HIGHLIGHT_COLOURS.length] ?? 'sun';
  return `In ${colour} ${colour} stands a passage, ${colour} says a statement, here ${colour} lies ${colour} twice over itself, and ${colour} meets ${next} halfway.`;
});

const MARKS: readonly WrittenMark[] = HIGHLIGHT_COLOURS.flatMap((colour, at): WrittenMark[] => {
  const next = HIGHLIGHT_COLOURS[(at + 1) % HIGHLIGHT_COLOURS.length] ?? 'sun';
  const mark = { article: TITLE, colour };
  return [
    { ...mark, words: `${colour} stands a passage` },
    { ...mark, words: `${colour} says a statement`, attribution: SAID },
    { ...mark, words: `here ${colour} lies ${colour} twice` },
    { ...mark, words: `${colour} twice over itself`, attribution: SAID },
    { ...mark, words: `${colour} meets ${next}` },
    { ...mark, colour: next, words: `${next} halfway` },
    { ...mark, colour: next, words: `meets ${next} halfway`, attribution: SAID },
  ];
});

const PROPOSED = 'A proposal is dotted, so that nobody takes it for a statement.';
const SHARED = 'Shared wording has a thin double line, and its partner a stronger one.';
const HITS = 'A hit of a search stands between two lines, a hit of find as well.';
const TWO_HIGHLIGHTS = 'Two reporters heard the same words on the quay';
const CLOSE = `${TWO_HIGHLIGHTS}, and every kind of line lies under this sentence at once.`;

/** Layers that no annotation makes, put on words as the reader would paint them. */
const LAID: readonly (readonly [LayerName, string])[] = [
  ['reader-proposal', 'A proposal is dotted'],
  ['reader-shared', 'Shared wording has a thin double line'],
  ['reader-shared-focused', 'its partner a stronger one'],
  ['reader-search', 'A hit of a search'],
  ['reader-find', 'a hit of find'],
  ['reader-find-current', 'as well'],
  ['reader-proposal', 'every kind of line lies under this sentence'],
  ['reader-shared', 'every kind of line lies under this sentence'],
];

async function lay(window: Page): Promise<void> {
  const laid = LAID.map(([name, words]) => ({ name, words, priority: LAYER_ORDER.indexOf(name) }));
  await window.evaluate((wishes) => {
    for (const { name, words, priority } of wishes) {
      const walker = document.createTreeWalker(
        document.querySelector('article') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(words);
        if (at < 0) continue;
        const range = new StaticRange({
          startContainer: node,
          startOffset: at,
          endContainer: node,
          endOffset: at + words.length,
        });
        const highlight = CSS.highlights.get(name) ?? new Highlight();
        highlight.priority = priority;
        highlight.add(range);
        CSS.highlights.set(name, highlight);
      }
    }
  }, laid);
}

test('a specimen of every state and overlap, in three themes and in forced colours', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [
      {
        title: TITLE,
        publisher: 'The specimen',
        published: '2031-05-01',
        language: 'en',
        paragraphs: [...LINES, PROPOSED, SHARED, HITS, CLOSE],
      },
    ],
    marks: [
      ...MARKS,
      { article: TITLE, words: CLOSE.slice(0, -1), colour: 'sky', attribution: SAID },
    ],
  });
  const { window, library, app } = dateline;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 1000);
  });
  await library.open(TITLE);
  const pane = dateline.pane(1);
  await expect(pane.article).toBeVisible();
  await expect.poll(() => painted(window, 'leaf-overlap')).toHaveLength(2);
  await lay(window);
  await pane.clickOn('reporters heard');
  await expect.poll(() => painted(window, 'sky-focused')).toHaveLength(1);
  for (const theme of ['light', 'sepia', 'dark'] as const) {
    await window.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await takeScreenshot(window, `specimen-${theme}`);
  }
  for (const scheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await takeScreenshot(window, `specimen-forced-${scheme}`);
  }
});
