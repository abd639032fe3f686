import { openBare, openDateline } from './windows.mjs';

/*
 * Opening: from the click on a title in the list until the article's first text is painted, and with highlights until
 * those in view are. Beside it a bare page with the same blocks behind a bare list, from the click on its link. Every time
 * in a window of its own, so that nothing is known from before.
 */

/**
 * Milliseconds from the click to the painted frame.
 * @typedef {{ text: number, marks: number }} Opened
 */

/**
 * @param {string} folder
 * @param {string} notebook
 * @param {string} title
 * @returns {Promise<Opened>}
 */
export async function openingInApp(folder, notebook, title) {
  const { page, close } = await openDateline(folder, notebook);
  try {
    // What a start goes on to do in the background is done; a person takes as long to choose.
    await page.waitForTimeout(2_500);
    return await page.evaluate(openArticle, title);
  } finally {
    await close();
  }
}

/**
 * Clicks the title and waits for the text and its highlights; runs in the page.
 * @param {string} title
 * @returns {Promise<Opened>}
 */
function openArticle(title) {
  const link = [...document.querySelectorAll('[data-open]')].find(
    (each) => each.textContent?.trim() === title,
  );
  if (link === undefined) throw new Error(`No article ${title}`);
  const hasText = () => document.querySelector('article [data-start]') !== null;
  const hasMarks = () => [...CSS.highlights.values()].some(({ size }) => size > 0);
  /** @type {(holds: () => boolean) => Promise<number>} */
  const painted = (holds) =>
    new Promise((resolve) => {
      const look = () =>
        requestAnimationFrame(() => {
          if (!holds()) return look();
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now());
          return channel.port2.postMessage(null);
        });
      look();
    });
  const began = performance.now();
  const press = { bubbles: true, cancelable: true, button: 0 };
  for (const type of ['mousedown', 'mouseup', 'click']) {
    link.dispatchEvent(new MouseEvent(type, press));
  }
  return Promise.all([painted(hasText), painted(hasMarks)]).then(([text, marks]) => ({
    text: text - began,
    marks: marks - began,
  }));
}

/**
 * Opens the page from a list of one link, as the app is opened from its list.
 * @param {string} folder
 * @param {{ blocks: readonly string[], marks: number }} what it sets, and how many static highlights
 * @returns {Promise<number>}
 */
export async function openingBare(folder, { blocks, marks }) {
  const paragraphs = blocks.map((words) => `<p>${words}</p>`).join('\n');
  const paint = `(${String(paintedBare)})(${String(marks)});`;
  const { page, close } = await openBare(folder, {
    'page.html': '<a href="article.html">The article</a>',
    'article.html': `<div class="panes"><div class="pane"><article>${paragraphs}</article></div></div><script>${paint}</script>`,
  });
  try {
    await page.waitForTimeout(500);
    await page.evaluate(clickLink);
    const painted = await page.waitForFunction(() => Reflect.get(globalThis, 'painted'));
    return Number(await painted.jsonValue());
  } finally {
    await close();
  }
}

/** Notes when it clicks the link; the page behind it goes on counting. Runs in the page. */
function clickLink() {
  globalThis.name = String(performance.timeOrigin + performance.now());
  document.querySelector('a')?.click();
}

/**
 * Sets static highlights and leaves in `painted` when the first frame was painted, in milliseconds from the click. Runs
 * in the page.
 * @param {number} marks
 */
function paintedBare(marks) {
  const names = ['sun', 'sky', 'rose'];
  const blocks = document.querySelectorAll('p');
  for (let number = 0; number < marks; number += 1) {
    const words = blocks[number]?.firstChild;
    const name = names[number % names.length] ?? 'sun';
    if (!words) continue;
    const ends = { startContainer: words, startOffset: 0, endContainer: words, endOffset: 40 };
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, highlight.add(new StaticRange(ends)));
  }
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.timeOrigin + performance.now();
      Reflect.set(globalThis, 'painted', now - Number(globalThis.name));
    };
    channel.port2.postMessage(null);
  });
}
