/*
 * An Electron app that has the built background process propose statements from texts in a folder, as main does, and
 * prints what that cost. Arguments: the process's file, the folder, a file of the texts' hashes.
 */
import { app, utilityProcess } from 'electron';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';

/** As many as desk/proposing-queue.ts asks for at a time. */
const SLICE = 24;
/** The unit of processor time in Linux’ /proc. */
const TICK_MS = 10;
const MARKS = [1_000, 2_000, 4_000];

/** @typedef {{ kind: string, places?: unknown[], proposals?: unknown[] }} Outcome */

const [file = '', folder = '', list = ''] = process.argv.slice(-3);

process.on('unhandledRejection', (error) => {
  process.stderr.write(`${String(error)}\n`);
  app.exit(1);
});

void app.whenReady().then(async () => {
  /** @type {string[]} */
  const hashes = JSON.parse(await readFile(list, 'utf8'));
  const background = utilityProcess.fork(file, [], { serviceName: 'measured' });
  /** @type {Map<number, (outcomes: Outcome[]) => void>} */
  const waiting = new Map();
  background.on('message', ({ id, outcomes }) => waiting.get(id)?.(outcomes));
  let last = 0;
  /**
   * @param {string[]} some
   * @param {boolean} isWhole
   * @returns {Promise<Outcome[]>}
   */
  const propose = (some, isWhole) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      const items = some.map((hash) => ({ hash, published: null, language: 'en', text: null }));
      const task = { kind: 'propose', folder, items, isWhole };
      background.postMessage({ kind: 'do', id: last, task });
    });
  const metrics = () => {
    const found = app.getAppMetrics().find(({ pid }) => pid === background.pid);
    if (!found) throw new Error('The background process is gone');
    return found;
  };
  await propose(hashes.slice(0, 100), false);
  await pass(500);

  const thousand = hashes.slice(0, 1_000);
  const figures = { proposals: 0, took: 0, plain: 0, memory: {}, whole: [] };
  const first = await worked(() => proposeAll(thousand));
  figures.memory = { 1_000: await memory() };
  const firstPlain = await plainly(thousand);
  const again = await worked(() => proposeAll(thousand));
  figures.proposals = first.outcome;
  figures.took = Math.min(first.took, again.took);
  figures.plain = Math.min(firstPlain, await plainly(thousand));
  for (const [at, mark] of MARKS.entries()) {
    const from = MARKS[at - 1];
    if (from === undefined) continue;
    await proposeAll(hashes.slice(from, mark));
    figures.memory = { ...figures.memory, [mark]: await memory() };
  }
  figures.whole = await wholes(hashes.slice(4_000));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  background.kill();
  app.exit(0);

  /** @param {string[]} some */
  async function proposeAll(some) {
    let found = 0;
    for (let from = 0; from < some.length; from += SLICE) {
      const all = await propose(some.slice(from, from + SLICE), false);
      for (const { kind, places } of all) {
        if (kind !== 'places') throw new Error(`Proposing came to ${kind}`);
        found += places?.length ?? 0;
      }
    }
    return found;
  }

  /**
   * What work took of the clock or, where it is less, of the processor for the background process.
   * @template Value
   * @param {() => Promise<Value>} work
   */
  async function worked(work) {
    const before = processorTime();
    const { outcome, wall } = await timed(work);
    const busy = processorTime() - before;
    return { outcome, took: busy < wall ? busy : wall };
  }

  /** Processor time of the background process so far, in milliseconds; not a number where the system does not tell. */
  function processorTime() {
    const { pid, cpu } = metrics();
    if (cpu.cumulativeCPUUsage !== undefined) return cpu.cumulativeCPUUsage * 1_000;
    if (process.platform !== 'linux') return Number.NaN;
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = rest.split(' ').slice(11, 13).map(Number);
    return ((user ?? Number.NaN) + (system ?? Number.NaN)) * TICK_MS;
  }

  /** Megabytes that the process takes, once it has had time to tidy up. */
  async function memory() {
    await pass(1_500);
    return metrics().memory.workingSetSize / 1_024;
  }

  /**
   * What an article takes when it is opened, one after the other.
   * @param {string[]} some
   */
  async function wholes(some) {
    const times = [];
    for (const hash of some) times.push((await timed(() => propose([hash], true))).wall);
    return times;
  }

  /** @param {string[]} some */
  async function plainly(some) {
    const texts = await Promise.all(
      some.map(async (hash) => JSON.parse(await readFile(join(folder, `${hash}.json`), 'utf8'))),
    );
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    const began = process.cpuUsage();
    let words = 0;
    for (const { text } of texts)
      for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
    const { user, system } = process.cpuUsage(began);
    return words > 0 ? (user + system) / 1_000 : Number.NaN;
  }
});

/**
 * @template Value
 * @param {() => Promise<Value>} work
 */
async function timed(work) {
  const began = performance.now();
  const outcome = await work();
  return { outcome, wall: performance.now() - began };
}
