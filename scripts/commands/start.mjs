import { ensureBuilt } from '../build/build.mjs';
import { electronFlags, ensureSandboxWorks } from '../electron/flags.mjs';
import { announceElectron, resolveElectron } from '../electron/runtime.mjs';
import { lacksDisplay, startVirtualDisplay } from '../setup/display.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { projectFolder } from '../setup/places.mjs';
import { say } from '../setup/progress.mjs';
import { runChild } from '../setup/run-child.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';

/**
 * `npm start`: fetches and builds what is missing, then opens the window. Arguments go to the app.
 * @param {readonly string[]} args
 */
export async function run(args) {
  const virtual = lacksDisplay();
  await ensureSystemLibraries({ xvfb: virtual });
  await ensurePackages();
  const electron = await resolveElectron();
  ensureSandboxWorks(electron);
  await ensureBuilt('app');
  announceElectron(electron);
  if (!virtual) return open(electron, args, process.env);
  const display = await startVirtualDisplay();
  say(`no display here: the window opens on a virtual one (Xvfb ${display.name})`);
  try {
    return await open(electron, args, { ...process.env, ...display.env });
  } finally {
    await display.stop();
  }
}

/**
 * @param {import('../electron/runtime.mjs').Electron} electron
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function open(electron, args, env) {
  const flags = electronFlags(electron, env);
  return runChild(electron.path, [...flags, projectFolder, ...args], { env });
}
