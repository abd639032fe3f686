/*
 * The reader at its limits, in the whole built app: opening and restoring, marking and choosing among ten thousand
 * highlights, scrolling two locked panes of a book. Beside each figure, in the same run, what issue 4 names as its
 * reference. `DATELINE_BENCH_TIMES` says how often things are opened (5), `DATELINE_BENCH_PART` which parts run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ms, quantile } from '../support/endurance/figures.mjs';
import { typescript } from '../support/endurance/typescript.mjs';
import { adding, choosing } from './reader/marking.mjs';
import { openingBare, openingInApp } from './reader/opening.mjs';
import { restoringWithRecogito } from './reader/recogito.mjs';
import { scrollingBare, scrollingInApp } from './reader/scrolling.mjs';

const FRAME = 1_000 / 60;
const times = Number(process.env.DATELINE_BENCH_TIMES ?? 5);
const actions = Math.min(100, times * 10);
const wanted = process.env.DATELINE_BENCH_PART;
const ARTICLES = [
  { title: 'Ten marks', length: 500_000, marks: 10 },
  { title: 'Five thousand marks', length: 500_000, marks: 5_000 },
  { title: 'Ten thousand marks', length: 500_000, marks: 10_000 },
  { title: 'A book', length: 2_000_000, marks: 10_000 },
];

const folder = mkdtempSync(join(tmpdir(), 'dateline-reader-'));
const notebook = join(folder, 'notebook');
let started = 0;
let isReached = true;
try {
  const { makeReaderNotebook } = await typescript(
    new URL('reader/make-reader-notebook.ts', import.meta.url),
  );
  const articles = await makeReaderNotebook(notebook, ARTICLES);
  row('', 'Dateline', 'reference', 'ratio', 'to reach');
  const parts = { restore, open, add, choose, scroll };
  for (const [name, part] of Object.entries(parts)) {
    if (wanted === undefined || wanted.split(',').includes(name)) await part(articles);
  }
  process.stdout.write(isReached ? 'All reached.\n' : 'NOT all reached.\n');
  process.exitCode = isReached ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** @typedef {Readonly<Record<string, import('./reader/make-reader-notebook').MadeArticle>>} Articles */

/** @param {Articles} articles */
async function restore(articles) {
  const title = 'Five thousand marks';
  const [own, reference] = await inTurns(
    async () => (await openingInApp(place(), notebook, title)).marks,
    () => openingBare(place(), { blocks: articles[title]?.blocks ?? [], marks: 30 }),
  );
  compare('5,000 highlights on 500 KB, opened and painted', own, reference, 0.5, 1.5);
  const recogito = [await restoringWithRecogito(place(), articles[title]?.blocks ?? [], 5_000)];
  compare('the same; Recogito, its text drawn already', own, recogito, 0.5, null);
}

/** @param {Articles} articles */
async function open(articles) {
  const title = 'A book';
  const [own, reference] = await inTurns(
    async () => (await openingInApp(place(), notebook, title)).text,
    () => openingBare(place(), { blocks: articles[title]?.blocks.slice(0, 100) ?? [], marks: 0 }),
  );
  compare('2 MB article, first text painted; bare: 100 blocks', own, reference, 0.5, 3);
}

/** @param {Articles} articles */
async function add(articles) {
  const title = 'Ten thousand marks';
  const starts = articles[title]?.free.slice(2, 2 + actions) ?? [];
  const seen = await adding(place(), notebook, { title, starts });
  const painted = seen.map((each) => each.painted);
  const panels = seen.map((each) => each.panel);
  compare('one highlight among 10,000, key to paint, p50', painted, [FRAME], 0.5, 2);
  compare('the same, p99', painted, [FRAME], 0.99, 4);
  compare('the same until the panel counts it, p50', panels, [FRAME], 0.5, null);
}

/** @param {Articles} articles */
async function choose(articles) {
  const of = (/** @type {string} */ title) =>
    choosing(place(), notebook, {
      title,
      starts: Array.from({ length: actions }, (_, at) => articles[title]?.single[at % 10] ?? 0),
    });
  const few = await of('Ten marks');
  const many = await of('Ten thousand marks');
  compare('click to choose among 10,000; among 10, p50', many, few, 0.5, 3);
  compare('the same, p99', many, few, 0.99, null);
}

/** @param {Articles} articles */
async function scroll(articles) {
  const reference = await scrollingBare(place(), articles['A book']?.blocks ?? []);
  const own = await scrollingInApp(place(), notebook, 'A book');
  compare(
    'two locked panes of 2 MB, 10,000 marks: frame p99',
    own.frames,
    reference.frames,
    0.99,
    1.3,
  );
  compare('the same, p50', own.frames, reference.frames, 0.5, null);
  const [mine, bare] = [own.megabytes, reference.megabytes];
  tell('memory of their page', `${mine.toFixed(0)} MB`, `${bare.toFixed(0)} MB`, mine / bare, 1.5);
}

function place() {
  started += 1;
  return join(folder, `user-${started}`);
}

/**
 * Measures both sides in turns, so that both meet the same machine; the first turn fills caches and does not count.
 * @param {() => Promise<number>} own
 * @param {() => Promise<number>} reference
 */
async function inTurns(own, reference) {
  /** @type {[number[], number[]]} */
  const seen = [[], []];
  for (let turn = 0; turn <= times; turn += 1) {
    const both = [await own(), await reference()];
    if (turn > 0 || times === 1) both.forEach((value, side) => seen[side]?.push(value));
  }
  return seen;
}

/**
 * @param {string} what
 * @param {readonly number[]} own
 * @param {readonly number[]} reference
 * @param {number} share
 * @param {number | null} most times the reference; `null` when it is only told
 */
function compare(what, own, reference, share, most) {
  const [mine, other] = [quantile(own, share), quantile(reference, share)];
  tell(what, ms(mine), ms(other), mine / other, most);
}

/**
 * @param {string} what
 * @param {string} own
 * @param {string} reference
 * @param {number} ratio
 * @param {number | null} most
 */
function tell(what, own, reference, ratio, most) {
  if (most !== null && ratio > most) isReached = false;
  const goal = most === null ? '' : `${most} ${ratio <= most ? 'reached' : 'NOT reached'}`;
  row(what, own, reference, `${ratio.toFixed(2)} times`, goal);
}

/** @param {[string, string, string, string, string]} columns */
function row(...columns) {
  const widths = [56, 12, 12, 12, 16];
  process.stdout.write(`${columns.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' ')}\n`);
}
