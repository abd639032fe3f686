import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openBare } from './windows.mjs';

/*
 * Recogito's text annotator in a bare page with the same blocks, in its CSS renderer: from handing it annotations whose
 * ranges are known, over text that is drawn, until the frame in which they stand is painted.
 */

const entry = fileURLToPath(new URL('recogito-entry.mjs', import.meta.url));

/**
 * @param {string} folder
 * @param {readonly string[]} blocks
 * @param {number} marks
 * @returns {Promise<number>} milliseconds
 */
export async function restoringWithRecogito(folder, blocks, marks) {
  const script = await bundled(join(folder, 'bundle'));
  const paragraphs = blocks.map((words) => `<p>${words}</p>`).join('\n');
  const { page, close } = await openBare(folder, {
    'page.html': `<div class="panes"><div class="pane"><article>${paragraphs}</article></div></div>`,
  });
  try {
    await page.addScriptTag({ content: script });
    await page.waitForTimeout(500);
    return await page.evaluate(restore, { marks });
  } finally {
    await close();
  }
}

/** @param {string} outDir */
async function bundled(outDir) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      write: false,
      lib: { entry, formats: ['iife'], name: 'Recogito', fileName: 'recogito' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk =
    first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : null;
  if (chunk?.type !== 'chunk') throw new Error('Recogito was not bundled');
  return chunk.code;
}

/**
 * Lays highlights of 30 to 180 characters over the text, many over each other. Runs in the page.
 * @param {{ marks: number }} how
 * @returns {Promise<number>}
 */
function restore({ marks }) {
  const article = document.querySelector('article');
  const annotator = Reflect.get(globalThis, 'createTextAnnotator')(article, {
    renderer: 'CSS_HIGHLIGHTS',
  });
  let offset = 0;
  const blocks = [...document.querySelectorAll('p')].map(({ textContent, firstChild }) => {
    const text = textContent ?? '';
    offset += text.length + 1;
    return { text, words: firstChild, offset: offset - text.length - 1 };
  });
  const annotations = Array.from({ length: marks }, (_, number) => {
    const block = blocks[(number * 7) % blocks.length] ?? { text: '', words: null, offset: 0 };
    const from = (number * 31) % 60;
    const quote = block.text.slice(from, from + 30 + ((number * 13) % 150));
    const start = block.offset + from;
    const end = start + quote.length;
    const id = `mark-${number}`;
    const range = document.createRange();
    range.setStart(block.words ?? document, from);
    range.setEnd(block.words ?? document, from + quote.length);
    const selector = [{ quote, start, end, range }];
    return { id, bodies: [], target: { annotation: id, selector } };
  });
  const isPainted = () =>
    [...CSS.highlights.values()].some(({ size }) => size > 0) ||
    document.querySelector('.r6o-span-highlight-layer > *') !== null;
  const began = performance.now();
  annotator.setAnnotations(annotations);
  return new Promise((resolve) => {
    const look = () =>
      requestAnimationFrame(() => {
        if (!isPainted() && performance.now() - began < 20_000) return look();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - began);
        return channel.port2.postMessage(null);
      });
    look();
  });
}
