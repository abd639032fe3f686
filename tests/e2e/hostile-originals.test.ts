import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../../src/renderer/platform/bridge';
import { expect, test } from '../support/electron-app';
import { openNotebook } from '../support/pages/dateline';
import { idOfArticle } from '../support/prepared-notebook';
import { absent, sharedCases } from '../support/shared-inputs';

/** A page that did something in a browser that let it: `live` says what. */
interface Hostile {
  readonly id: string;
  readonly html: string;
  readonly live: readonly string[];
}

// Their policy refuses what the pages try, and says so.
test.use({ failOnProblems: false });

const PATH = 'hostile/html.json';
const live = sharedCases<Hostile>(PATH).filter((each) => each.live.length > 0);
/** One in four is tried at every run, all of them where the environment asks for it: a minute and some. */
const vectors = process.env['DATELINE_ALL_VECTORS']
  ? live
  : live.filter((_each, at) => at % 4 === 0);
const HARMLESS = { id: 'Harmless', html: '<p>As it came.</p>' };

/** Originals that are looked at together. */
const AT_ONCE = 6;

test('no page of a hostile collection runs, asks, leaves or opens anything when it is shown', async ({
  launch,
  folder,
}) => {
  test.skip(vectors.length === 0, absent(PATH));
  test.setTimeout(vectors.length * 2_500);
  const sink = await listen();
  const articles = [HARMLESS, ...vectors].map(({ id, html }) => ({
    title: id,
    paragraphs: ['Kept as it came.'],
    original: { bytes: html, extension: 'html' },
  }));
  const switches = [`--host-resolver-rules=MAP * 127.0.0.1:${sink.port}`];
  const { app, window } = await openNotebook(launch, folder, { articles }, { switches });
  // The session of originals is the app's own: it must be there before it is watched.
  await show(window, [HARMLESS]);
  await pokeAndClose(app);
  await watch(app);
  for (let at = 0; at < vectors.length; at += AT_ONCE) {
    const some = vectors.slice(at, at + AT_ONCE);
    await show(window, some);
    await pokeAndClose(app);
    const names = some.map(({ id }) => id).join(', ');
    expect(await seen(app), `after ${names}`).toEqual([]);
    expect(sink.paths, `asked for after ${names}`).toEqual([]);
  }

  // That the watch and the sink would have noticed.
  await showUnguarded(app, '<script>new Image().src = "http://example.org/x"</script>');
  await expect.poll(() => seen(app)).toContainEqual(expect.stringMatching(/^script/u));
  await expect.poll(() => sink.paths).toContainEqual('/x');
  sink.server.close();
});

/** Has originals shown, each in its window. */
async function show(window: Page, some: readonly Pick<Hostile, 'id'>[]): Promise<void> {
  const areShown = await window.evaluate(
    async (ids) => {
      const { dateline } = self;
      if (!dateline) return false;
      const query = (articleId: (typeof ids)[number]) => ({ articleId, original: null });
      const answers = await Promise.all(ids.map((id) => dateline.showOriginal(query(id))));
      return answers.every(({ ok }) => ok);
    },
    some.map(({ id }) => idOfArticle(id)),
  );
  expect(areShown).toBe(true);
}

/** A server that every address leads to, and what it was asked for. */
async function listen(): Promise<{ server: Server; port: number; paths: readonly string[] }> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    response.end();
  });
  // Also what never becomes a request: a connection made ahead, an encrypted one.
  server.on('clientError', () => paths.push('a connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, paths };
}

/** Notes everything that pages made from now on do beyond being drawn. */
function watch(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: electronApp, session, shell }) => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    const own = /^(?:dateline-kept:\/\/page\/|about:(?:blank|srcdoc)$|chrome-error:)/;
    const note = (what: string, about: string) => noted.push(`${what} ${about.slice(0, 200)}`);
    session
      .fromPartition('original')
      .webRequest.onSendHeaders(({ url }) => !own.test(url) && note('request', url));
    session.fromPartition('original').on('will-download', (_event, item) => {
      note('download', item.getURL());
    });
    shell.openExternal = (url) => {
      note('external', url);
      return Promise.resolve();
    };
    electronApp.on('login', () => note('login', ''));
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.on('did-navigate', (_each, url) => !own.test(url) && note('navigate', url));
      contents.on('did-frame-navigate', (_each, url) => !own.test(url) && note('frame', url));
      contents.on('did-create-window', (_each, { url }) => note('window', url));
      contents.on('console-message', (...given: unknown[]) => {
        const words = given.map((each) => (typeof each === 'string' ? each : '')).join(' ');
        // What the policy refused is told there as well.
        if (/page-ran/.test(words)) note('console', words);
      });
      contents.debugger.attach();
      contents.debugger.on('message', (_each, method, params: { url?: string }) => {
        if (method === 'Debugger.scriptParsed') note('script', params.url ?? '');
        if (method === 'Page.javascriptDialogOpening') note('dialog', '');
      });
      void contents.debugger.sendCommand('Debugger.enable');
      void contents.debugger.sendCommand('Page.enable');
    });
  });
}

function seen(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'noted') as string[]);
}

/** Waits until all originals are drawn, clicks and types in each, and closes them. */
function pokeAndClose(app: ElectronApplication): Promise<void> {
  return app.evaluate(async ({ BrowserWindow, WebContentsView }) => {
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const windows = BrowserWindow.getAllWindows().filter(
      (window) => window.contentView.children.length > 0,
    );
    const pages = windows.flatMap((window) =>
      window.contentView.children.flatMap((view) =>
        view instanceof WebContentsView ? [view.webContents] : [],
      ),
    );
    const isDrawn = (page: Electron.WebContents) => page.getURL() !== '' && !page.isLoading();
    const deadline = Date.now() + 10_000;
    while (!pages.every(isDrawn) && Date.now() < deadline) await rest(20);
    for (const page of pages) {
      for (const [x, y] of [
        [12, 12],
        [40, 24],
        [100, 40],
        [200, 80],
        [60, 140],
      ] as const) {
        page.sendInputEvent({ type: 'mouseMove', x, y });
        page.sendInputEvent({ type: 'mouseDown', x, y, button: 'left', clickCount: 1 });
        page.sendInputEvent({ type: 'mouseUp', x, y, button: 'left', clickCount: 1 });
      }
      for (const keyCode of ['Tab', 'Return', 'Tab', 'Return', 'Tab', 'Space', 'Return']) {
        page.sendInputEvent({ type: 'keyDown', keyCode });
        page.sendInputEvent({ type: 'char', keyCode });
        page.sendInputEvent({ type: 'keyUp', keyCode });
      }
    }
    await rest(250);
    const noted = Reflect.get(globalThis, 'noted') as string[] | undefined;
    for (const page of pages) {
      if (!page.getURL().startsWith('dateline-kept:')) noted?.push(`left for ${page.getURL()}`);
    }
    if (BrowserWindow.getAllWindows().length !== windows.length + 1) noted?.push('a window');
    for (const window of windows) window.destroy();
  });
}

/** Shows a page as no original is ever shown: with scripts, and with a way out. */
function showUnguarded(app: ElectronApplication, html: string): Promise<void> {
  return app.evaluate(async ({ BrowserWindow }, page) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'control' } });
    await window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
  }, html);
}
