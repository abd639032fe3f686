import type { Page } from '@playwright/test';
import { atClipboard, clipboardText } from '../support/clipboard';
import { expect, test } from '../support/electron-app';
import { openNotebook, type Dateline, type Launch } from '../support/pages/dateline';
import { painted } from '../support/pages/pane';

const TITLE = 'The ledger of the harbour';
const COUNT = 1_500;
const LAST = 'In the last entry the heron is mentioned.';

/** As long as a book: most of it is not drawn when the reader begins. */
const PARAGRAPHS = [
  ...Array.from(
    { length: COUNT - 1 },
    (_, at) =>
      `Entry ${at + 1}: the clerk counted the crates on the northern quay, wrote the number down, and had the harbour master sign for it before the tide turned again.`,
  ),
  LAST,
];

async function readLedger(launch: Launch, folder: string): Promise<Dateline> {
  const dateline = await openNotebook(launch, folder, {
    articles: [{ title: TITLE, language: 'en', paragraphs: PARAGRAPHS }],
    marks: [{ article: TITLE, words: 'the heron is mentioned', colour: 'rose' }],
  });
  await dateline.library.open(TITLE);
  await expect(dateline.pane(1).article).toBeVisible();
  await dateline.pane(1).text.focus();
  return dateline;
}

/** What stands in the accessibility tree as text, in the order in which it is read. */
async function heard(window: Page): Promise<readonly string[]> {
  const session = await window.context().newCDPSession(window);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string | undefined): string[] => {
    const node = byId.get(id ?? '');
    if (node?.role?.value === 'StaticText') return [String(node.name?.value ?? '')];
    return (node?.childIds ?? []).flatMap(read);
  };
  return read(nodes[0]?.nodeId);
}

test('find reaches what was never drawn, and draws and paints it there', async ({
  launch,
  folder,
}) => {
  const dateline = await readLedger(launch, folder);
  await dateline.press('findInPane');
  await dateline.window.keyboard.type('heron');
  await expect.poll(() => painted(dateline.window, 'find-current')).toEqual(['heron']);
  await expect(dateline.pane(1).article.getByText(LAST)).toBeInViewport();
  await expect.poll(() => painted(dateline.window, 'rose')).toEqual(['the heron is mentioned']);
});

test('all of the article and nothing else is selected and copied, drawn or not', async ({
  launch,
  folder,
}) => {
  const dateline = await readLedger(launch, folder);
  const { window, app } = dateline;
  await window.keyboard.press('ControlOrMeta+A');
  await expect.poll(async () => (await dateline.pane(1).selected()).length).toBeGreaterThan(0);
  await atClipboard(async () => {
    await window.keyboard.press('ControlOrMeta+C');
    await expect.poll(async () => (await clipboardText(app)).length).toBeGreaterThan(100_000);
    expect((await clipboardText(app)).split('\n\n')).toEqual(PARAGRAPHS);
  });
});

test('screen readers find every paragraph once, in order', async ({ launch, folder }) => {
  const dateline = await readLedger(launch, folder);
  await expect
    .poll(async () => (await heard(dateline.window)).filter((words) => words.startsWith('Entry ')))
    .toHaveLength(COUNT - 1);
  const words = await heard(dateline.window);
  const entries = words
    .filter((each) => each.startsWith('Entry '))
    .map((each) => parseInt(each.slice(6), 10));
  expect(entries).toEqual(Array.from({ length: COUNT - 1 }, (_, at) => at + 1));
  expect(words.filter((each) => each === LAST)).toHaveLength(1);
});

test('off-screen sections are skipped by the engine until they are near', async ({
  launch,
  folder,
}) => {
  const dateline = await readLedger(launch, folder);
  const { text } = dateline.pane(1);
  const skipped = (): Promise<readonly boolean[]> =>
    text.evaluate((region) =>
      [...region.querySelectorAll('[data-section]')].map((section) => {
        const inside = section.firstElementChild;
        return inside === null || !inside.checkVisibility({ contentVisibilityAuto: true });
      }),
    );
  await expect
    .poll(async () => (await skipped()).filter((isSkipped) => !isSkipped).length)
    .toBeLessThan(6);
  const sections = (await skipped()).length;
  expect(sections).toBeGreaterThan(30);
  await dateline.window.keyboard.press('End');
  await expect(dateline.pane(1).article.getByText(LAST)).toBeInViewport();
  await expect.poll(async () => (await skipped()).at(-1)).toBe(false);
  await expect.poll(async () => (await skipped())[0]).toBe(true);
});

test('End and Home reach the very end and the headline, however long lines turn out to be', async ({
  launch,
  folder,
}) => {
  const crates = '書記は北の埠頭で木箱を数え、その数を書き留め、潮が変わる前に署名を求めた。';
  const dateline = await openNotebook(launch, folder, {
    articles: [
      {
        title: TITLE,
        language: 'ja',
        paragraphs: Array.from({ length: 3_000 }, (_, at) => crates.repeat(1 + (at % 13))),
      },
    ],
  });
  await dateline.library.open(TITLE);
  const { text, article } = dateline.pane(1);
  await expect(article).toBeVisible();
  await text.focus();
  /** Pixels above and below what is in view, once they have stayed the same for a while. */
  const beyond = (): Promise<{ readonly above: number; readonly below: number }> =>
    text.evaluate(async (region) => {
      for (let still = 0, last = -1; still < 20;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = region.scrollTop * 1e8 + region.scrollHeight;
        still = now === last ? still + 1 : 0;
        last = now;
      }
      const { scrollTop, scrollHeight, clientHeight } = region;
      return { above: scrollTop, below: scrollHeight - clientHeight - scrollTop };
    });
  for (let times = 2; times > 0; times -= 1) {
    await dateline.window.keyboard.press('End');
    expect((await beyond()).below).toBeLessThan(2);
    await dateline.window.keyboard.press('Home');
    expect((await beyond()).above).toBe(0);
  }
});

test('everything is drawn before the page is printed', async ({ launch, folder }) => {
  const dateline = await readLedger(launch, folder);
  const { app, window } = dateline;
  const drawn = await window.evaluate(() => {
    const count = (): number => document.querySelectorAll('article [data-section] p').length;
    dispatchEvent(new Event('beforeprint'));
    addEventListener('beforeprint', () => (document.body.dataset['printed'] = String(count())));
    return count();
  });
  expect(drawn).toBe(COUNT);
  await app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
  });
  await expect(window.locator('body')).toHaveAttribute('data-printed', String(COUNT));
});
