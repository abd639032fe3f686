/*
 * Proposing statements as the app does, in the built background process with its thread: 1,000 articles of 5 KB beside
 * cutting the same texts into words with Intl.Segmenter in the same run, memory after ever more of them, and what one
 * article of 20 KB takes when it is opened. Node's Segmenter is the one that issue 6 gives a time of; Electron's, which
 * is ten times as fast, is told as well. Texts are those of the shared benchmark, or invented where that is not
 * there. What others do on the machine is left out: of clock and work the less counts, and of up to three rounds the best.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronFlags } from '../../scripts/electron/flags.mjs';
import { resolveElectron } from '../../scripts/electron/runtime.mjs';
import { ms, quantile, say, spread } from '../support/endurance/figures.mjs';
import { typescript } from '../support/endurance/typescript.mjs';

/** What issue 6 asks for. */
const LARGEST_RATIO = 3;
/** What an opened article of 20 KB may take, in milliseconds. */
const LONGEST_WHOLE = 50;
/** More memory after 4,000 articles than after 1,000, in MB. */
const MOST_GROWTH = 30;
const ROUNDS = 3;
/** A run that takes longer is ended, in milliseconds. */
const LONGEST_RUN = 300_000;
const ARTICLES = 4_000;
const LENGTH = 5_000;
const OPENED = 40;

const built = fileURLToPath(new URL('../../out/main/background.js', import.meta.url));
const measuring = fileURLToPath(new URL('proposing/measure.mjs', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'dateline-proposing-'));
try {
  const list = await writeTexts(await allText());
  let passed = false;
  for (let round = 1; round <= ROUNDS && !passed; round += 1) {
    if (round > 1) process.stdout.write(`\nOnce more, round ${round} of ${ROUNDS}\n`);
    passed = report(await measured(list), plainly(list));
  }
  process.exitCode = passed ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The text that articles are cut from. */
async function allText() {
  const shared = process.env['DATELINE_SHARED'] ?? join(import.meta.dirname, '../../../shared');
  const set = join(shared, 'benchmarks/statements/dev.jsonl');
  if (existsSync(set)) {
    const lines = readFileSync(set, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line).text).join('\n');
  }
  const { RULES_TEXT } = await typescript(new URL('../support/rules-text.ts', import.meta.url));
  return `${RULES_TEXT}\n\n`.repeat(40);
}

/**
 * Writes texts as a notebook does, each named after its bytes; answers the file that lists them.
 * @param {string} all
 */
async function writeTexts(all) {
  const texts = join(folder, 'texts');
  await mkdir(texts);
  const lengths = [
    ...Array.from({ length: ARTICLES }, () => LENGTH),
    ...Array.from({ length: OPENED }, () => 4 * LENGTH),
  ];
  const hashes = [];
  for (const [at, length] of lengths.entries()) {
    const start = (at * 311) % (all.length - length);
    const text = `${at} ${all.slice(start, start + length)}`;
    const bytes = JSON.stringify({ text, blocks: [] });
    const hash = createHash('sha256').update(bytes).digest('hex');
    await writeFile(join(texts, `${hash}.json`), bytes);
    hashes.push(hash);
  }
  const list = join(folder, 'hashes.json');
  await writeFile(list, JSON.stringify(hashes));
  return list;
}

/** @param {string} list */
async function measured(list) {
  const electron = await resolveElectron();
  const app = join(folder, 'app');
  await mkdir(app, { recursive: true });
  await writeFile(join(app, 'package.json'), '{"name":"measure","main":"measure.mjs"}');
  await copyFile(measuring, join(app, 'measure.mjs'));
  const flags = [
    ...electronFlags(electron, process.env),
    `--user-data-dir=${join(folder, 'user')}`,
  ];
  const child = spawn(electron.path, [...flags, app, built, join(folder, 'texts'), list], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_RUN,
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Measuring ended with ${code}`);
  return JSON.parse(said.slice(said.indexOf('{')));
}

/**
 * Processor time that cutting the first thousand texts into words takes in this process, in milliseconds.
 * @param {string} list
 */
function plainly(list) {
  /** @type {string[]} */
  const hashes = JSON.parse(readFileSync(list, 'utf8')).slice(0, 1_000);
  const texts = hashes.map(
    (hash) => JSON.parse(readFileSync(join(folder, 'texts', `${hash}.json`), 'utf8')).text,
  );
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const began = process.cpuUsage();
  let words = 0;
  for (const text of texts)
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  const { user, system } = process.cpuUsage(began);
  return words > 0 ? (user + system) / 1_000 : Number.NaN;
}

/**
 * @param {any} figures as measure.mjs prints them
 * @param {number} plain what Node's Segmenter took, in milliseconds
 */
function report({ proposals, took, plain: ofElectron, memory, whole }, plain) {
  const ratio = took / plain;
  say('1,000 articles of 5 KB', `${ms(took)}, ${proposals} proposals`);
  say('the same cut by Intl.Segmenter of Node', `${ms(plain)}, ${ratio.toFixed(2)} times`);
  const own = `${ms(ofElectron)}, ${(took / ofElectron).toFixed(2)} times`;
  say('  of Electron', own);
  for (const [count, megabytes] of Object.entries(memory)) {
    say(`memory of the process after ${count}`, `${Number(megabytes).toFixed(1)} MB`);
  }
  say('an article of 20 KB as it is opened', spread(whole));
  const goals = {
    [`within ${LARGEST_RATIO} times of Intl.Segmenter`]: ratio < LARGEST_RATIO,
    [`memory flat within ${MOST_GROWTH} MB`]: memory[4_000] - memory[1_000] < MOST_GROWTH,
    [`an opened article: half of them under ${LONGEST_WHOLE} ms`]:
      quantile(whole, 0.5) < LONGEST_WHOLE,
  };
  for (const [goal, isReached] of Object.entries(goals))
    say(goal, isReached ? 'reached' : 'NOT reached');
  return Object.values(goals).every(Boolean);
}
