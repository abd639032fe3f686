import type { ElectronApplication } from '@playwright/test';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronFlags } from '../../scripts/electron/flags.mjs';
import { resolveElectron } from '../../scripts/electron/runtime.mjs';
import type {} from '../../src/renderer/platform/bridge';
import { expect, test } from '../support/electron-app';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

// Most of these tests provoke refusals on purpose.
test.use({ failOnProblems: false });

test.describe('calls', () => {
  test('with a payload of another shape are refused without a word about the machine', async ({
    launch,
  }) => {
    const { window } = await launch();
    const messages = await window.evaluate(async () => {
      const calls = (self.dateline ?? {}) as Readonly<
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
    for (const address of ['dateline://app/', 'about:blank']) {
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
    const answers = await window.evaluate(async () =>
      Promise.all(
        [
          'https://example.org/a?b#c',
          'mailto:desk@example.org',
          'file:///etc/passwd',
          'javascript:alert(1)',
          'ms-settings:',
          'https://example.org@evil.example/',
          'not an address',
        ].map(async (url) => self.dateline?.openLink({ url })),
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
    await window.evaluate(() => self.dateline?.appState());
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
