/*
 * Proposed statements: how right they are, by the scorer and the development set of the shared benchmark, and how fast,
 * beside cutting the same text into words with Intl.Segmenter. Fails when a figure of issue 6 is not reached.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { say } from '../support/endurance/figures.mjs';
import { typescript } from '../support/endurance/typescript.mjs';

const GOAL = { direct: 0.96, statements: 0.75, speaker: 0.9, pronoun: 0.8, ratio: 3 };
/** So many megabytes more may be held after 4,000 texts than after 1,000, and so many seconds may a hostile one take. */
const BOUND = { megabytes: 8, seconds: 20 };
const ARTICLES = 1_000;
const LENGTH = 5_000;

setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collect = runInNewContext('gc');

const shared = process.env['DATELINE_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const folder = join(shared, 'benchmarks/statements');
const gold = join(folder, 'dev.jsonl');

if (existsSync(gold)) {
  const { quotesOf } = await typescript(
    new URL('../../src/desk/propose-statements.ts', import.meta.url),
  );
  process.exitCode = measure(quotesOf) ? 0 : 1;
} else {
  process.stdout.write(
    'The benchmark of statements is not on this machine: set DATELINE_SHARED.\n',
  );
}

/** @typedef {{ start: number, end: number, speaker: string | null }} Quote */
/** @typedef {(text: string) => Quote[]} QuotesOf */

/** @param {QuotesOf} quotesOf */
function measure(quotesOf) {
  const texts = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const found = new Map(texts.map(({ id, text }) => [id, quotesOf(text)]));
  const figures = scored(found);
  const pronoun = ofPronouns(found);
  const all = texts.map(({ text }) => text).join('\n');
  const { ratio, own, plain, megabytes } = speed(quotesOf, all);
  const rows = {
    'direct quotations, exact F1': [figures.directExact.f, GOAL.direct],
    'statements, overlap F1': [figures.statementOverlap.f, GOAL.statements],
    'speaker of direct quotations': [figures.speaker.accuracy, GOAL.speaker],
    'speaker behind a pronoun': [pronoun, GOAL.pronoun],
  };
  for (const [what, [figure = 0, goal = 1]] of Object.entries(rows)) {
    say(
      what,
      `${percent(figure)}, ${figure >= goal ? 'reached' : `NOT reached (${percent(goal)})`}`,
    );
  }
  say(
    `${ARTICLES} articles of 5 KB`,
    `${own.toFixed(0)} ms; Intl.Segmenter ${plain.toFixed(0)} ms`,
  );
  say(
    '  to Intl.Segmenter',
    `${ratio.toFixed(2)} times${ratio <= GOAL.ratio ? '' : ', NOT reached'}`,
  );
  say('  memory kept', `${megabytes.toFixed(1)} MB`);
  const isFlat = memory(quotesOf, all);
  const isBounded = worst(quotesOf);
  const isRight = Object.values(rows).every(([figure = 0, goal = 1]) => figure >= goal);
  return isRight && ratio <= GOAL.ratio && isFlat && isBounded;
}

/** @param {Map<string, Quote[]>} found */
function scored(found) {
  const place = mkdtempSync(join(tmpdir(), 'dateline-statements-'));
  try {
    const file = join(place, 'found.jsonl');
    const lines = [...found].map(([id, quotes]) => JSON.stringify({ id, quotes }));
    writeFileSync(file, `${lines.join('\n')}\n`);
    const args = [join(folder, 'score.mjs'), gold, file, '--json', '--no-ci'];
    const scorer = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (scorer.status !== 0) throw new Error(`The scorer ended with ${scorer.status}`);
    return JSON.parse(scorer.stdout);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Of direct quotations by a pronoun, those with the name that was written down before there was any code.
 * @param {Map<string, Quote[]>} found
 */
function ofPronouns(found) {
  const names = new URL('../support/pronoun-speakers.json', import.meta.url);
  /** @type {{ id: string, start: number, end: number, speaker: string }[]} */
  const right = JSON.parse(readFileSync(names, 'utf8'));
  const surname = (/** @type {string} */ name) => name.split(' ').at(-1);
  const hits = right.filter(({ id, start, end, speaker }) => {
    const quote = (found.get(id) ?? []).find(
      (each) => Math.min(each.end, end) - Math.max(each.start, start) > 0.6 * (end - start),
    );
    return surname(quote?.speaker ?? '') === surname(speaker);
  });
  return hits.length / right.length;
}

/**
 * @param {QuotesOf} quotesOf
 * @param {string} all
 */
function speed(quotesOf, all) {
  const articles = Array.from({ length: ARTICLES }, (_, at) => {
    const start = (at * 311) % (all.length - LENGTH);
    return all.slice(start, start + LENGTH);
  });
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const took = (/** @type {(text: string) => unknown} */ work) => {
    const began = process.cpuUsage();
    for (const article of articles) work(article);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
  quotesOf(all.slice(0, 50_000));
  collect();
  const before = process.memoryUsage().heapUsed;
  const own = took(quotesOf);
  collect();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  const plain = took((text) => {
    let words = 0;
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
    return words;
  });
  return { ratio: own / plain, own, plain, megabytes };
}

/**
 * What is held after each thousand of 4,000 texts.
 * @param {QuotesOf} quotesOf
 * @param {string} all
 */
function memory(quotesOf, all) {
  const held = [];
  for (let at = 0; at < 4_000; at += 1) {
    const start = (at * 271) % (all.length - LENGTH);
    // A slice of a long text would hold all of it.
    quotesOf(Buffer.from(all.slice(start, start + LENGTH)).toString());
    if (at % 1_000 !== 999) continue;
    collect();
    held.push(process.memoryUsage().heapUsed / 1e6);
  }
  const grown = (held.at(-1) ?? 0) - (held[0] ?? 0);
  say('  held after 1,000 to 4,000', `${held.map((each) => each.toFixed(1)).join(', ')} MB`);
  return grown <= BOUND.megabytes;
}

/**
 * How long texts of a megabyte take that are made of one thing.
 * @param {QuotesOf} quotesOf
 */
function worst(quotesOf) {
  const pieces = {
    quotes: '“',
    'nested quotes': '“a ',
    'unclosed quotes': '“He said "it ',
    said: 'said ',
    'one sentence': 'the road was closed and ',
    'no blanks': 'a',
    names: 'Ada Strait of the Port of Vale, ',
    'cues on cues': 'Strait said A and warned B, adding C on Monday. ',
  };
  const took = Object.entries(pieces).map(([what, piece]) => {
    const text = piece.repeat(Math.ceil(1e6 / piece.length));
    const began = process.cpuUsage();
    quotesOf(text);
    const { user, system } = process.cpuUsage(began);
    return { what, seconds: (user + system) / 1e6 };
  });
  const list = took.map(({ what, seconds }) => `${what} ${seconds.toFixed(1)} s`).join(', ');
  say('  1 MB of one thing', list);
  return took.every(({ seconds }) => seconds <= BOUND.seconds);
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
