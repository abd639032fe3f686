import type { Page } from '@playwright/test';
import { join } from 'node:path';
import type {} from '../../../src/renderer/platform/bridge';
import { answerOpenDialog, type RunningApp } from '../electron-app';
import { commandOf, type Edit, editOf } from './edits';
import { Ledger } from './ledger';
import { type Seeded, seeded } from './seeded';
import { readNotebook } from './stores';
import { Tally } from './tally';

const MOST_AT_ONCE = 6;
const MOST_SAVING_MS = 400;

/** What is killed, and how often. `launch` starts the app, always with the same user folder. */
export interface AppKillPlan {
  readonly launch: () => Promise<RunningApp>;
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
}

/**
 * Kills the app with all its processes at a random moment while its page asks for edits, again and again on one
 * notebook, which it opens by itself at the next start. Every third time it is killed while it closes.
 */
export async function appKillTrials({ launch, folder, kills, seed }: AppKillPlan): Promise<Tally> {
  const tally = new Tally('kill -9, the app');
  const [random, ledger] = [seeded(seed), new Ledger()];
  const notebook = join(folder, 'Strait');
  let number = 0;
  const nextEdits = (): Edit[] =>
    Array.from({ length: 1 + random.below(MOST_AT_ONCE) }, () => {
      number += 1;
      return editOf(number);
    });
  for (let trial = 0; trial < kills; trial += 1) {
    const running = await launch();
    if (trial === 0) await createNotebook(running, notebook);
    await editUntilKilled(running, ledger, nextEdits, random);
    tally.add(await readNotebook(notebook), (found) => ledger.settle(found));
  }
  tally.count('acknowledged edits', ledger.acknowledged);
  return tally;
}

async function createNotebook({ app, window }: RunningApp, path: string): Promise<void> {
  await answerOpenDialog(app, [path]);
  const created = await window.evaluate(() => self.dateline?.createNotebook());
  if (!created?.ok) throw new Error(`No notebook was made: ${JSON.stringify(created)}`);
}

async function editUntilKilled(
  running: RunningApp,
  ledger: Ledger,
  nextEdits: () => Edit[],
  random: Seeded,
): Promise<void> {
  const { app, window } = running;
  window.on('console', (message) => {
    const [said, revision] = message.text().split(' ');
    if (said === 'acknowledged') ledger.saved(Number(revision));
  });
  await window.waitForFunction(async () => {
    const state = await self.dateline?.appState();
    return (state?.notebook ?? null) !== null;
  });
  const child = app.process();
  const dead = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const isClosing = random.below(3) === 0;
  let isOver = false;
  setTimeout(
    () => {
      isOver = isClosing;
      if (!isClosing) kill();
    },
    30 + random.below(MOST_SAVING_MS),
  );
  void dead.then(() => (isOver = true));
  while (!isOver) {
    const edits = nextEdits();
    for (const edit of edits) ledger.ask(edit);
    await dispatchAll(window, edits);
  }
  if (isClosing) {
    void app.close().catch(() => undefined);
    setTimeout(kill, random.below(MOST_SAVING_MS));
  }
  await dead;
  // What the page said last may still be on its way through the debugger's pipe.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Asks for edits all at once, in their order; the page says each time that one is acknowledged. */
async function dispatchAll(window: Page, edits: readonly Edit[]): Promise<void> {
  const commands = edits.map(commandOf);
  await window
    .evaluate(async (wanted) => {
      const asked = wanted.map(async (command) => {
        const done = await self.dateline?.dispatch({ command, group: null });
        if (done?.ok) console.log(`acknowledged ${done.value.revision}`);
      });
      await Promise.all(asked);
    }, commands)
    .catch(() => undefined);
}
