import { _electron } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronFlags } from '../../../scripts/electron/flags.mjs';
import { resolveElectron } from '../../../scripts/electron/runtime.mjs';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const SIZE = { width: 1440, height: 900 };
const PATIENCE_MS = 60_000;

/**
 * A running Electron with one window.
 * @typedef {{ page: import('@playwright/test').Page, app: import('@playwright/test').ElectronApplication, memory: () => Promise<number>, close: () => Promise<void> }} OpenWindow
 */

/**
 * Starts the built app with a notebook that was the last one open.
 * @param {string} folder for its settings
 * @param {string} notebook
 * @returns {Promise<OpenWindow>}
 */
export async function openDateline(folder, notebook) {
  mkdirSync(folder, { recursive: true });
  const recent = [{ path: notebook, openedAt: '2031-03-20T08:00:00.000Z' }];
  writeFileSync(join(folder, 'recent-notebooks.json'), JSON.stringify({ last: notebook, recent }));
  const opened = await launched(folder, project);
  await opened.page.locator('[data-open]').first().waitFor();
  return opened;
}

const BARE_MAIN = `
import { app, BrowserWindow } from 'electron';
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('page.html'));
`;

const BARE_HEAD = `<!doctype html><meta charset="utf-8"><title>Bare</title><style>
body { margin: 0; font: 18px/1.6 serif; }
.panes { display: flex; height: 100vh; }
.pane { flex: 1; overflow: auto; }
article { max-width: 32em; margin: 0 auto; }
::highlight(sun) { background: #fbe8a6; } ::highlight(sky) { background: #cfe3f5; }
::highlight(rose) { background: #f8d3d8; }
</style>`;

/**
 * Starts an Electron with bare pages; `page.html` is the first.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} pages what stands in them, by the name of the file
 * @returns {Promise<OpenWindow>}
 */
export async function openBare(folder, pages) {
  mkdirSync(folder, { recursive: true });
  for (const [name, body] of Object.entries(pages)) {
    writeFileSync(join(folder, name), BARE_HEAD + body);
  }
  const main = BARE_MAIN.replace("'page.html'", JSON.stringify(join(folder, 'page.html')));
  writeFileSync(join(folder, 'main.mjs'), main);
  const about = { name: 'bare', version: '0.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  const opened = await launched(join(folder, 'user'), folder);
  await opened.page.waitForLoadState();
  return opened;
}

/**
 * @param {string} userData
 * @param {string} place the app's folder
 * @returns {Promise<OpenWindow>}
 */
async function launched(userData, place) {
  const electron = await resolveElectron();
  const env = /** @type {Record<string, string>} */ ({ ...process.env });
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [...electronFlags(electron, env), `--user-data-dir=${userData}`, '--lang=en-GB', place],
    env,
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(PATIENCE_MS);
  await app.evaluate(({ BrowserWindow }, size) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(size.width, size.height);
  }, SIZE);
  const memory = async () => {
    // What is no longer needed is no weight: when it is let go of is a matter of chance.
    const tools = await page.context().newCDPSession(page);
    await tools.send('HeapProfiler.collectGarbage');
    await tools.detach();
    const pid = await app.evaluate(
      ({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0,
    );
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) / 1_024;
  };
  return { page, app, memory, close: () => app.close() };
}
