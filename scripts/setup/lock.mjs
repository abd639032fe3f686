import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say, SetupError } from './progress.mjs';

const pollMs = 200;
/** No set-up step takes this long; a lock older than that was left by another life of its pid. */
const staleMs = 45 * 60_000;

/**
 * Runs work that two runs must not do at once (install, build). The second run waits for the first
 * and then looks again for itself whether anything is left to do.
 * @template T
 * @param {string} path the lock file
 * @param {string} what for the message while waiting ("the build")
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, what, work) {
  await makeFolder(dirname(path));
  await acquire(path, what);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/**
 * @param {string} path
 * @param {string} what
 */
async function acquire(path, what) {
  let told = false;
  while (!(await tryCreate(path))) {
    if (await isStale(path)) {
      await rm(path, { force: true });
      continue;
    }
    if (!told) say(`waiting for ${what} of another run …`);
    told = true;
    await sleep(pollMs);
  }
}

/** @param {string} path */
async function tryCreate(path) {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @param {string} path */
async function isStale(path) {
  try {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > staleMs) return true;
    const pid = Number(await readFile(path, 'utf8'));
    // An empty file is one whose owner is just writing its pid.
    if (pid === 0) return Date.now() - mtimeMs > 5_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    return isErrno(error, 'ESRCH');
  }
}

/**
 * Makes a folder with its parents, or says which one cannot be made.
 * @param {string} folder
 */
export async function makeFolder(folder) {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new SetupError(
      'making a cache folder',
      `${folder}: ${error instanceof Error ? error.message : String(error)}`,
      'make that folder writable, or set XDG_CACHE_HOME to a folder that is',
    );
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isErrno(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
