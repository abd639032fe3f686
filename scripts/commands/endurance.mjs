import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { closingLine } from '../check/counts.mjs';
import { runPlaywright } from '../check/stages.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { projectFolder } from '../setup/places.mjs';

/**
 * `npm run test:endurance`: the long tests (tests/endurance), which are no part of `npm test`, one after the other.
 * `DATELINE_TIMES=0.1` tries everything a tenth as often.
 * @param {readonly string[]} args for Playwright
 */
export async function run(args) {
  if (!hasTests()) {
    process.stdout.write('There are no endurance tests.\n');
    return 0;
  }
  await ensurePackages();
  const counts = await runPlaywright('endurance', ['--workers=1', ...args]);
  process.stdout.write(`${closingLine(counts)}\n`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

function hasTests() {
  try {
    const names = readdirSync(join(projectFolder, 'tests', 'endurance'), { recursive: true });
    return names.some((name) => String(name).endsWith('.test.ts'));
  } catch {
    return false;
  }
}
