import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * Runs npm as the user has it configured. npm is found beside Node where it can be, so that the
 * commands also work when no npm is on PATH.
 * @param {readonly string[]} args
 * @param {{ cwd: string }} options
 */
export function runNpm(args, options) {
  const script = npmScript();
  // `npm run -s` hands its own silence down; an error must still be told.
  const all = [...args, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  if (script) return runCommand(process.execPath, [script, ...all], options);
  return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', all, options);
}

/** @returns {string | null} null when npm must be looked for on PATH */
function npmScript() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find((path) => /npm-cli\.[cm]?js$/.test(path) && existsSync(path)) ?? null;
}
