import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from '../build/build.mjs';
import { projectFolder } from '../setup/places.mjs';
import { runChild } from '../setup/run-child.mjs';
import { fromPlaywright, fromVitest } from './counts.mjs';

/**
 * One stage of `npm test`.
 * @typedef {object} Stage
 * @property {string} name what a developer types to run it alone
 * @property {string} title
 * @property {boolean} [runsTests] whether it must have run at least one test
 * @property {string} [after] a stage without whose success this one makes no sense
 * @property {(args: readonly string[]) => Promise<import('./counts.mjs').Counts>} run
 */

/** @type {readonly Stage[]} */
export const stages = [
  {
    name: 'types',
    title: 'Types, one project per runtime',
    run: () => check('typescript/bin/tsc', ['-b']),
  },
  {
    name: 'lint',
    title: 'Lint and doors',
    run: () => check('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  },
  {
    name: 'format',
    title: 'Format',
    run: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'dead-code',
    title: 'Dead code',
    run: () => check('knip/bin/knip.js', ['--no-progress']),
  },
  {
    name: 'unit',
    title: 'Unit tests',
    runsTests: true,
    run: runUnit,
  },
  {
    name: 'build',
    title: 'Production build',
    run: build,
  },
  {
    name: 'e2e',
    title: 'End to end, in real Electron',
    runsTests: true,
    after: 'build',
    run: (args) => runPlaywright('e2e', args),
  },
];

/** @param {readonly string[]} args */
async function runUnit(args) {
  const report = await reportPath('unit');
  await tool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  return fromVitest(report);
}

/**
 * @param {string} project as playwright.config.ts names it
 * @param {readonly string[]} args
 */
export async function runPlaywright(project, args) {
  const report = await reportPath(project);
  await tool(
    '@playwright/test/cli.js',
    ['test', '--project', project, '--pass-with-no-tests', '--reporter=list,json', ...args],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  return fromPlaywright(report);
}

async function build() {
  await ensureBuilt('app');
  await ensureBuilt('cli');
  return { passed: 1, failed: 0, skipped: 0 };
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
async function check(script, args) {
  const ok = (await tool(script, args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * Runs a tool from node_modules as it is, without npx between.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
function tool(script, args, env = {}) {
  const path = join(projectFolder, 'node_modules', script);
  if (!existsSync(path)) throw new Error(`Not installed: ${script}`);
  return runChild(process.execPath, [path, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
  });
}

/** @param {string} name */
async function reportPath(name) {
  const folder = join(projectFolder, 'test-results');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  await rm(path, { force: true });
  return path;
}
