import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronFlags } from '../../../scripts/electron/flags.mjs';

const probe = fileURLToPath(new URL('./probe.mjs', import.meta.url));
const limitMs = 60_000;

/**
 * A start of Electron to be measured.
 * @typedef {object} Start
 * @property {string} main the app's main module
 * @property {string} page script for its first page; answers marks by name, in ms since 1970
 * @property {string} userData
 */

/**
 * What one start took: marks in milliseconds from the spawn, and main's longest turns.
 * @typedef {{ marks: Record<string, number>, gaps: { at: number, ms: number, cpuMs: number }[], other: Record<string, unknown> }} Measured
 */

/**
 * Starts Electron once, without Playwright in between, and waits until it has measured itself and quit.
 * @param {import('../../../scripts/electron/runtime.mjs').Electron} electron
 * @param {Start} start
 * @returns {Promise<Measured>}
 */
export async function measuredStart(electron, { main, page, userData }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-start-'));
  try {
    symlinkSync(probe, join(folder, 'probe.mjs'));
    const about = { name: 'dateline', version: '0.0.0', type: 'module', main: 'probe.mjs' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
    const env = { ...process.env, DATELINE_BENCH_MAIN: main, DATELINE_BENCH_PAGE: page };
    const args = [
      ...electronFlags(electron, env),
      `--user-data-dir=${userData}`,
      '--lang=en-GB',
      folder,
    ];
    const began = Date.now();
    return relativeTo(began, await measurementOf(electron.path, args, env));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, any>>}
 */
function measurementOf(path, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let complaints = '';
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.stdout.on('data', (bytes) => (told += bytes));
    child.stderr.on('data', (bytes) => (complaints += bytes));
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(limit);
      const line = told.split('\n').find((each) => each.startsWith('MEASURED '));
      if (line) resolve(JSON.parse(line.slice('MEASURED '.length)));
      else reject(new Error(`nothing was measured:\n${told}\n${complaints}`));
    });
  });
}

/**
 * @param {number} began
 * @param {Record<string, any>} seen
 * @returns {Measured}
 */
function relativeTo(began, { gaps, ...seen }) {
  const entries = Object.entries(seen);
  const isMark = (/** @type {unknown} */ value) => typeof value === 'number' && value > 1e12;
  return {
    marks: Object.fromEntries(
      entries.filter(([, value]) => isMark(value)).map(([name, at]) => [name, at - began]),
    ),
    gaps: gaps.map(({ at, ...gap }) => ({ at: at - began, ...gap })),
    other: Object.fromEntries(entries.filter(([, value]) => !isMark(value))),
  };
}
