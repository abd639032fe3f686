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
 * Highlights free passages one after the other; times from the key until highlight and panel are painted.
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
      await page.evaluate(watch, { start, event: 'keydown', counts: true });
      await page.keyboard.press('h');
      times.push(await page.evaluate(seen));
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
      await page.evaluate(watch, { start, event: 'pointerup', part: '-focused' });
      await page.mouse.click(point.x, point.y);
      times.push((await page.evaluate(seen)).painted);
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
 * Waits for the event and then for a highlight of a name with this part that begins in the block, and for the count of
 * the panel when it is to change. Runs in the page; `seen` answers when each was painted, counted from the event.
 * @param {{ start: number, event: string, part?: string, counts?: boolean }} what
 */
function watch({ start, event, part = '', counts = false }) {
  const block = document.querySelector(`article [data-start="${start}"]`);
  const isPainted = () =>
    [...CSS.highlights].some(
      ([name, ranges]) =>
        name.includes(part) &&
        name.startsWith('reader-') &&
        [...ranges].some(({ startContainer }) => block?.contains(startContainer)),
    );
  const panel = document.querySelector('[aria-label$="annotations in text order"]');
  const before = panel?.getAttribute('aria-label');
  const hasCounted = () => !counts || panel?.getAttribute('aria-label') !== before;
  const patienceMs = 8_000;
  const outcome = new Promise((resolve, reject) => {
    setTimeout(() => {
      const held = `painted ${String(isPainted())}, counted ${String(hasCounted())}`;
      reject(new Error(`Too little came of ${event} at ${start}: ${held}`));
    }, patienceMs);
    const listen = (/** @type {Event} */ { timeStamp }) => {
      /** @type {{ painted?: number, panel?: number }} */
      const seen = {};
      const look = () =>
        requestAnimationFrame(() => {
          /** @type {('painted' | 'panel')[]} */
          const fresh = [];
          if (seen.painted === undefined && isPainted()) fresh.push('painted');
          if (seen.panel === undefined && hasCounted()) fresh.push('panel');
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            for (const name of fresh) seen[name] = performance.now() - timeStamp;
            if (seen.painted !== undefined && seen.panel !== undefined) {
              resolve({ painted: seen.painted, panel: seen.panel });
            } else look();
          };
          channel.port2.postMessage(null);
        });
      look();
    };
    document.addEventListener(event, listen, { capture: true, once: true });
  });
  outcome.catch(() => undefined);
  Reflect.set(globalThis, 'outcome', outcome);
}

/**
 * What `watch` saw. Runs in the page.
 * @returns {Promise<{ painted: number, panel: number }>}
 */
function seen() {
  return Reflect.get(globalThis, 'outcome');
}
