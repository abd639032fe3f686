import { join } from 'node:path';
import { electronFlags, ensureSandboxWorks } from '../electron/flags.mjs';
import { announceElectron, resolveElectron } from '../electron/runtime.mjs';
import { lacksDisplay, startVirtualDisplay } from '../setup/display.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { projectFolder } from '../setup/places.mjs';
import { runChild } from '../setup/run-child.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';

/**
 * `npm run dev`: the app with Vite's dev server behind the renderer, which reloads as files change.
 * @param {readonly string[]} args for the app
 */
export async function run(args) {
  const virtual = lacksDisplay();
  await ensureSystemLibraries({ xvfb: virtual });
  await ensurePackages();
  const electron = await resolveElectron();
  ensureSandboxWorks(electron);
  announceElectron(electron);
  const display = virtual ? await startVirtualDisplay() : null;
  const env = { ...process.env, ...display?.env };
  const script = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const rest = [...electronFlags(electron, env), ...args];
  try {
    return await runChild(process.execPath, [script, 'dev', '--', ...rest], {
      cwd: projectFolder,
      env: {
        ...env,
        ELECTRON_EXEC_PATH: electron.path,
        ELECTRON_MAJOR_VER: String(electron.major),
      },
    });
  } finally {
    await display?.stop();
  }
}
