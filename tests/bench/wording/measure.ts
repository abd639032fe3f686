import { cutWords } from '../../../src/domain/compare/cut-words';
import { sharedWording } from '../../../src/domain/compare/shared-wording';
import { Vocabulary } from '../../../src/domain/compare/vocabulary';
import { WordingIndex } from '../../../src/domain/compare/wording-index';
import { inventedTexts } from './invented-texts.mjs';

/*
 * Measures the wording of articles and prints what it took as JSON. Bundled as the app's background process is, and
 * run in Electron's own Node.
 */

const TIMES = 80;
const ARTICLES = 10_000;
const QUERIES = 500;

process.stdout.write(JSON.stringify({ ...measurePair(), ...measureIndex() }));

/** The reference: one regular expression, lower case, and a number for each word. */
function plainCut(text: string): number[] {
  const numbers = new Map<string, number>();
  const ids: number[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu)) {
    const folded = word.toLowerCase();
    let id = numbers.get(folded);
    if (id === undefined) numbers.set(folded, (id = numbers.size));
    ids.push(id);
  }
  return ids;
}

/** Taken in turns, so that all of them have the machine as quiet or as busy. */
function measurePair() {
  const { pair } = inventedTexts(7);
  const [first = '', second = ''] = pair(100_000, 15);
  const ways = {
    plain: () => [plainCut(first), plainCut(second)],
    cut: () => {
      const vocabulary = new Vocabulary();
      return [cutWords(first, vocabulary), cutWords(second, vocabulary)];
    },
    shared: () => sharedWording([first, second]),
    alike: () => sharedWording([first, first.replaceAll(' a ', ' the ')]),
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const times = { plain: [], cut: [], shared: [], alike: [] } as Record<
    keyof typeof ways,
    number[]
  >;
  for (let round = 0; round < TIMES; round += 1) {
    for (const name of names) times[name].push(timed(ways[name]));
  }
  return { times, runs: ways.shared().length };
}

function measureIndex() {
  const { article } = inventedTexts(8);
  const texts = Array.from({ length: ARTICLES }, () => article(5_000));
  const index = new WordingIndex();
  const adds = texts.map((text, at) => timed(() => index.put(`${at}`, text)));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const queries: number[] = [];
  let having = 0;
  for (let query = 0; query < QUERIES; query += 1) {
    const at = (query * 7_919) % ARTICLES;
    const text = texts[at] ?? '';
    const range = { start: 0, end: text.length };
    queries.push(timed(() => (having += index.find({ text, range, except: `${at}` }).total)));
  }
  const replaced = Array.from({ length: 1_000 }, (_, at) =>
    timed(() => index.put(`${at}`, texts[ARTICLES - 1 - at] ?? '')),
  );
  return {
    adds,
    queries,
    replaced,
    having: having / QUERIES,
    megabytesPer10: index.bytes / 1e6 / (characters / 1e7),
  };
}

/** Milliseconds by the clock, or what the process worked meanwhile where that is less: then others had the machine. */
function timed(work: () => unknown): number {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(performance.now() - start, (user + system) / 1_000);
}
