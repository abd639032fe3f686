/*
 * Two versions of a text of 2 MB are compared paragraph by paragraph and word by word: with one, two hundred and half of
 * the paragraphs changed, and with nothing in common. Then 1,000 passages are carried over to the version with two
 * hundred changes, and 200 that are gone are looked for in it. Fails when a comparison takes more than a second, or a
 * passage that is gone more than 50 ms at the median: the process that looks gives others a turn in between.
 */
import { chance } from './anchor/chance.mjs';
import { newsText } from './anchor/news-text.mjs';
import { typescript } from '../support/endurance/typescript.mjs';

const LENGTH = 2_000_000;
const GOAL = { compare: 1_000, gone: 50 };

const domain = (/** @type {string} */ name) =>
  typescript(new URL(`../../src/domain/${name}.ts`, import.meta.url));
const { versionDifference } = await domain('compare/version-difference');
const { carryOver } = await domain('annotation/carry-over');
const { prepareText } = await domain('anchor/prepare-text');
const { describe } = await domain('anchor/describe');

const paragraphs = paragraphsOf(newsText(20_261_122, LENGTH).text);
const original = textOf(paragraphs);
const rows = [
  ['one paragraph changed', changed(1)],
  ['200 paragraphs changed', changed(200)],
  ['half of them changed', changed(paragraphs.length / 2)],
  ['another text', textOf(paragraphsOf(newsText(7, LENGTH).text))],
];
let failed = false;
for (const [name, next] of rows) {
  const [difference, ms] = timed(() => versionDifference(original, next));
  const { wordsAdded, wordsDropped } = difference;
  say(`compare, ${name}: ${ms.toFixed(0)} ms (+${wordsAdded}, -${wordsDropped} words)`);
  failed ||= ms > GOAL.compare;
}

const later = changed(200);
const random = chance(3);
const annotations = Array.from({ length: 1_000 }, (_, at) => {
  const block = original.blocks[random.below(original.blocks.length)];
  const position = { start: block.start, end: Math.min(block.end, block.start + 120) };
  return { id: `annotation:${at}`, target: targetOf(position) };
});
const [carried, carrying] = timed(() =>
  carryOver(annotations, { text: later.text, textHash: 'b' }, () => original.text),
);
say(`carry over 1,000 passages: ${carrying.toFixed(0)} ms (${carried.leftBehind} left behind)`);

const gone = Array.from({ length: 200 }, (_, at) => ({
  quote: {
    exact: `The ${at}th witness of a hearing nobody reported spoke of lanterns, ropes and tea.`,
    prefix: `Before noon ${at} was called.`,
    suffix: ` After that all went home.`,
  },
  position: { start: at * 1_000, end: at * 1_000 + 80 },
}));
const locator = prepareText(later.text, original.text);
const each = gone.map((one) => timed(() => locator.locate(one))[1]).sort((a, b) => a - b);
const median = each[each.length >> 1] ?? 0;
say(
  `look for one that is gone: median ${median.toFixed(1)} ms, worst ${each.at(-1)?.toFixed(0)} ms`,
);
failed ||= median > GOAL.gone;
process.exitCode = failed ? 1 : 0;

/** @param {string} text */
function paragraphsOf(text) {
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}

/** @param {readonly string[]} lines */
function textOf(lines) {
  let at = 0;
  const blocks = lines.map((line) => {
    const start = at;
    at += line.length + 2;
    return { kind: 'paragraph', level: null, start, end: start + line.length };
  });
  return { text: lines.join('\n\n'), blocks, spans: [] };
}

/** @param {number} count */
function changed(count) {
  const every = Math.max(1, Math.floor(paragraphs.length / count));
  return textOf(
    paragraphs.map((line, at) =>
      at % every === 0 ? line.replace(/(\w+) (\w+)(\W*)$/, '$2 now$3') : line,
    ),
  );
}

/** @param {{ start: number, end: number }} position */
function targetOf(position) {
  return { articleId: 'article:1', textHash: 'a', ...describe(original.text, position) };
}

/**
 * @template Value
 * @param {() => Value} work
 * @returns {[Value, number]}
 */
function timed(work) {
  const began = performance.now();
  const value = work();
  return [value, performance.now() - began];
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
