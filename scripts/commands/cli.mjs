import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build/build.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { projectFolder } from '../setup/places.mjs';

/**
 * `npm run -s dateline -- <command>`: the notebook without a window, and without Electron. The
 * bundle runs in this very process, as if Node had been started on it: no child that could outlive
 * us, and the exit code is its own.
 * @param {readonly string[]} args
 */
export async function run(args) {
  await ensurePackages();
  await ensureBuilt('cli');
  const entry = join(projectFolder, 'out', 'cli', 'index.js');
  process.argv = [process.execPath, entry, ...args];
  process.chdir(userFolder());
  await import(pathToFileURL(entry).href);
  return null;
}

/** Where the user stands: relative paths start there, while npm starts scripts in the project. */
function userFolder() {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  const movedByNpm = script === 'dateline' && process.cwd() === projectFolder;
  return movedByNpm && INIT_CWD ? INIT_CWD : process.cwd();
}
