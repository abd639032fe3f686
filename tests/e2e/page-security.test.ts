import type { Page } from '@playwright/test';
import { CALL_CHANNELS, EVENT_CHANNELS } from '../../src/contract/channels';
import type {} from '../../src/renderer/platform/bridge';
import { expect, test } from '../support/electron-app';

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
    const keys = await window.evaluate(() => Object.keys(self.dateline ?? {}));
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
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: {
          createPolicy(
            name: string,
            rules: { createScript: (code: string) => string },
          ): { createScript(code: string): string };
        };
      };
      const policy = trustedTypes.createPolicy('lexical', { createScript: (code) => code });
      const script = document.createElement('script');
      script.text = policy.createScript('globalThis.ranInline = true');
      document.head.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', policy.createScript('globalThis.ranHandler = true'));
      document.body.append(button);
      button.click();
      button.remove();
      Object.assign(globalThis, {
        tryEval: () => (Reflect.get(globalThis, 'eval') as (code: string) => unknown)('1 + 1'),
        tryFunction: () => Reflect.construct(Function, ['return 1']) as unknown,
      });
    });
    expect(await window.evaluate(() => 'ranInline' in globalThis)).toBe(false);
    expect(await window.evaluate(() => 'ranHandler' in globalThis)).toBe(false);
    expect(await inPage(window, 'tryEval')).toBe('EvalError');
    expect(await inPage(window, 'tryFunction')).toBe('EvalError');
  });

  test('makes no markup of strings, but may clear an element', async ({ launch }) => {
    const { window } = await launch();
    // The page makes its policy in its first lines of code, which may still be on the way.
    const outcomes = () =>
      window.evaluate(() =>
        ['<b>x</b>', ''].map((markup) => {
          try {
            Reflect.set(document.createElement('div'), 'innerHTML', markup);
            return 'made';
          } catch (error) {
            return error instanceof Error ? error.name : 'other';
          }
        }),
      );
    await expect.poll(outcomes).toEqual(['TypeError', 'made']);
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
      return self.open('https://example.org/') !== null;
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
