import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../../src/renderer/platform/bridge';
import { expect, test } from '../support/electron-app';

/** Reads a text as a paste and answers what became of it. */
async function readText(window: Page, text: string): Promise<string> {
  const item = await window.evaluate(
    (pasted) => self.dateline?.readPasted({ text: pasted, html: null }),
    text,
  );
  if (item?.status === 'read') return `read ${item.candidates[0]?.metadata.title ?? 'nothing'}`;
  return `failed: ${item?.error.kind ?? 'no answer'}`;
}

/** Process id of the background process; `null` while there is none. */
async function readerPid(app: ElectronApplication): Promise<number | null> {
  const pid = await app.evaluate(
    ({ app: electronApp }) =>
      electronApp.getAppMetrics().find(({ name }) => name === 'Dateline reader')?.pid,
  );
  return pid ?? null;
}

const REPORT = 'Harbour stays closed\n\nThe harbour stays closed until spring, the port said.';

test('imported bytes are read in a process of their own, started when it is needed', async ({
  launch,
}) => {
  const { app, window } = await launch();
  expect(await readerPid(app)).toBeNull();
  expect(await readText(window, REPORT)).toBe('read Harbour stays closed');
  expect(await readerPid(app)).not.toBeNull();
});

test('a reader that dies costs nothing but the item it was at', async ({ launch }) => {
  const { app, window } = await launch();
  await readText(window, REPORT);
  const pid = await readerPid(app);
  if (pid === null) throw new Error('No background process');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => readerPid(app)).not.toBe(pid);
  expect(await readText(window, REPORT)).toBe('read Harbour stays closed');
});

test('a text made to overwhelm the reader is refused, and the next one is read', async ({
  launch,
}) => {
  const { window } = await launch();
  expect(await readText(window, 'a\n\n'.repeat(300_000))).toMatch(/^failed: (broken|tooLong)$/);
  expect(await readText(window, 'word '.repeat(4_100_000))).toBe('failed: tooLarge');
  expect(await readText(window, REPORT)).toBe('read Harbour stays closed');
});
