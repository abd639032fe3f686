/*
 * Opening the notebook of 10,000 articles and 100,000 annotations to a usable list, beside an empty Electron window in
 * the same run; then how long the list takes to follow. `DATELINE_BENCH_TIMES` says how often (7).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveElectron } from '../../scripts/electron/runtime.mjs';
import { copyOfBigNotebook } from '../support/endurance/big-notebook.mjs';
import { measuredStart } from './start/measured-start.mjs';
import { emptyPage, openingPage, usingPage } from './start/pages.mjs';

const times = Number(process.env.DATELINE_BENCH_TIMES ?? 7);
const appMain =
  process.env.DATELINE_BENCH_APP ??
  fileURLToPath(new URL('../../out/main/index.js', import.meta.url));
/** What issue 3 asks for. */
const LARGEST_RATIO = 1.6;
const LONGEST_TURN = 100;

const EMPTY_APP = `
import { app, BrowserWindow } from 'electron';
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadFile('page.html');
});
`;

const folder = mkdtempSync(join(tmpdir(), 'dateline-open-'));
try {
  const passed = await bench();
  process.exitCode = passed ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench() {
  const electron = await resolveElectron();
  const empty = emptyApp();
  const app = await bigApp();
  const once = {
    empty: () => measuredStart(electron, empty),
    app: () => measuredStart(electron, app),
  };
  // The first starts fill the caches of system, Electron and notebook.
  const cold = await once.app();
  await once.empty();
  await once.app();
  /** @type {import('./start/measured-start.mjs').Measured[]} */
  const [empties, apps] = [[], []];
  for (let time = 0; time < times; time += 1) {
    empties.push(await once.empty());
    apps.push(await once.app());
  }
  const window = mark(empties, 'usable');
  const [usable, filtered] = [mark(apps, 'usable'), mark(apps, 'filtered')];
  say('empty window, painted', window);
  say('list usable: rows, total, filter painted', usable, `${(usable / window).toFixed(2)} times`);
  say('a letter typed in the filter has taken effect', filtered, ratio(filtered, window));
  say('everything loaded: an article can be opened', mark(apps, 'rest'));
  say('first start, without a kept overview: list usable', cold.marks.usable ?? 0);
  const turn = median(apps.map((each) => longestTurn(each).ms));
  const busy = median(apps.map((each) => longestTurn(each).cpuMs));
  const ofEmpty = median(empties.map((each) => longestTurn(each).ms));
  say("main's longest turn from the window on", turn, `at work ${busy.toFixed(0)} ms`);
  say('the same of the empty window', ofEmpty);
  const using = await measuredStart(electron, { ...app, page: usingPage });
  for (const [name, ms] of Object.entries(using.other)) {
    if (name.endsWith('Ms')) say(name.slice(0, -2), Number(ms));
  }
  return usable / window < LARGEST_RATIO && Math.min(turn, busy) < LONGEST_TURN;
}

function emptyApp() {
  const place = join(folder, 'empty');
  mkdirSync(place);
  writeFileSync(join(place, 'page.html'), '<!doctype html><title>Empty</title>');
  writeFileSync(
    join(place, 'main.mjs'),
    EMPTY_APP.replace("'page.html'", JSON.stringify(join(place, 'page.html'))),
  );
  return { main: join(place, 'main.mjs'), page: emptyPage, userData: userData('empty-user') };
}

async function bigApp() {
  const notebook = process.env.DATELINE_BENCH_NOTEBOOK ?? join(folder, 'big');
  if (!process.env.DATELINE_BENCH_NOTEBOOK) await copyOfBigNotebook(notebook);
  const place = userData('app-user');
  const recent = [{ path: notebook, openedAt: '2031-03-20T08:00:00.000Z' }];
  const memory = { last: notebook, recent };
  writeFileSync(join(place, 'recent-notebooks.json'), JSON.stringify(memory));
  return { main: appMain, page: openingPage, userData: place };
}

/** @param {string} name */
function userData(name) {
  const place = join(folder, name);
  mkdirSync(place);
  return place;
}

/**
 * The longest time that main was busy at a stretch since it made its window, by the clock and by what it worked.
 * @param {import('./start/measured-start.mjs').Measured} measured
 */
function longestTurn({ marks, gaps }) {
  const since = gaps.filter(({ at }) => at > (marks.window ?? 0));
  return {
    ms: Math.max(0, ...since.map(({ ms }) => ms)),
    cpuMs: Math.max(0, ...since.map(({ ms, cpuMs }) => Math.min(ms, cpuMs))),
  };
}

/**
 * @param {import('./start/measured-start.mjs').Measured[]} all
 * @param {string} name
 */
function mark(all, name) {
  return median(all.map(({ marks }) => marks[name] ?? Number.NaN));
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * @param {number} part
 * @param {number} whole
 */
function ratio(part, whole) {
  return `${(part / whole).toFixed(2)} times`;
}

/**
 * @param {string} what
 * @param {number} ms
 * @param {string} [more]
 */
function say(what, ms, more = '') {
  process.stdout.write(`${what.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms  ${more}\n`);
}
