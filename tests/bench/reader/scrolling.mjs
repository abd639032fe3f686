import { openBare, openDateline } from './windows.mjs';

/*
 * Two panes of one long article that scroll together, so many pixels a frame; how long the frames took, and what the
 * page weighs afterwards. Beside it two bare panes of the same blocks.
 */

const FRAMES = 400;
const STEP = 50;

/** @typedef {{ frames: number[], megabytes: number }} Scrolled */

/**
 * @param {string} folder
 * @param {string} notebook
 * @param {string} title
 * @returns {Promise<Scrolled>}
 */
export async function scrollingInApp(folder, notebook, title) {
  const { page, memory, close } = await openDateline(folder, notebook);
  try {
    const inList = page.locator('[data-open]', { hasText: title });
    await inList.click();
    await page.locator('article [data-start]').first().waitFor();
    await page.waitForTimeout(1_000);
    return await scrolledBeside(page, memory);
  } finally {
    await close();
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<number>} memory
 * @returns {Promise<Scrolled>}
 */
async function scrolledBeside(page, memory) {
  await page.getByRole('button', { name: 'Article actions' }).first().click();
  await page
    .getByRole('menuitem', { name: /beside/iu })
    .first()
    .click();
  await page
    .getByRole('region', { name: /^Pane 2 of/u })
    .locator('[data-start]')
    .first()
    .waitFor();
  const first = page.getByRole('region', { name: /^Pane 1 of/u });
  await first.getByRole('region').first().focus();
  await page.keyboard.press('Control+Shift+L');
  await first.getByRole('button', { name: 'Aligned reading', pressed: true }).waitFor();
  await page.waitForTimeout(4_000);
  const selector = '[aria-label^="Pane 1 of"]';
  const frames = await page.evaluate(scroll, { selector, count: FRAMES, step: STEP });
  const [left = 0, right = 0] = await page.evaluate(scrolledTo);
  if (Math.abs(left - right) > 2_000) throw new Error(`Not locked: at ${left} and ${right}`);
  return { frames, megabytes: await memory() };
}

/**
 * @param {string} folder
 * @param {readonly string[]} blocks
 * @returns {Promise<Scrolled>}
 */
export async function scrollingBare(folder, blocks) {
  const article = `<article>${blocks.map((words) => `<p>${words}</p>`).join('\n')}</article>`;
  const panes = `<div class="pane first">${article}</div><div class="pane second">${article}</div>`;
  const { page, memory, close } = await openBare(folder, {
    'page.html': `<div class="panes">${panes}</div>`,
  });
  try {
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('.pane');
      first?.addEventListener('scroll', () => {
        if (second) second.scrollTop = first.scrollTop;
      });
    });
    await page.waitForTimeout(4_000);
    const frames = await page.evaluate(scroll, { selector: '.first', count: FRAMES, step: STEP });
    return { frames, megabytes: await memory() };
  } finally {
    await close();
  }
}

/** How far both panes are scrolled. Runs in the page. */
function scrolledTo() {
  return [1, 2].map((place) => {
    const part = document.querySelector(`[aria-label^="Pane ${place} of"] [data-start]`);
    return part?.closest('[tabindex="0"]')?.scrollTop ?? 0;
  });
}

/**
 * Scrolls a box by a step each frame; answers how long each frame took. Runs in the page.
 * @param {{ selector: string, count: number, step: number }} how
 * @returns {Promise<number[]>}
 */
function scroll({ selector, count, step }) {
  const inside = document.querySelector(selector);
  const boxes = inside === null ? [] : [inside, ...inside.querySelectorAll('*')];
  const box = boxes.find(
    (each) =>
      each.scrollHeight > each.clientHeight + 1_000 &&
      getComputedStyle(each).overflowY !== 'visible',
  );
  if (box === undefined) throw new Error(`Nothing to scroll at ${selector}`);
  return new Promise((resolve) => {
    /** @type {number[]} */
    const frames = [];
    let last = 0;
    const next = (/** @type {number} */ time) => {
      if (last > 0) frames.push(time - last);
      last = time;
      if (frames.length === count) return resolve(frames);
      box.scrollTop += step;
      return requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
