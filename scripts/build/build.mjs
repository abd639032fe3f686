import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { projectFolder, projectLockPath } from '../setup/places.mjs';
import { SetupError, step } from '../setup/progress.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { inputsHash, isFresh, writeStamp } from './stamp.mjs';

/**
 * What can be built: the app for Electron, and the command line for plain Node.
 * @typedef {'app' | 'cli'} Target
 */

/** @type {Record<Target, { title: string, parts: readonly string[], command: readonly string[] }>} */
const targets = {
  app: {
    title: 'Building the app',
    parts: ['main', 'preload', 'renderer'],
    command: ['electron-vite/bin/electron-vite.js', 'build'],
  },
  cli: {
    title: 'Building the command line',
    parts: ['cli'],
    command: ['vite/bin/vite.js', 'build', '--config', 'scripts/build/cli.vite.config.mjs'],
  },
};

/**
 * Builds a target into out/ unless what lies there was made from exactly these inputs.
 * @param {Target} target
 */
export async function ensureBuilt(target) {
  if (isFresh(target)) return;
  await withLock(projectLockPath('build'), 'the build', async () => {
    if (isFresh(target)) return;
    await step(targets[target].title, () => build(target));
  });
}

/**
 * Builds beside out/ and swaps only when all parts are there: a failed build leaves the last good
 * one in place.
 * @param {Target} target
 */
async function build(target) {
  const { parts, command } = targets[target];
  const hash = inputsHash();
  const out = join(projectFolder, 'out');
  const staged = join(out, `.building-${process.pid}`);
  try {
    const [script = '', ...args] = command;
    const { ok, tail } = await runCommand(
      process.execPath,
      [join(projectFolder, 'node_modules', script), ...args],
      { cwd: projectFolder, env: { ...process.env, DATELINE_OUT: staged, NODE_ENV: 'production' } },
    );
    if (!ok) {
      throw new SetupError(
        target === 'app' ? 'building the app' : 'building the command line',
        tail,
        'correct what the message names; `npm test -- --only types` may say more',
      );
    }
    await mkdir(out, { recursive: true });
    for (const part of parts) await swap(join(staged, part), join(out, part));
    writeStamp(target, hash);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function swap(from, to) {
  const old = `${from}-old`;
  await rename(to, old).catch(() => undefined);
  await rename(from, to);
}
