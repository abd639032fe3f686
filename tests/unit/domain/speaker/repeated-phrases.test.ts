import '../../../support/property-seed';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Phrased, repeatedPhrases } from '../../../../src/domain/speaker/repeated-phrases';

function said(exact: string, day: number, more: Partial<Phrased> = {}): Phrased {
  return { exact, articleId: `article:${day}`, dateSaid: `2031-05-0${day}`, ...more };
}

const ROCK = 'This city stands on rock and on law';
const AGAIN = 'I say it again: this city stands on rock, and on law.';

describe('phrases that a speaker repeats', () => {
  test('[S7] a phrase is told with the words it had first and where it stands', () => {
    const [phrase, ...others] = repeatedPhrases([said(ROCK, 1), said(AGAIN, 2)]);
    expect(others).toEqual([]);
    expect(phrase).toMatchObject({ text: ROCK, words: 8 });
    expect(phrase?.places.map(({ statement }) => statement)).toEqual([0, 1]);
    const place = phrase?.places[1];
    expect(AGAIN.slice(place?.start, place?.end)).toBe('this city stands on rock, and on law');
  });

  test.each<[string, readonly Phrased[]]>([
    ['of three words', [said('rock and law, then', 1), said('rock and law indeed', 2)]],
    [
      'of stop words only',
      [said('it is what it is to us', 1), said('it is what it is to them', 2)],
    ],
    ['of one day and article', [said(ROCK, 1), said(AGAIN, 1)]],
    ['of one statement', [said(`${ROCK}. ${ROCK}.`, 1)]],
    [
      'of one article, on days that are not known',
      [said(ROCK, 1, { dateSaid: null }), said(AGAIN, 1, { dateSaid: null })],
    ],
  ])('[S7] nothing is told of a phrase %s', (_, statements) => {
    expect(repeatedPhrases(statements)).toEqual([]);
  });

  test('[S7] no phrase leads across what was not said', () => {
    const split = (day: number) =>
      said('We guard, she told us on Monday, the harbour of Lorn', day, {
        parts: [
          { start: 0, end: 9 },
          { start: 33, end: 52 },
        ],
      });
    expect(repeatedPhrases([split(1), split(2)]).map(({ text }) => text)).toEqual([
      'the harbour of Lorn',
    ]);
  });

  test('[S7] a shorter phrase is told beside a longer one when it stands at more places', () => {
    const found = repeatedPhrases([
      said('we will guard the old harbour of Lorn day and night', 1),
      said('we will guard the old harbour of Lorn day and night', 2),
      said('they asked who will guard the old harbour', 3),
    ]);
    expect(found.map(({ text, places }) => [text, places.length])).toEqual([
      ['will guard the old harbour', 3],
      ['we will guard the old harbour of Lorn day and night', 2],
    ]);
  });

  test('[S7] every phrase stands at all its places, in at least two statements', () => {
    const word = fc.constantFrom('rock', 'law', 'city', 'the', 'of', 'Lorn', 'harbour');
    const exact = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(exact, { maxLength: 8 }), (all) => {
        const statements = all.map((each, at) => said(each, at + 1));
        for (const { text, words, places } of repeatedPhrases(statements)) {
          expect(words).toBeGreaterThanOrEqual(4);
          expect(new Set(places.map(({ statement }) => statement)).size).toBeGreaterThan(1);
          for (const { statement, start, end } of places) {
            expect(statements[statement]?.exact.slice(start, end)).toBe(text);
          }
        }
      }),
    );
  });

  test('[S7] whatever four words two statements of two articles share lie in a phrase', () => {
    const word = fc.constantFrom('rock', 'law', 'city', 'Lorn', 'harbour');
    const exact = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const found = repeatedPhrases([said(a, 1), said(b, 2)]);
        const words = a.split(' ');
        for (let at = 0; at + 4 <= words.length; at += 1) {
          const run = words.slice(at, at + 4).join(' ');
          if (!` ${b} `.includes(` ${run} `)) continue;
          expect(
            found.some(({ text }) => ` ${text} `.includes(` ${run} `)),
            run,
          ).toBe(true);
        }
      }),
    );
  });

  test('[S7] five thousand statements take a second or two', () => {
    const many = Array.from({ length: 5_000 }, (_, at) =>
      said(
        `Boat ${at % 89} of harbour ${at % 17} must stay in port for ${at % 7} weeks and ${at}`,
        (at % 9) + 1,
      ),
    );
    const start = performance.now();
    expect(repeatedPhrases(many).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});
