import { spawn } from 'node:child_process';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { JSONFilePreset } from 'lowdb/node';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { copyOfBigNotebook } from '../support/endurance/big-notebook.mjs';
import { ms, quantile, say, spread } from '../support/endurance/figures.mjs';
import { typescript } from '../support/endurance/typescript.mjs';

/*
 * How long one edit takes until it is acknowledged, in a notebook of 10,000 articles and 100,000 annotations: a line
 * to `dateline edit` and its answer, one at a time. Beside it, in the same run on the same disk: lowdb as shipped
 * writing the same records after a like change, and a bare append with fdatasync, below which nothing durable gets.
 */

const EDITS = 3_000;
const REFERENCE_WRITES = 12;
const cli = fileURLToPath(new URL('../../out/cli/index.js', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
try {
  const notebook = join(folder, 'Strait');
  await copyOfBigNotebook(notebook);
  const dateline = await measureDateline(notebook);
  const lowdb = await measureLowdb(notebook);
  const floor = await measureFloor();
  say('dateline edit, one line until its answer', spread(dateline.edits));
  say('  snapshots made meanwhile', String(dateline.snapshots));
  say('lowdb as shipped, change and write', spread(lowdb.writes));
  say(`  its file`, `${Math.round(lowdb.bytes / 1e6)} MB`);
  say('floor: append 600 bytes and fdatasync', spread(floor));
  const [own, reference] = [quantile(dateline.edits, 0.5), quantile(lowdb.writes, 0.5)];
  say('ratio of the medians, lowdb to dateline', `${Math.round(reference / own)} to 1`);
  say('ratio of the medians, dateline to floor', (own / quantile(floor, 0.5)).toFixed(1));
  const reached = own < 5 && quantile(dateline.edits, 0.99) < 50;
  say('goal: p50 under 5 ms, p99 under 50 ms', reached ? 'reached' : 'NOT reached');
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @param {string} notebook */
async function measureDateline(notebook) {
  const before = (await readdir(join(notebook, 'history'))).length;
  const child = spawn(process.execPath, [cli, 'edit', '--notebook', notebook], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const began = performance.now();
  await ask(child, answers, command(0));
  say('opening until the first answer', ms(performance.now() - began));
  const edits = [];
  for (let number = 1; number <= EDITS; number += 1) {
    const start = performance.now();
    await ask(child, answers, command(number));
    edits.push(performance.now() - start);
  }
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdin.end();
  const code = await ended;
  if (code !== 0) throw new Error(`dateline edit ended with ${code}`);
  // Each snapshot puts its lines into a file of its own; the last one was made when all edits were answered.
  const snapshots = (await readdir(join(notebook, 'history'))).length - before;
  return { edits, snapshots: snapshots - 1 };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {AsyncIterator<string>} answers
 * @param {object} line
 */
async function ask(child, answers, line) {
  child.stdin?.write(`${JSON.stringify(line)}\n`);
  const { value } = await answers.next();
  if (!('revision' in JSON.parse(value))) throw new Error(`Refused: ${value}`);
}

/**
 * What people do most, on records all over the notebook.
 * @param {number} number
 */
function command(number) {
  const article = (number * 7_919) % 10_000;
  const annotation = `annotation:${article}-${number % 10}`;
  const ways = [
    { kind: 'recolour', ids: [annotation], colour: ['sky', 'leaf', 'rose'][number % 3] },
    {
      kind: 'writeNote',
      subject: { kind: 'annotation', annotationId: annotation },
      markdown: `Compare with what was said in ${number}.`,
    },
    { kind: 'tagAnnotations', ids: [annotation], add: [`tag:${number % 60}`], remove: [] },
    { kind: 'editArticle', id: `article:${article}`, patch: { title: `Corrected ${number}` } },
  ];
  return ways[number % ways.length] ?? ways[0];
}

/** @param {string} notebook */
async function measureLowdb(notebook) {
  const [{ readNotebookFolder }, { nodeFileSystem }, { RECORD_KINDS }] = await Promise.all(
    [
      'library/recovery/read-notebook-folder',
      'library/files/node-file-system',
      'domain/notebook/records',
    ].map((name) => typescript(new URL(`../../src/${name}.ts`, import.meta.url))),
  );
  const { notebook: records } = await readNotebookFolder(nodeFileSystem, notebook);
  const data = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, records.all(kind)]));
  const file = join(folder, 'db.json');
  const db = await JSONFilePreset(file, data);
  const writes = [];
  for (let number = 0; number < REFERENCE_WRITES; number += 1) {
    const start = performance.now();
    const at = (number * 7_919) % 100_000;
    db.data.annotation[at] = { ...db.data.annotation[at], colour: 'leaf' };
    await db.write();
    writes.push(performance.now() - start);
  }
  const handle = await open(file);
  const { size } = await handle.stat();
  await handle.close();
  return { writes, bytes: size };
}

async function measureFloor() {
  const handle = await open(join(folder, 'floor'), 'a');
  const line = Buffer.alloc(600, 'a');
  const times = [];
  for (let number = 0; number < 1_000; number += 1) {
    const start = performance.now();
    await handle.write(line);
    await handle.datasync();
    times.push(performance.now() - start);
  }
  await handle.close();
  return times;
}
