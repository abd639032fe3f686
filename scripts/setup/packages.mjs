import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { projectFolder, projectLockPath } from './places.mjs';
import { SetupError, step } from './progress.mjs';

const stampPath = join(projectFolder, 'node_modules', '.dateline-packages');

/** Installs the npm packages that package-lock.json names, unless they are there already. */
export async function ensurePackages() {
  if (isInstalled()) return;
  await withLock(projectLockPath('packages'), 'the package installation', async () => {
    if (isInstalled()) return;
    await step('Installing the npm packages (a minute or two, once)', install);
  });
}

async function install() {
  const { ok, tail } = await runNpm(['ci', '--include=dev', '--ignore-scripts'], {
    cwd: projectFolder,
  });
  if (!ok) {
    throw new SetupError(
      'installing the npm packages',
      tail,
      'check that this machine reaches the npm registry (`npm ping`), then run the command again',
    );
  }
  writeStamp();
}

function isInstalled() {
  const stamp = readText(stampPath);
  if (stamp !== null && stamp === wantedStamp()) return true;
  // A developer may have run `npm install`: then what lies there already agrees with the lock.
  if (!agreesWithLock()) return false;
  writeStamp();
  return true;
}

function writeStamp() {
  mkdirSync(join(projectFolder, 'node_modules'), { recursive: true });
  writeFileSync(stampPath, wantedStamp());
}

/** The packages depend on the lock and on what they were installed for. */
function wantedStamp() {
  const lock = readText(join(projectFolder, 'package-lock.json')) ?? '';
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/**
 * npm notes what it installed in node_modules/.package-lock.json. It agrees when each package there
 * is the one the lock names, and nothing that every machine needs is missing.
 */
function agreesWithLock() {
  const wanted = readPackages(join(projectFolder, 'package-lock.json'));
  const present = readPackages(join(projectFolder, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  const same = Object.entries(present).every(
    ([path, entry]) => entry.integrity === wanted[path]?.integrity,
  );
  const complete = Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || path in present,
  );
  return same && complete;
}

/**
 * @typedef {{ integrity?: string, optional?: boolean, peer?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Record<string, LockedPackage> | null}
 */
function readPackages(path) {
  const text = readText(path);
  if (text === null) return null;
  try {
    return JSON.parse(text).packages ?? null;
  } catch {
    return null;
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
