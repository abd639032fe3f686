import { ensureBuilt } from '../build/build.mjs';
import { ensurePackages } from '../setup/packages.mjs';

/** `npm run build`: builds app and command line where their inputs changed. */
export async function run() {
  await ensurePackages();
  await ensureBuilt('app');
  await ensureBuilt('cli');
  return 0;
}
