import { sayFailure, seconds } from '../setup/progress.mjs';
import { closingLine, total } from './counts.mjs';
import { stages } from './stages.mjs';

/**
 * What came of one stage.
 * @typedef {object} Outcome
 * @property {import('./stages.mjs').Stage} stage
 * @property {import('./counts.mjs').Counts} counts
 * @property {string} time
 * @property {string} [remark]
 */

/**
 * Runs the chosen stages one after the other, prints what came of each, and ends with the closing
 * line. A failed stage does not keep the others from running, so that one run shows everything.
 * @param {readonly string[]} names
 * @param {readonly string[]} runnerArgs for the test runners
 * @returns {Promise<boolean>} whether all is well
 */
export async function runStages(names, runnerArgs) {
  let interrupted = false;
  process.once('SIGINT', () => (interrupted = true));
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const stage of stages.filter(({ name }) => names.includes(name))) {
    if (interrupted) break;
    print(`\n── ${stage.title} (${stage.name})`);
    outcomes.push(await runStage(stage, runnerArgs, outcomes));
  }
  const counts = total(outcomes.map((outcome) => outcome.counts));
  print('');
  for (const outcome of outcomes) print(summary(outcome));
  print(`\n${closingLine(counts)}`);
  return !interrupted && counts.failed === 0 && counts.passed > 0;
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {readonly string[]} runnerArgs
 * @param {readonly Outcome[]} before
 * @returns {Promise<Outcome>}
 */
async function runStage(stage, runnerArgs, before) {
  const began = Date.now();
  const needed = before.find((outcome) => outcome.stage.name === stage.after);
  if (needed !== undefined && needed.counts.failed > 0) {
    return { stage, counts: oneFailure, time: '-', remark: `not run: ${stage.after} failed` };
  }
  try {
    const counts = await stage.run(stage.runsTests ? runnerArgs : []);
    const time = seconds(began);
    if (!stage.runsTests || counts.passed + counts.failed > 0) return { stage, counts, time };
    return { stage, counts: total([counts, oneFailure]), time, remark: 'no test ran' };
  } catch (error) {
    sayFailure(error);
    return { stage, counts: oneFailure, time: seconds(began) };
  }
}

const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/** @param {Outcome} outcome */
function summary({ stage, counts, time, remark }) {
  const word = counts.failed > 0 ? 'FAILED' : 'ok';
  const detail = stage.runsTests ? `  (${closingLine(counts)})` : '';
  const why = remark === undefined ? '' : `  ${remark}`;
  return `${word.padEnd(7)} ${stage.name.padEnd(10)} ${time.padStart(8)}${detail}${why}`;
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
