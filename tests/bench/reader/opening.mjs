import { openBare, openDateline } from './windows.mjs';

/*
 * Opening: from the click on a title in the list until the article's first text is painted, and with highlights until
 * those in view are. Beside it a bare page that sets the same blocks, from its own click. Every time in a window of its
 * own, so that nothing is known from before.
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
 * @param {string} folder
 * @param {Parameters<typeof openBare>[1]} articles
 * @param {string} title
 * @param {{ blocks: number, marks: number }} most of it that is set, and highlights
 * @returns {Promise<number>}
 */
export async function openingBare(folder, articles, title, most) {
  const { page, close } = await openBare(folder, articles);
  try {
    await page.waitForTimeout(500);
    return await page.evaluate(setBlocks, { title, most });
  } finally {
    await close();
  }
}

/**
 * Sets blocks as paragraphs and a few static highlights; runs in the page.
 * @param {{ title: string, most: { blocks: number, marks: number } }} what
 * @returns {Promise<number>}
 */
function setBlocks({ title, most }) {
  const began = performance.now();
  /** @type {readonly string[]} */
  const blocks = Reflect.get(globalThis, 'articles')[title];
  const article = document.createElement('article');
  for (const block of blocks.slice(0, most.blocks)) {
    article.appendChild(document.createElement('p')).append(block);
  }
  const pane = document.createElement('div');
  pane.className = 'pane';
  pane.append(article);
  document.querySelector('.panes')?.append(pane);
  const names = ['sun', 'sky', 'rose'];
  for (let number = 0; number < most.marks; number += 1) {
    const words = article.children[number]?.firstChild;
    const name = names[number % names.length] ?? 'sun';
    if (!words) continue;
    const range = new StaticRange({
      startContainer: words,
      startOffset: 0,
      endContainer: words,
      endOffset: 60,
    });
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, highlight.add(range));
  }
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - began);
      channel.port2.postMessage(null);
    });
  });
}
