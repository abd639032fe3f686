import type { ElectronApplication, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronFlags } from '../../scripts/electron/flags.mjs';
import { resolveElectron } from '../../scripts/electron/runtime.mjs';
import { CALL_CHANNELS, EVENT_CHANNELS } from '../../src/contract/channels';
import type {} from '../../src/renderer/platform/bridge';
import { expect, test } from '../support/electron-app';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

// Most of these tests provoke refusals on purpose.
test.use({ failOnProblems: false });

/** Evaluates an expression in a task of the page's own, where the tools' exemption from the policy has ended. */
function inPage(window: Page, expression: string): Promise<unknown> {
  return window.evaluate(
    (code) =>
      new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          try {
            resolve((Reflect.get(globalThis, code) as () => unknown)());
          } catch (error) {
            resolve(error instanceof Error ? error.name : String(error));
          }
        };
        channel.port2.postMessage(null);
      }),
    expression,
  );
}

test.describe('the page', () => {
  test('is the app’s own, under its own scheme, in a sandbox without Node', async ({ launch }) => {
    const { window } = await launch();
    expect(window.url()).toBe('dateline://app/');
    const globals = await window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(globals).toEqual([]);
  });

  test('gets exactly the bridge of the contract', async ({ launch }) => {
    const { window } = await launch();
    const events = Object.keys(EVENT_CHANNELS).map(
      (name) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    );
    const keys = await window.evaluate(() => Object.keys(window.dateline ?? {}));
    expect(keys.sort()).toEqual([...Object.keys(CALL_CHANNELS), ...events].sort());
  });

  test('comes with a strict policy whose nonce is good for one response', async ({ launch }) => {
    const { window } = await launch();
    const policies = await window.evaluate(async () => {
      const responses = await Promise.all([fetch('/'), fetch('/')]);
      return responses.map(({ headers }) => headers.get('Content-Security-Policy') ?? '');
    });
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policies[0]).toContain(`${part}`);
    }
    expect(policies[0]).not.toMatch(/unsafe|http|\*/);
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    const ownNonce = await window.evaluate(
      () => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce,
    );
    expect(ownNonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  });

  test('runs no inline script, no inline handler and no evaluated text', async ({ launch }) => {
    const { window } = await launch();
    await window.evaluate(() => {
      // Even what a permitted Trusted Types policy lets through is stopped by the content security policy.
      const policy = window.trustedTypes?.createPolicy('lexical', { createScript: (code) => code });
      const script = document.createElement('script');
      Reflect.set(script, 'text', policy?.createScript('globalThis.ranInline = true'));
      document.head.append(script);
      const button = document.createElement('button');
      const handler = policy?.createScript('globalThis.ranHandler = true');
      button.setAttribute('onclick', handler as unknown as string);
      document.body.append(button);
      button.click();
      button.remove();
      Object.assign(globalThis, {
        tryEval: () => (0, eval)('1 + 1') as unknown,
        tryFunction: () => new Function('return 1')() as unknown,
      });
    });
    expect(await window.evaluate(() => 'ranInline' in globalThis)).toBe(false);
    expect(await window.evaluate(() => 'ranHandler' in globalThis)).toBe(false);
    expect(await inPage(window, 'tryEval')).toBe('EvalError');
    expect(await inPage(window, 'tryFunction')).toBe('EvalError');
  });

  test('makes no markup of strings', async ({ launch }) => {
    const { window } = await launch();
    const outcome = await window.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return 'made';
      } catch (error) {
        return error instanceof Error ? error.name : 'other';
      }
    });
    expect(outcome).toBe('TypeError');
  });

  test('takes a style only with the nonce of its response', async ({ launch }) => {
    const { window } = await launch();
    const colours = await window.evaluate(() => {
      const nonce =
        document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
      return ['', nonce].map((each) => {
        const style = document.createElement('style');
        style.nonce = each;
        style.textContent = '.probe { outline-color: rgb(9, 8, 7) }';
        const probe = document.createElement('p');
        probe.className = 'probe';
        document.head.append(style);
        document.body.append(probe);
        const { outlineColor } = getComputedStyle(probe);
        style.remove();
        probe.remove();
        return outlineColor === 'rgb(9, 8, 7)';
      });
    });
    expect(colours).toEqual([false, true]);
  });

  test('reaches nothing outside the app', async ({ launch }) => {
    const { window } = await launch();
    const outcomes = await window.evaluate(async () => {
      const refused = (work: Promise<unknown>) =>
        work.then(
          () => 'reached',
          () => 'refused',
        );
      const image = new Image();
      const imageLoad = new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = reject;
      });
      image.src = 'http://localhost/x.png';
      const socket = (() => {
        try {
          const opened = new WebSocket('ws://localhost:9');
          return new Promise((resolve, reject) => {
            opened.onopen = resolve;
            opened.onerror = reject;
          });
        } catch (error) {
          return Promise.reject(error instanceof Error ? error : new Error('refused'));
        }
      })();
      return Promise.all(
        [
          fetch('http://localhost/'),
          fetch('https://example.org/'),
          fetch('file:///etc/hostname'),
          imageLoad,
          socket,
        ].map(refused),
      );
    });
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  });

  test('is served nothing but files of the page', async ({ launch }) => {
    const { window } = await launch();
    const statuses = await window.evaluate(async () => {
      const paths = [
        '/../main/index.js',
        '/%2e%2e/main/index.js',
        '/..%2fmain%2findex.js',
        '/..%5cmain%5cindex.js',
        '/assets/../../main/index.js',
        '/assets/%00',
        '/%',
        '/nothing.js',
        '/',
      ];
      const gets = paths.map(async (path) => (await fetch(path)).status);
      const post = (await fetch('/', { method: 'POST' })).status;
      return [...(await Promise.all(gets)), post];
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 404, 404, 200, 405]);
  });

  test('goes nowhere else and opens no window', async ({ launch }) => {
    const { window, app } = await launch();
    const opened = await window.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.target = '_self';
      link.click();
      link.remove();
      location.assign('https://example.org/');
      return window.open('https://example.org/') !== null;
    });
    expect(opened).toBe(false);
    await window.waitForTimeout(300);
    expect(window.url()).toBe('dateline://app/');
    expect(app.windows()).toHaveLength(1);
  });

  test('is given no permission', async ({ launch }) => {
    const { window } = await launch();
    const answers = await window.evaluate(async () => {
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      const place = await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        );
      });
      const clipboard = await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      );
      return [media, place, clipboard, await Notification.requestPermission()];
    });
    expect(answers).toEqual(['denied', 'denied', 'denied', 'denied']);
  });
});

test.describe('calls', () => {
  test('with a payload of another shape are refused without a word about the machine', async ({
    launch,
  }) => {
    const { window } = await launch();
    const messages = await window.evaluate(async () => {
      const calls = (window.dateline ?? {}) as Readonly<
        Record<string, (payload?: unknown) => Promise<unknown>>
      >;
      const attempts: [string, unknown][] = [
        ['openLink', { url: 5 }],
        ['openLink', null],
        ['changeSettings', { theme: 'pink' }],
        ['changeSettings', { theme: 'dark', extra: 1 }],
        ['dispatch', { command: { kind: 'drop table' }, group: null }],
        ['openArticle', { id: 'speaker:1' }],
        ['versionText', { hash: '../../secret' }],
        ['overview', { all: true }],
        ['openNotebook', { path: '/' }],
      ];
      return Promise.all(
        attempts.map(([name, payload]) =>
          (calls[name]?.(payload) ?? Promise.reject(new Error('no such call'))).then(
            () => 'accepted',
            (error: unknown) => (error instanceof Error ? error.message : 'other'),
          ),
        ),
      );
    });
    for (const message of messages) {
      expect(message).toMatch(/^(\w+ refused: a bad payload at [\w. ]+|openNotebook failed)$/);
      expect(message).not.toMatch(/[/\\]|\bat .*:\d+/);
    }
  });

  test('from any other window are refused', async ({ launch }) => {
    const { app } = await launch();
    for (const address of ['dateline://app/', 'data:text/html,<p>x</p>']) {
      expect(await callFromOtherWindow(app, address)).toMatch(/refused: an unknown sender$/);
    }
  });

  test('open only web and mail addresses outside', async ({ launch }) => {
    const { window, app } = await launch();
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = (url) => {
        opened.push(url);
        return Promise.resolve();
      };
    });
    const answers = await window.evaluate(() =>
      Promise.all(
        [
          'https://example.org/a?b#c',
          'mailto:desk@example.org',
          'file:///etc/passwd',
          'javascript:alert(1)',
          'ms-settings:',
          'https://example.org@evil.example/',
          'not an address',
        ].map((url) => window.dateline?.openLink({ url })),
      ),
    );
    expect(answers).toEqual([true, true, false, false, false, false, false]);
    const opened = await app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
    expect(opened).toEqual(['https://example.org/a?b#c', 'mailto:desk@example.org']);
  });
});

test.describe('the app', () => {
  test('talks to nobody on the network', async ({ launch }) => {
    const sink = await listen();
    const connections: number[] = [];
    sink.server.on('connection', (socket) => {
      connections.push(Date.now());
      socket.destroy();
    });
    const rules = `MAP * 127.0.0.1:${sink.port}`;
    const { window, app } = await launch({ switches: [`--host-resolver-rules=${rules}`] });
    await window.evaluate(() => window.dateline?.appState());
    await window.waitForTimeout(2_000);
    expect(connections).toEqual([]);
    // That the sink would have noticed: a session that nobody locked down does reach it.
    await app.evaluate(({ session }) =>
      session
        .fromPartition('control')
        .fetch('http://example.org/')
        .catch(() => undefined),
    );
    expect(connections.length).toBeGreaterThan(0);
    sink.server.close();
  });

  test('runs once for each user folder: a second start ends and shows the first', async ({
    launch,
  }) => {
    const { app, userData } = await launch();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await startAgain(userData)).toBe(0);
    expect(app.windows()).toHaveLength(1);
    const isVisible = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(true);
  });
});

function callFromOtherWindow(app: ElectronApplication, address: string): Promise<string> {
  return app.evaluate(
    async ({ BrowserWindow }, { preload, address: page }) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL(page);
      const message = (await other.webContents.executeJavaScript(
        "dateline.appState().then(() => 'answered', (error) => error.message)",
      )) as string;
      other.destroy();
      return message;
    },
    { preload: join(projectFolder, 'out/preload/index.cjs'), address },
  );
}

async function startAgain(userData: string): Promise<number | null> {
  const electron = await resolveElectron();
  const flags = [...electronFlags(electron, process.env), `--user-data-dir=${userData}`];
  const child = spawn(electron.path, [...flags, projectFolder], { stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', resolve));
}

async function listen(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return { server, port: address.port };
}
