import {
  _electron,
  type ElectronApplication,
  errors,
  expect,
  type Page,
  test as base,
  type TestInfo,
} from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronFlags } from '../../scripts/electron/flags.mjs';
import { resolveElectron } from '../../scripts/electron/runtime.mjs';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const closeLimitMs = 10_000;
/** A start takes half a second, and some seconds on a machine with much else to do. */
const handshakeLimitMs = 12_000;

/** How one run of the app differs from a plain start. */
export interface LaunchOptions {
  /** Arguments for the app itself, after its path. */
  readonly args?: readonly string[];
  /** Chromium's switches, before the app's path. */
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The app's own user folder; give the same one twice to test what a second start remembers. */
  readonly userData?: string;
}

/** One running Dateline and its first window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** Uncaught errors and refusals of the content security policy so far, in any window. */
  readonly problems: readonly string[];
  /** Closes the app as a user's quit does; ends it by force when it does not come to an end. */
  readonly close: () => Promise<void>;
}

interface Fixtures {
  /** A temporary folder of this test, removed after it. */
  readonly folder: string;
  /** Starts the built app; every app is closed after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** Set to false in a test that provokes errors in the window on purpose. */
  readonly failOnProblems: boolean;
}

/** Playwright's `test` with the built app in real Electron. */
export const test = base.extend<Fixtures>({
  failOnProblems: [true, { option: true }],

  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ folder, failOnProblems }, use, testInfo) => {
    const running: RunningApp[] = [];
    await use(async (options = {}) => {
      const one = await launchApp({ userData: join(folder, 'user-data'), ...options });
      running.push(one);
      return one;
    });
    if (testInfo.status !== testInfo.expectedStatus) await keepPictures(running, testInfo);
    for (const one of running) await one.close();
    const problems = running.flatMap((one) => one.problems);
    if (failOnProblems) expect(problems, 'errors in the window').toEqual([]);
  },
});

export { expect };

/**
 * Starts the built app without a fixture's care: the caller closes it and owns its user folder.
 * `userData` must be given before the app's path, as the lock on a single instance goes by it.
 */
async function launchApp(
  options: LaunchOptions & { readonly userData: string },
): Promise<RunningApp> {
  const electron = await resolveElectron();
  const env = definedOnly({ ...process.env, ...options.env });
  const app = await startElectron({
    executablePath: electron.path,
    args: [
      ...electronFlags(electron, env),
      `--user-data-dir=${options.userData}`,
      // Dates and numbers read the same whatever the machine speaks.
      '--lang=en-GB',
      ...(options.switches ?? []),
      projectFolder,
      ...(options.args ?? []),
    ],
    env,
  });
  const problems: string[] = [];
  app.on('window', (page) => watch(page, problems));
  const window = await app.firstWindow();
  watch(window, problems);
  // Asked for now: an app that was closed once no longer tells its process.
  const child = app.process();
  const close = (): Promise<void> => closeApp(app, child);
  return { app, window, userData: options.userData, problems, close };
}

/**
 * Starts Electron under Playwright. Their handshake gets stuck in about one of two hundred starts, when the window
 * opens while Playwright is still attaching: before the app has done anything, so it is started once more.
 */
async function startElectron(
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: handshakeLimitMs });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return _electron.launch({ ...options, timeout: handshakeLimitMs });
  }
}

/** Keeps a picture of a window under test-results/screenshots. */
export async function takeScreenshot(window: Page, name: string): Promise<void> {
  await window.screenshot({
    path: join(projectFolder, 'test-results', 'screenshots', `${name}.png`),
  });
}

/** Answers the next dialogs that ask what to open; no paths means cancelled. */
export async function answerOpenDialog(
  app: ElectronApplication,
  filePaths: readonly string[],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    },
    [...filePaths],
  );
}

/** Answers the next dialogs that ask where to save; null means cancelled. */
export async function answerSaveDialog(
  app: ElectronApplication,
  filePath: string | null,
): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: path === null, filePath: path ?? '' });
  }, filePath);
}

const watched = new WeakSet<Page>();

function watch(page: Page, problems: string[]): void {
  if (watched.has(page)) return;
  watched.add(page);
  page.on('pageerror', (error) =>
    problems.push(error.stack || `${error.name}: ${error.message || 'no message'}`),
  );
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) {
      problems.push(message.text());
    }
  });
}

async function closeApp(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const limit = setTimeout(() => child.kill('SIGKILL'), closeLimitMs);
  try {
    await app.close();
  } finally {
    clearTimeout(limit);
  }
}

async function keepPictures(running: readonly RunningApp[], testInfo: TestInfo): Promise<void> {
  for (const [index, page] of running.flatMap((one) => one.app.windows()).entries()) {
    if (page.isClosed()) continue;
    const path = testInfo.outputPath(`window-${index + 1}.png`);
    await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
    await testInfo.attach(`window ${index + 1}`, { path }).catch(() => undefined);
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}
