import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from '../setup/progress.mjs';

/**
 * The flags that this machine, not the app, makes necessary.
 * @param {import('./runtime.mjs').Electron} electron
 * @param {NodeJS.ProcessEnv} env the environment that Electron will see
 * @returns {string[]}
 */
export function electronFlags(electron, env) {
  if (process.platform !== 'linux') return [];
  const flags = [];
  // Chromium's own sandbox refuses to run as root. Nobody else may go without it.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  // A virtual display has no session bus and no GPU: Chromium's complaints about them are noise.
  if (env.DATELINE_VIRTUAL_DISPLAY) flags.push('--log-level=3');
  // Older Electrons speak X11 unless told.
  if (env.WAYLAND_DISPLAY && !env.DISPLAY && electron.major < 38) {
    flags.push('--ozone-platform-hint=auto');
  }
  return flags;
}

/**
 * Stops with the exact command where the system keeps a normal user from Chromium's sandbox, which
 * otherwise ends in a crash without a word that helps.
 * @param {import('./runtime.mjs').Electron} electron
 */
export function ensureSandboxWorks(electron) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = join(dirname(electron.path), 'chrome-sandbox');
  if (!existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if ((uid === 0 && (mode & 0o4000) !== 0) || userNamespacesWork()) return;
  throw new SetupError(
    "checking Chromium's sandbox",
    'this system closes user namespaces, and the sandbox helper is not set up',
    `run this, then try again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/** Chromium's sandbox rests on user namespaces where it has no helper with root's rights. */
function userNamespacesWork() {
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  // Without that tool nothing can be said; Chromium's own message has to do then.
  return tried.error !== undefined || tried.status === 0;
}
