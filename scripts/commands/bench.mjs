import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build/build.mjs';
import { announceElectron, resolveElectron } from '../electron/runtime.mjs';
import { lacksDisplay, startVirtualDisplay } from '../setup/display.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { projectFolder } from '../setup/places.mjs';
import { runChild } from '../setup/run-child.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';

const folder = join(projectFolder, 'tests', 'bench');

/**
 * `npm run bench`: runs tests/bench/*.bench.mjs one after the other on the built app, or those whose
 * name contains one of the arguments. A benchmark measures and prints; it fails by its exit code.
 * @param {readonly string[]} args
 */
export async function run(args) {
  const files = benchmarks().filter(
    (file) => args.length === 0 || args.some((part) => file.includes(part)),
  );
  if (files.length === 0) {
    process.stdout.write(`There are no benchmarks${args.length > 0 ? ' of that name' : ''}.\n`);
    return 0;
  }
  const virtual = lacksDisplay();
  await ensureSystemLibraries({ xvfb: virtual });
  await ensurePackages();
  announceElectron(await resolveElectron());
  await ensureBuilt('app');
  await ensureBuilt('cli');
  const display = virtual ? await startVirtualDisplay() : null;
  try {
    const env = { ...process.env, ...display?.env };
    const codes = [];
    for (const file of files) {
      process.stdout.write(`\n── ${file}\n`);
      codes.push(await runChild(process.execPath, [join(folder, file)], { env }));
    }
    return codes.every((code) => code === 0) ? 0 : 1;
  } finally {
    await display?.stop();
  }
}

function benchmarks() {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.bench.mjs'))
      .sort();
  } catch {
    return [];
  }
}
