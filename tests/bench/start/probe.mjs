// Runs as the main module of a measured app: watches main's turns and the first window, then starts
// the app itself and prints what was seen as one line of JSON.
import { app } from 'electron';
import { pathToFileURL } from 'node:url';

const { DATELINE_BENCH_MAIN: main, DATELINE_BENCH_PAGE: page } = process.env;
if (!main || !page) throw new Error('started by tests/bench/start/measured-start.mjs only');

/** @type {Record<string, number>} */
const marks = { main: Date.now() };

/** How often main is asked for a turn, in milliseconds. */
const everyMs = 4;
/**
 * Gaps between two turns that somebody might notice. `cpuMs` is what the process worked in the meantime: less than `ms`
 * where it only waited for its turn on a busy machine.
 * @type {{ at: number, ms: number, cpuMs: number }[]}
 */
const gaps = [];
let last = performance.now();
let lastCpu = process.cpuUsage();
setInterval(() => {
  const now = performance.now();
  const ms = now - last - everyMs;
  const { user, system } = process.cpuUsage(lastCpu);
  if (ms > 25) gaps.push({ at: Date.now() - ms, ms, cpuMs: (user + system) / 1000 });
  last = now;
  lastCpu = process.cpuUsage();
}, everyMs);

app.once('ready', () => {
  marks.ready = Date.now();
});
app.once('browser-window-created', (_event, window) => {
  marks.window = Date.now();
  window.webContents.once('dom-ready', () => {
    marks.domReady = Date.now();
    void window.webContents.executeJavaScript(page).then(
      (seen) => finish({ ...marks, ...seen }),
      (error) => finish({ ...marks, failed: String(error) }),
    );
  });
});

function finish(seen) {
  process.stdout.write(`MEASURED ${JSON.stringify({ ...seen, gaps })}\n`);
  app.quit();
}

await import(pathToFileURL(main).href);
