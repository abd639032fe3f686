import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from '../../../../src/domain/compare/cut-words';
import { runsByHash } from '../../../../src/domain/compare/runs-by-hash';
import { runsBySuffix } from '../../../../src/domain/compare/runs-by-suffix';
import {
  type SharedRun,
  sharedWording,
  streamOf,
  WORDING_BOUNDS,
} from '../../../../src/domain/compare/shared-wording';
import { Vocabulary } from '../../../../src/domain/compare/vocabulary';
import type { StreamRun } from '../../../../src/domain/compare/word-stream';
import { absent, sharedBytes } from '../../../support/shared-inputs';

/** Each run as the passages of its places, with the numbers of their texts. */
function shown(texts: readonly string[]): string[][] {
  return sharedWording(texts).map(({ places }) =>
    places.map(({ text, start, end }) => `${text}: ${texts[text]?.slice(start, end)}`),
  );
}

/** The words of each text as numbers that are equal for equal words. */
function numbersOf(texts: readonly string[], vocabulary = new Vocabulary()) {
  return texts.map((text) => {
    const { ids, count, starts, ends } = cutWords(text, vocabulary);
    return { ids: [...ids.subarray(0, count)], starts: [...starts], ends: [...ends] };
  });
}

/** What a run's places say, as numbers; and whether each place begins and ends with a word. */
function wordsAt(texts: readonly string[], run: SharedRun, vocabulary = new Vocabulary()) {
  const cut = numbersOf(texts, vocabulary);
  return run.places.map(({ text, start, end }) => {
    const { ids = [], starts = [], ends = [] } = cut[text] ?? {};
    const first = starts.indexOf(start);
    const last = ends.indexOf(end);
    return { text, first, last, ids: ids.slice(first, last + 1), all: ids };
  });
}

/** Texts of few words, so that they share much and repeat themselves; with odd spaces, marks and scripts. */
const word = fc.constantFrom(
  'quay',
  'Quay',
  'closed',
  'the',
  'of',
  'and',
  'ship',
  'été',
  'ETE',
  'مرفأ',
);
const glue = fc.constantFrom(' ', ' ', ' ', ', ', '-', '\n\n', ' “', '” ', '. ');
const text = fc
  .array(fc.tuple(word, glue), { maxLength: 40 })
  .map((parts) => parts.map((part) => part.join('')).join(''));
const someTexts = fc.array(text, { minLength: 2, maxLength: 4 });

function sortedRuns(runs: readonly StreamRun[] | null): string[] {
  return (runs ?? []).map(({ words, places }) => `${words} at ${places.join(' ')}`).sort();
}

describe('shared wording', () => {
  it.each<[rule: string, texts: string[], runs: string[][]]>([
    ['needs four words', ['one two three', 'one two three'], []],
    [
      'is found without case and punctuation',
      ['They spoke: “Open the strait, now!”', 'open the STRAIT now'],
      [['0: Open the strait, now', '1: open the STRAIT now']],
    ],
    [
      'takes hyphens as spaces and no notice of apostrophes',
      ["the foreign-office's own statement", 'the foreign office’s own statement'],
      [["0: the foreign-office's own statement", '1: the foreign office’s own statement']],
    ],
    [
      'takes no notice of diacritics, composed or not',
      ['l’été fut très calme ici', 'l’e\u0301te\u0301 fut tres calme là'],
      [['0: l’été fut très calme', '1: l’e\u0301te\u0301 fut tres calme']],
    ],
    ['is not made of stop words only', ['it is in the', 'it is in the'], []],
    [
      'has the stop words around what it says',
      ['Ships wait as it is in the port of', 'but as it is in the port of'],
      [['0: as it is in the port of', '1: as it is in the port of']],
    ],
    [
      'is as long as it can be',
      ['now a b c d e f g end', 'then a b c d e f g stop'],
      [['0: a b c d e f g', '1: a b c d e f g']],
    ],
    [
      'is told by itself where a third text has less of it',
      ['ships wait off the closed port', 'ships wait off the closed port', 'wait off the closed'],
      [
        ['0: ships wait off the closed port', '1: ships wait off the closed port'],
        ['0: wait off the closed', '1: wait off the closed', '2: wait off the closed'],
      ],
    ],
    [
      'has every place where it stands',
      ['ships wait off port. Ships wait off port', 'here ships wait off port'],
      [['0: ships wait off port', '0: Ships wait off port', '1: ships wait off port']],
    ],
    ['is between texts, not within one', ['ships wait off port, ships wait off port', 'no'], []],
    [
      'is found in Arabic without vowel signs',
      ['قَالَ الوزير إن المرفأ مغلق', 'قال الوزير إن المرفأ مغلق اليوم'],
      [['0: قَالَ الوزير إن المرفأ مغلق', '1: قال الوزير إن المرفأ مغلق']],
    ],
    [
      'is found in scripts without spaces',
      ['首相は港を閉鎖した。', '昨日、首相は港を閉鎖したと言う'],
      [['0: 首相は港を閉鎖した', '1: 首相は港を閉鎖した']],
    ],
    ['keeps Indian vowel signs apart', ['कि का की के चार', 'का का का का चार'], []],
    ['of the same text twice is all of it', ['a b c d', 'a b c d'], [['0: a b c d', '1: a b c d']]],
    ['of empty texts is nothing', ['', ''], []],
    ['of one text is nothing', ['ships wait off port ships wait off port'], []],
    [
      'keeps numbers whole',
      ['worth 43,000 tons in all ports', 'worth 43 000 tons in all ports'],
      [['0: tons in all ports', '1: tons in all ports']],
    ],
    [
      'keeps initials whole',
      ['the U.S. and U.K. envoys', 'The US and UK envoys'],
      [['0: the U.S. and U.K. envoys', '1: The US and UK envoys']],
    ],
  ])('[W1] %s', (_rule, texts, runs) => {
    expect(shown(texts)).toEqual(runs);
  });

  it('[W2] has the same words at all its places, on the bounds of words, and something to say', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        for (const run of sharedWording(texts)) {
          const vocabulary = new Vocabulary();
          const places = wordsAt(texts, run, vocabulary);
          const said = places[0]?.ids ?? [];
          expect(said.length).toBe(run.words);
          expect(said.length).toBeGreaterThanOrEqual(4);
          expect(said.some((id) => id >= vocabulary.stops)).toBe(true);
          for (const { ids } of places) expect(ids).toEqual(said);
          expect(new Set(places.map(({ text: of }) => of)).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[W3] goes as far as it can: at one of its places no longer one contains it, and its places are all there are', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const runs = sharedWording(texts);
        const every = runs.flatMap((run) => wordsAt(texts, run));
        for (const run of runs) {
          const places = wordsAt(texts, run);
          const isFree = places.some(
            (place) =>
              !every.some(
                (other) =>
                  other.text === place.text &&
                  other.ids.length > place.ids.length &&
                  other.first <= place.first &&
                  other.last >= place.last,
              ),
          );
          expect(isFree).toBe(true);
          const said = places[0]?.ids.join(' ');
          const all = numbersOf(texts).flatMap(({ ids }) =>
            ids.filter((_, at) => ids.slice(at, at + run.words).join(' ') === said),
          );
          expect(places.length).toBe(all.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[W4] covers every four words in a row that two texts have, unless they are stop words', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const vocabulary = new Vocabulary();
        const cut = numbersOf(texts, vocabulary);
        const covered = sharedWording(texts).flatMap((run) => wordsAt(texts, run));
        for (const [number, { ids }] of cut.entries()) {
          for (let at = 0; at + 4 <= ids.length; at += 1) {
            const four = ids.slice(at, at + 4);
            const isElsewhere = cut.some(
              (other, which) =>
                which !== number &&
                other.ids.some((_, from) => four.every((id, by) => other.ids[from + by] === id)),
            );
            const isSaying = four.some((id) => id >= vocabulary.stops);
            if (!isElsewhere || !isSaying) continue;
            const isCovered = covered.some(
              (place) => place.text === number && place.first <= at && place.last >= at + 3,
            );
            expect(isCovered).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[W5] is the same in whatever order the texts come', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const inOrder = (texts: readonly string[], names: readonly string[]) =>
          sharedWording(texts)
            .map(({ words, places }) => {
              const all = places.map((place) => `${names[place.text]} ${place.start} ${place.end}`);
              return `${words}: ${all.sort().join(', ')}`;
            })
            .sort();
        expect(inOrder([c, a, b], ['c', 'a', 'b'])).toEqual(inOrder([a, b, c], ['a', 'b', 'c']));
      }),
      { numRuns: 200 },
    );
  });

  it('[W6] is the same whichever of the two ways finds it', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const vocabulary = new Vocabulary();
        const cuts = texts.map((each) => cutWords(each, vocabulary));
        const stream = streamOf(cuts, vocabulary.stops);
        const byHash = runsByHash(stream, WORDING_BOUNDS);
        expect(byHash).not.toBe(null);
        expect(sortedRuns(runsBySuffix(stream, WORDING_BOUNDS))).toEqual(sortedRuns(byHash));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[what: string, texts: [string, string]]>([
    [
      'one sentence again and again',
      [
        'The strait is closed to ships of every flag today. '.repeat(2_000),
        'The strait is closed to ships of every flag today. '.repeat(1_900),
      ],
    ],
    ['one word again and again', ['closed '.repeat(15_000), 'closed '.repeat(14_000)]],
    [
      'two words in any order',
      [
        Array.from({ length: 20_000 }, (_, at) => (((at * at) >> 3) % 3 ? 'ship' : 'quay')).join(
          ' ',
        ),
        Array.from({ length: 20_000 }, (_, at) => (((at * at) >> 4) % 3 ? 'ship' : 'quay')).join(
          ' ',
        ),
      ],
    ],
  ])(
    '[W7] of texts of 100 KB that are %s is found in bounded time and bounded itself',
    (_what, texts) => {
      const began = performance.now();
      const runs = sharedWording(texts);
      expect(performance.now() - began).toBeLessThan(4_000);
      expect(runs.length).toBeGreaterThan(0);
      expect(runs.length).toBeLessThanOrEqual(WORDING_BOUNDS.runs);
      for (const { places } of runs) {
        expect(places.length).toBeLessThanOrEqual(WORDING_BOUNDS.places + 2);
        expect(new Set(places.map((place) => place.text)).size).toBe(2);
      }
    },
  );

  const december = 'articles/arabnews-2024-12-syria-escalation.txt';
  const january = 'articles/arabnews-2025-01-02-syria-unity-and-un-multilateralism.txt';
  const files = [december, january].map(sharedBytes);

  it.skipIf(files.includes(null))(
    `[W1] of two reports has the words that both took from the spokesperson (${absent('articles')})`,
    () => {
      const texts = files.map((bytes) => bytes?.toString('utf8') ?? '');
      expect(shown(texts)).toContainEqual([
        expect.stringMatching(/^0: .*unity, sovereignty and territorial integrity of Syria$/),
        expect.stringMatching(/^1: .*unity, sovereignty and territorial integrity of Syria$/),
      ]);
    },
  );
});
