/*
 * 500 saved pages are brought in in the background while a long article scrolls, in the whole built app. Frames with the
 * import beside frames without it, in the same run and the same window; how fast the pages come in, and what memory the
 * processes take. `DATELINE_BENCH_PAGES` says how many pages (500).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ms, quantile } from '../support/endurance/figures.mjs';
import { typescript } from '../support/endurance/typescript.mjs';
import { openDateline } from './reader/windows.mjs';

const PAGES = Number(process.env.DATELINE_BENCH_PAGES ?? 500);
const TITLE = 'A long report';
/** Frames that are taken without the import, in two halves: before it and after it. */
const FRAMES_WITHOUT = 900;
const WORST_RATIO = 1.3;
const STEP = 12;

const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
const [notebook, pages] = [join(folder, 'notebook'), join(folder, 'pages')];
try {
  const { makeImportNotebook } = await typescript(
    new URL('import/make-import-notebook.ts', import.meta.url),
  );
  await makeImportNotebook(notebook, pages, { title: TITLE, count: PAGES });
  const { page, app, close } = await openDateline(join(folder, 'data'), notebook);
  try {
    await measure(page, app);
  } finally {
    await app.evaluate(({ dialog }) => {
      Object.assign(dialog, { showMessageBox: () => Promise.resolve({ response: 1 }) });
    });
    await close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').ElectronApplication} app
 */
async function measure(page, app) {
  /** Megabytes that all processes take, what they share counted for each. */
  const memory = () =>
    app.evaluate(({ app: electronApp }) =>
      electronApp
        .getAppMetrics()
        .reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize / 1_024, 0),
    );
  await page.locator('[data-open]', { hasText: TITLE }).first().click();
  await page.locator('article [data-start]').first().waitFor();
  await page.waitForTimeout(2_000);
  const before = await page.evaluate(scroll, { step: STEP, count: FRAMES_WITHOUT / 2 });
  const idle = await memory();
  await app.evaluate(({ dialog }, path) => {
    const showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    Object.assign(dialog, { showOpenDialog });
  }, pages);
  const began = performance.now();
  let highest = 0;
  const watch = setInterval(() => {
    void memory().then((now) => (highest = Math.max(highest, now)));
  }, 1_000);
  await page.evaluate(() => self.dateline.importFolder({ tags: [], collections: [] }));
  const during = await page.evaluate(scroll, { step: STEP, count: null });
  const took = performance.now() - began;
  clearInterval(watch);
  const counts = await page.evaluate(async () => (await self.dateline.batchState()).summary.counts);
  await page.waitForTimeout(3_000);
  const after = await page.evaluate(scroll, { step: STEP, count: FRAMES_WITHOUT / 2 });
  tell({ without: [...before, ...after], during, took, counts, idle, highest });
}

/** @param {{ without: number[], during: number[], took: number, counts: Record<string, number>, idle: number, highest: number }} figures */
function tell({ without, during, took, counts, idle, highest }) {
  const [alone, beside] = [quantile(without, 0.99), quantile(during, 0.99)];
  const ratio = beside / alone;
  const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
  say(`frames without an import: median ${ms(quantile(without, 0.5))}, p99 ${ms(alone)}`);
  say(
    `frames while ${PAGES} pages come in: median ${ms(quantile(during, 0.5))}, p99 ${ms(beside)}`,
  );
  say(`p99 with to without: ${ratio.toFixed(2)} (at most ${WORST_RATIO})`);
  say(`${counts.added} added in ${ms(took)}: ${(took / PAGES).toFixed(0)} ms a page`);
  say(`memory of all processes: ${Math.round(idle)} MB before, ${Math.round(highest)} MB at most`);
  const isReached = ratio <= WORST_RATIO && counts.added === PAGES;
  say(isReached ? 'All reached.' : 'NOT all reached.');
  process.exitCode = isReached ? 0 : 1;
}

/**
 * Scrolls the article up and down, a step each frame, for so many frames, or with `null` for as long as a batch is under
 * way; answers how long each frame took. Runs in the page.
 * @param {{ step: number, count: number | null }} how
 * @returns {Promise<number[]>}
 */
function scroll({ step, count }) {
  const inside = document.querySelector('[aria-label^="Pane 1 of"], main');
  const boxes = inside === null ? [] : [inside, ...inside.querySelectorAll('*')];
  const box = boxes.find(
    (each) =>
      each.scrollHeight > each.clientHeight + 1_000 &&
      getComputedStyle(each).overflowY !== 'visible' &&
      each.querySelector('[data-start]') !== null,
  );
  if (box === undefined) throw new Error('Nothing to scroll');
  return new Promise((resolve) => {
    /** @type {number[]} */
    const frames = [];
    let last = 0;
    let way = step;
    let isOver = false;
    const end =
      count === null
        ? self.dateline.onBatchChanged((change) => {
            const left =
              change === null ? 0 : change.summary.counts.waiting + change.summary.counts.reading;
            isOver = change?.summary.phase === 'done' && left === 0;
          })
        : () => undefined;
    const next = (/** @type {number} */ time) => {
      if (last > 0) frames.push(time - last);
      last = time;
      if (count === null ? isOver : frames.length >= count) {
        end();
        resolve(frames);
        return;
      }
      const rest = box.scrollHeight - box.clientHeight - box.scrollTop;
      if (rest < 100) way = -step;
      if (box.scrollTop < 100) way = step;
      box.scrollTop += way;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
