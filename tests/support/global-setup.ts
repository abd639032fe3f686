import { ensureBuilt } from '../../scripts/build/build.mjs';
import { announceElectron, resolveElectron } from '../../scripts/electron/runtime.mjs';
import { startVirtualDisplay } from '../../scripts/setup/display.mjs';
import { ensureSystemLibraries } from '../../scripts/setup/system-libraries.mjs';

/**
 * Runs once before the end-to-end tests: builds what changed, finds Electron, and on Linux puts all
 * windows on a virtual display, so that they neither need nor disturb a real one. With
 * `DATELINE_HEADED` set they appear on the display that is there.
 */
async function globalSetup(): Promise<() => Promise<void>> {
  const virtual = process.platform === 'linux' && !process.env['DATELINE_HEADED'];
  await ensureSystemLibraries({ xvfb: virtual });
  announceElectron(await resolveElectron());
  await ensureBuilt('app');
  await ensureBuilt('cli');
  if (!virtual) return () => Promise.resolve();
  const display = await startVirtualDisplay();
  Object.assign(process.env, display.env);
  return display.stop;
}

export default globalSetup;
