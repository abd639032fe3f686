import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: where package.json lies. */
export const projectFolder = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * The user's cache folder for Dateline's tools: the stand-in Electron, locks, what was tried before.
 * Everything in it can be deleted at any time; it is made again when needed.
 */
export function userCacheFolder() {
  const { env, platform } = process;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'dateline');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'dateline');
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'dateline', 'cache');
  }
  return join(homedir(), '.cache', 'dateline');
}

/**
 * A path for a lock of this checkout. It lies in the user's cache because node_modules itself is
 * replaced while the lock on it is held.
 * @param {string} name
 */
export function projectLockPath(name) {
  const checkout = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12);
  return join(userCacheFolder(), 'locks', `${checkout}-${name}`);
}
