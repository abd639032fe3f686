// The one door to all commands of this project: `node scripts/dateline.mjs <command> …`.
// Plain Node, nothing installed needed: each command first fetches what it misses.
import { sayFailure } from './setup/progress.mjs';

/**
 * Each command's `run` gives the exit code; null leaves it to the code that the command started.
 * @type {Record<string, () => Promise<{ run: (args: readonly string[]) => Promise<number | null> }>>}
 */
const commands = {
  start: () => import('./commands/start.mjs'),
  dev: () => import('./commands/dev.mjs'),
  cli: () => import('./commands/cli.mjs'),
  build: () => import('./commands/build.mjs'),
  test: () => import('./commands/test.mjs'),
  endurance: () => import('./commands/endurance.mjs'),
  bench: () => import('./commands/bench.mjs'),
};

const oldestNode = [20, 19];

const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  process.stderr.write(`Usage: node scripts/dateline.mjs ${Object.keys(commands).join('|')} …\n`);
  process.exitCode = 2;
} else if (!nodeIsNewEnough()) {
  process.stderr.write(
    `dateline: this is Node ${process.versions.node}; Node ${oldestNode.join('.')} or newer is needed\n`,
  );
  process.exitCode = 2;
} else {
  try {
    const command = await load();
    const code = await command.run(args);
    if (code !== null) process.exitCode = code;
  } catch (error) {
    sayFailure(error);
    // The command line promises 2 for "could not run"; for the others any failure is 1.
    process.exitCode = name === 'cli' ? 2 : 1;
  }
}

function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
