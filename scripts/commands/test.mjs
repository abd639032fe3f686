import { runStages } from '../check/run-stages.mjs';
import { stages } from '../check/stages.mjs';
import { closingLine } from '../check/counts.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { sayFailure } from '../setup/progress.mjs';

/**
 * `npm test`: all stages. `npm test -- unit` or `npm test -- --only types,lint` runs chosen ones;
 * other arguments go to the test runners (`npm test -- unit doors`).
 * @param {readonly string[]} args
 */
export async function run(args) {
  const known = stages.map(({ name }) => name);
  const { names, rest, unknown } = readArguments(args, known);
  if (unknown.length > 0) {
    process.stderr.write(`No stage "${unknown.join(', ')}". Stages: ${known.join(', ')}\n`);
    return 2;
  }
  try {
    await ensurePackages();
  } catch (error) {
    sayFailure(error);
    process.stdout.write(`${closingLine({ passed: 0, failed: 1, skipped: 0 })}\n`);
    return 1;
  }
  return (await runStages(names.length > 0 ? names : known, rest)) ? 0 : 1;
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} known
 */
function readArguments(args, known) {
  /** @type {Record<'names' | 'rest' | 'unknown', string[]>} */
  const { names, rest, unknown } = { names: [], rest: [], unknown: [] };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--only' || arg.startsWith('--only=')) {
      const list = arg === '--only' ? (args[(index += 1)] ?? '') : arg.slice('--only='.length);
      for (const name of list.split(',')) (known.includes(name) ? names : unknown).push(name);
    } else (known.includes(arg) ? names : rest).push(arg);
  }
  return { names, rest, unknown };
}
