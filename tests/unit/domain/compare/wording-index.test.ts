import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from '../../../../src/domain/compare/cut-words';
import { FOUND_BOUNDS, WordingIndex } from '../../../../src/domain/compare/wording-index';

const word = fc.constantFrom('quay', 'closed', 'the', 'of', 'and', 'ship', 'été', 'port', 'مرفأ');
const glue = fc.constantFrom(' ', ' ', ' ', ', ', '-', '\n\n', ' “', '” ', '. ', ' '.repeat(300));
const text = fc
  .array(fc.tuple(word, glue), { maxLength: 30 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

interface Steps {
  readonly put: readonly (readonly [key: number, text: string])[];
  readonly removed: readonly number[];
}

const steps: fc.Arbitrary<Steps> = fc.record({
  put: fc.array(fc.tuple(fc.nat({ max: 5 }), text), { maxLength: 9 }),
  removed: fc.array(fc.nat({ max: 5 }), { maxLength: 3 }),
});

/** An index after articles were put in, replaced and taken out, and the texts that it must hold. */
function indexAfter({ put, removed }: Steps): { index: WordingIndex; texts: Map<string, string> } {
  const index = new WordingIndex();
  const texts = new Map<string, string>();
  for (const [key, each] of put) {
    index.put(`${key}`, each);
    texts.set(`${key}`, each);
  }
  for (const key of removed) {
    index.remove(`${key}`);
    texts.delete(`${key}`);
  }
  return { index, texts };
}

function idsOf(index: WordingIndex, each: string): number[] {
  const { ids, count } = cutWords(each, index.vocabulary);
  return [...ids.subarray(0, count)];
}

function fours(ids: readonly number[]): string[] {
  return ids.slice(3).map((_, at) => ids.slice(at, at + 4).join(' '));
}

function find(index: WordingIndex, each: string, except: string | null = null) {
  return index.find({ text: each, range: { start: 0, end: each.length }, except });
}

describe('the index of wording', () => {
  it('[W10] finds in each article every four words of a text, unless they are stop words, and nothing else', () => {
    fc.assert(
      fc.property(steps, text, (history, asked) => {
        const { index, texts } = indexAfter(history);
        expect(index.size).toBe(texts.size);
        const found = new Map(find(index, asked).articles.map(({ key, runs }) => [key, runs]));
        const askedIds = idsOf(index, asked);
        for (const [key, each] of texts) {
          const theirs = new Set(fours(idsOf(index, each)));
          const wanted = new Set(
            fours(askedIds).filter(
              (four) =>
                theirs.has(four) && four.split(' ').some((id) => +id >= index.vocabulary.stops),
            ),
          );
          const runs = found.get(key) ?? [];
          for (const { here, there, words } of runs) {
            const said = idsOf(index, asked.slice(here.start, here.end));
            expect(said.length).toBe(words);
            expect(idsOf(index, each.slice(there.start, there.end))).toEqual(said);
            for (const four of fours(said)) wanted.delete(four);
          }
          expect([...wanted]).toEqual([]);
        }
        for (const key of found.keys()) expect(texts.has(key)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('[W10] finds runs as long as they can be, each once', () => {
    fc.assert(
      fc.property(text, text, (asked, other) => {
        const index = new WordingIndex();
        index.put('other', other);
        const a = cutWords(asked, index.vocabulary);
        const b = cutWords(other, index.vocabulary);
        const runs = find(index, asked).articles.flatMap((each) => each.runs);
        expect(new Set(runs.map((run) => JSON.stringify(run))).size).toBe(runs.length);
        for (const { here, there } of runs) {
          const [fromA, fromB] = [a.starts.indexOf(here.start), b.starts.indexOf(there.start)];
          const [toA, toB] = [a.ends.indexOf(here.end), b.ends.indexOf(there.end)];
          if (fromA > 0 && fromB > 0) expect(a.ids[fromA - 1]).not.toBe(b.ids[fromB - 1]);
          if (toA + 1 < a.count && toB + 1 < b.count) {
            expect(a.ids[toA + 1]).not.toBe(b.ids[toB + 1]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[W11] answers the same after it was tidied as a new one with the same articles', () => {
    fc.assert(
      fc.property(steps, text, (history, asked) => {
        const { index, texts } = indexAfter(history);
        while (index.tidy());
        const fresh = new WordingIndex();
        for (const [key, each] of texts) fresh.put(key, each);
        const sorted = (of: WordingIndex) =>
          [...find(of, asked).articles].sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(sorted(index)).toEqual(sorted(fresh));
      }),
      { numRuns: 200 },
    );
  });

  it('[W12] counts the articles that have a run', () => {
    fc.assert(
      fc.property(steps, text, (history, asked) => {
        const { index, texts } = indexAfter(history);
        for (const { runs } of find(index, asked).articles) {
          for (const { here } of runs) {
            const said = idsOf(index, asked.slice(here.start, here.end));
            const having = [...texts.values()].filter((each) =>
              ` ${idsOf(index, each).join(' ')} `.includes(` ${said.join(' ')} `),
            );
            expect(index.rarity(Uint32Array.from(said))).toBe(having.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('looks only for words that lie wholly in the range, and not in the article itself', () => {
    const index = new WordingIndex();
    const asked = 'Ships wait off the closed port of Marrow tonight';
    index.put('self', asked);
    index.put('other', `Once more: ${asked}`);
    const range = { start: 2, end: asked.length - 1 };
    const { articles, total } = index.find({ text: asked, range, except: 'self' });
    expect(total).toBe(1);
    expect(articles.map(({ key }) => key)).toEqual(['other']);
    const [run] = articles[0]?.runs ?? [];
    expect(run && asked.slice(run.here.start, run.here.end)).toBe(
      'wait off the closed port of Marrow',
    );
    expect(run?.words).toBe(7);
  });

  it('lists the articles with the longest runs first', () => {
    const index = new WordingIndex();
    index.put('short', 'wait off the closed');
    index.put('long', 'Ships wait off the closed port');
    index.put('none', 'Nothing of the kind is here');
    const { articles } = find(index, 'ships wait off the closed port');
    expect(articles.map(({ key, runs }) => [key, runs[0]?.words])).toEqual([
      ['long', 6],
      ['short', 4],
    ]);
  });

  it('lists so many articles at most, and says how many there are', () => {
    const index = new WordingIndex();
    const count = FOUND_BOUNDS.articles + 20;
    for (let at = 0; at < count; at += 1) index.put(`${at}`, 'ships wait off port '.repeat(30));
    const { articles, total } = find(index, 'ships wait off port '.repeat(40));
    expect([articles.length, total]).toEqual([FOUND_BOUNDS.articles, count]);
    for (const { runs } of articles) expect(runs.length).toBeLessThanOrEqual(FOUND_BOUNDS.runs);
  });

  it('holds articles of any length, and gives the room of those that were taken out back', () => {
    const index = new WordingIndex();
    const long = (name: string) =>
      Array.from({ length: 70_000 }, (_, at) => `${name}${at % 900} quay`).join(' ');
    for (let at = 0; at < 6; at += 1) index.put(`${at}`, long('a'));
    const full = index.bytes;
    for (let at = 1; at < 6; at += 1) index.remove(`${at}`);
    while (index.tidy());
    expect(index.bytes).toBeLessThan(full / 2);
    expect(find(index, 'a17 quay a18 quay').articles.map(({ key }) => key)).toEqual(['0']);
  });
});
