import type { ElectronApplication } from '@playwright/test';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All windows of a display share one clipboard, so tests take turns at it. */
const TURN = join(
  tmpdir(),
  `dateline-clipboard${(process.env['DISPLAY'] ?? '').replace(/\W/gu, '-')}`,
);

/** A turn that lasts longer was left behind by a run that was ended. */
const LONGEST_TURN_MS = 30_000;

/** Does work that reads or writes the clipboard while no other test does. */
export async function atClipboard<Value>(work: () => Promise<Value>): Promise<Value> {
  while (!(await take())) await new Promise((resolve) => setTimeout(resolve, 50));
  try {
    return await work();
  } finally {
    await rm(TURN, { recursive: true, force: true });
  }
}

/** The text that lies on the clipboard. */
export function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

async function take(): Promise<boolean> {
  try {
    await mkdir(TURN);
    return true;
  } catch {
    const since = await stat(TURN).catch(() => null);
    if (since && Date.now() - since.mtimeMs > LONGEST_TURN_MS) await rm(TURN, { recursive: true });
    return false;
  }
}
