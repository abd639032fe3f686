import { openDateline } from './windows.mjs';

/*
 * Acting in an open article by real keys and clicks, in the whole app: from the input event's own time until the frame
 * with its effect is painted.
 */

/**
 * @param {string} folder
 * @param {string} notebook
 * @param {string} title
 */
async function openedArticle(folder, notebook, title) {
  const opened = await openDateline(folder, notebook);
  await opened.page.locator('[data-open]', { hasText: title }).click();
  await opened.page.locator('article [data-start]').first().waitFor();
  await opened.page.waitForTimeout(2_500);
  return opened;
}

/**
 * Highlights free passages one after the other; times from the key until highlight and card are painted.
 * @param {string} folder
 * @param {string} notebook
 * @param {{ title: string, starts: readonly number[] }} where
 */
export async function adding(folder, notebook, { title, starts }) {
  const { page, close } = await openedArticle(folder, notebook, title);
  try {
    const times = [];
    for (const start of starts) {
      await page.evaluate(bringIntoView, start);
      await page.waitForTimeout(250);
      await page.evaluate(selectWords, start);
      await page.waitForTimeout(250);
      const effect = page.evaluate(untilMarked, { start, event: 'keydown' });
      await page.keyboard.press('h');
      times.push(await effect);
      await page.waitForTimeout(250);
    }
    return times;
  } finally {
    await close();
  }
}

/**
 * Clicks highlighted passages one after the other; times from the click until the stronger paint is there.
 * @param {string} folder
 * @param {string} notebook
 * @param {{ title: string, starts: readonly number[] }} where
 */
export async function choosing(folder, notebook, { title, starts }) {
  const { page, close } = await openedArticle(folder, notebook, title);
  try {
    const times = [];
    for (const start of starts) {
      const point = await page.evaluate(bringIntoView, start);
      await page.waitForTimeout(400);
      const effect = page.evaluate(untilMarked, { start, event: 'pointerup', part: '-focused' });
      const now = await page.evaluate(bringIntoView, start);
      await page.mouse.click((now ?? point).x, (now ?? point).y);
      times.push((await effect).painted);
      await page.waitForTimeout(200);
    }
    return times;
  } finally {
    await close();
  }
}

/**
 * Scrolls to the block that begins at an offset; answers a point on its first words. Runs in the page.
 * @param {number} start
 */
function bringIntoView(start) {
  const block = document.querySelector(`article [data-start="${start}"]`);
  if (block === null) throw new Error(`No block at ${start}`);
  const around = block.getBoundingClientRect();
  if (around.top < 150 || around.bottom > 700) block.scrollIntoView({ block: 'center' });
  const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(words ?? block, 4);
  range.setEnd(words ?? block, 5);
  const { x, y, height } = range.getBoundingClientRect();
  return { x: x + 1, y: y + height / 2 };
}

/**
 * Selects the opening words of a block. Runs in the page.
 * @param {number} start
 */
function selectWords(start) {
  const block = document.querySelector(`article [data-start="${start}"]`);
  const words = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
  if (!words) throw new Error(`No words at ${start}`);
  block.closest('[tabindex]')?.dispatchEvent(new FocusEvent('focus'));
  const region = /** @type {HTMLElement | null} */ (block.closest('[tabindex="0"]'));
  region?.focus({ preventScroll: true });
  getSelection()?.setBaseAndExtent(words, 0, words, 40);
}

/**
 * Waits for the event and then for a highlight of a name with this part that begins in the block, and its card; answers
 * when both are painted, counted from the event. Runs in the page.
 * @param {{ start: number, event: string, part?: string }} what
 * @returns {Promise<{ painted: number, card: number }>}
 */
function untilMarked({ start, event, part = '' }) {
  const block = document.querySelector(`article [data-start="${start}"]`);
  const words = block?.textContent?.slice(0, 25) ?? '';
  const isPainted = () =>
    [...CSS.highlights].some(
      ([name, ranges]) =>
        name.includes(part) &&
        name.startsWith('reader-') &&
        [...ranges].some(({ startContainer }) => block?.contains(startContainer)),
    );
  const hasCard = () =>
    document.querySelector('[aria-label="Annotations"]')?.textContent?.includes(words) ?? false;
  return new Promise((resolve) => {
    const listen = (/** @type {Event} */ { timeStamp }) => {
      /** @type {{ painted?: number, card?: number }} */
      const seen = {};
      const look = () =>
        requestAnimationFrame(() => {
          /** @type {('painted' | 'card')[]} */
          const fresh = [];
          if (seen.painted === undefined && isPainted()) fresh.push('painted');
          if (seen.card === undefined && hasCard()) fresh.push('card');
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            for (const name of fresh) seen[name] = performance.now() - timeStamp;
            const { painted, card } = seen;
            if (painted !== undefined && card !== undefined) resolve({ painted, card });
            else look();
          };
          channel.port2.postMessage(null);
        });
      look();
    };
    document.addEventListener(event, listen, { capture: true, once: true });
  });
}
