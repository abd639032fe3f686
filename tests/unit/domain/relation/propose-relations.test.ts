import '../../../support/property-seed';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeRelations } from '../../../../src/domain/relation/propose-relations';
import type { FollowedStatement } from '../../../../src/domain/statement/followed-statement';
import { LABELLED_PAIRS, type LabelledPair } from './labelled-pairs';
import { LATER_PAIRS } from './later-pairs';

/** A statement of one speaker; its number is its day in May 2031 and its article. */
function statement(
  day: number,
  exact: string,
  more: Partial<FollowedStatement> = {},
): FollowedStatement {
  return {
    annotationId: `annotation:${day}`,
    articleId: `article:${day}`,
    start: 0,
    exact,
    cue: null,
    directness: 'direct',
    dateSaid: `2031-05-${String(day).padStart(2, '0')}`,
    speakerId: 'speaker:maro',
    speaker: 'Ilse Maro',
    role: null,
    organisation: null,
    tags: [],
    stance: null,
    title: 'A title',
    publisher: 'Vale Times',
    published: null,
    url: null,
    language: 'en',
    ...more,
  };
}

function ofPair({ earlier, later, how = 'direct', cues }: LabelledPair): FollowedStatement[] {
  const [first, second] = [cues?.[0] ?? null, cues?.[1] ?? null];
  return [
    statement(1, earlier, { directness: how, cue: first }),
    statement(2, later, { directness: how, cue: second }),
  ];
}

const ALL_PAIRS = [...LABELLED_PAIRS, ...LATER_PAIRS];

const SHOULD = 'The company should pay for the clean-up of the river';
const MUST = 'The company must pay for the clean-up of the river';

describe('what a wording makes of an earlier one', () => {
  test('[R7] of the labelled pairs none is proposed wrongly, and most of what is plain is found', () => {
    const results = ALL_PAIRS.map((pair) => ({
      pair,
      found: proposeRelations(ofPair(pair))[0]?.type ?? null,
    }));
    const proposed = results.filter(({ found }) => found !== null);
    const wrong = proposed.filter(({ pair, found }) => found !== pair.label);
    const wanted = results.filter(({ pair }) => pair.label !== null);
    const right = proposed.length - wrong.length;
    process.stdout.write(
      `relations: ${ALL_PAIRS.length} labelled pairs, precision ${right}/${proposed.length}, ` +
        `recall ${right}/${wanted.length}\n`,
    );
    expect(wrong.map(({ pair, found }) => [pair.later, found])).toEqual([]);
    expect(right / wanted.length).toBeGreaterThan(0.9);
  });

  test.each([
    [
      'We call for an end to the blockade of the port',
      'We demand an end to the blockade of the port',
      '“call for” became “demand”',
    ],
    [
      'We will attend the summit in the old city',
      'We will not attend the summit in the old city',
      '“not” was added',
    ],
    [
      'Perhaps the inquiry will hear the mayor of Lorn',
      'The inquiry will hear the mayor of Lorn',
      '“Perhaps” was dropped',
    ],
    [
      'The city supports the airport on the flats',
      'The city opposes the airport on the flats',
      '“supports” became “opposes”',
    ],
    [
      'We will sign the border treaty in autumn',
      'We will sign the border treaty in autumn if the maps are right',
      'A condition was added: “if the maps are right”',
    ],
    [
      'The tunnel opens to trains in the spring.',
      'The tunnel opens to trains in the spring. Cars and heavy lorries will follow a year later.',
      'Its words were kept, and “Cars and heavy lorries will follow a year later” was added',
    ],
    [
      'The old bridge at Orlen will be rebuilt',
      'The old bridge at Orlen will be rebuilt.',
      'The same words',
    ],
  ])('[R8] it is told in words: %s / %s', (earlier, later, why) => {
    expect(proposeRelations([statement(1, earlier), statement(2, later)])[0]?.why).toBe(why);
  });

  test('[R8] what is harder one way round is softer the other way round', () => {
    const strength = ALL_PAIRS.filter(({ label }) => label === 'hardens' || label === 'softens');
    for (const pair of strength) {
      const [first, second] = ofPair(pair);
      if (!first || !second) continue;
      const turned = proposeRelations([
        { ...first, dateSaid: '2031-05-03' },
        { ...second, dateSaid: '2031-05-02' },
      ]);
      expect(turned[0]?.type ?? null, pair.later).not.toBe(pair.label);
    }
  });
});

describe('what is laid over what', () => {
  test('[R9] the later one leads to the earlier one, whichever comes first in the list', () => {
    const expected = [{ from: 'annotation:2', to: 'annotation:1', type: 'hardens' }];
    const both = [statement(1, SHOULD), statement(2, MUST)];
    expect(proposeRelations(both)).toMatchObject(expected);
    expect(proposeRelations(both.reverse())).toMatchObject(expected);
  });

  test.each<[string, Partial<FollowedStatement>, Partial<FollowedStatement>]>([
    ['of one day', { dateSaid: '2031-05-02' }, {}],
    ['of which one is known by its month', { dateSaid: '2031-05' }, {}],
    ['of which one may be of any day of the year', { dateSaid: '2031-05-01~' }, {}],
    ['of which neither has a date', { dateSaid: null }, { dateSaid: null }],
    ['of which one has none and was published later', { dateSaid: null, published: '2031-06' }, {}],
    ['of two speakers', { speakerId: 'speaker:other', speaker: 'Other' }, {}],
    ['of nobody known', { speakerId: null, speaker: null }, { speakerId: null, speaker: null }],
  ])('[R9] no change is told of two %s', (_, first, second) => {
    expect(proposeRelations([statement(1, SHOULD, first), statement(2, MUST, second)])).toEqual([]);
  });

  test('[R9] one without a date that was published before the other was said came first', () => {
    const first = statement(1, SHOULD, { dateSaid: null, published: '2031-05-01' });
    expect(proposeRelations([first, statement(2, MUST)])[0]?.type).toBe('hardens');
  });

  test('[R9] speakers of one organisation speak for it, and a body speaks for itself', () => {
    const for1 = {
      speakerId: 'speaker:a',
      speaker: 'Ada Lorn',
      organisation: 'Harbour Board',
    } as const;
    const body = { speakerId: 'speaker:b', speaker: 'harbour board' } as const;
    const found = proposeRelations([statement(1, SHOULD, for1), statement(2, MUST, body)]);
    expect(found[0]?.type).toBe('hardens');
  });

  test('[R9] two reports of one day repeat each other only across articles', () => {
    const day = { dateSaid: '2031-05-01' };
    const [a, b] = [statement(1, MUST, day), statement(2, MUST, day)];
    expect(proposeRelations([a, b])[0]?.type).toBe('repeats');
    expect(proposeRelations([a, { ...b, articleId: a.articleId, start: 90 }])).toEqual([]);
  });

  test('[R9] what is repeated again and again leads from each to the one before it', () => {
    const found = proposeRelations([1, 2, 3, 4].map((day) => statement(day, MUST)));
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      ['annotation:2', 'annotation:1'],
      ['annotation:3', 'annotation:2'],
      ['annotation:4', 'annotation:3'],
    ]);
  });

  test('[R10] settled pairs are left out, and nothing older takes their place', () => {
    const all = [statement(1, SHOULD), statement(2, MUST), statement(3, MUST)];
    const settled = new Set(['annotation:3 annotation:2']);
    const found = proposeRelations(all, (a, b) => settled.has(`${a} ${b}`));
    expect(found.map(({ from, to }) => [from, to])).toEqual([['annotation:2', 'annotation:1']]);
  });
});

const WORDS = fc.constantFrom(
  ...'we they will must should not never may demand call for the a harbour treaty border if but perhaps no 43,000 Orlen . , “ ” ? support oppose'.split(
    ' ',
  ),
);
const SAID = fc.oneof(
  fc.array(WORDS, { maxLength: 24 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('whatever was said', () => {
  test('[R11] proposals lead from a later one to an earlier one, no pair twice, whatever the order of the list', () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(fc.array(fc.tuple(SAID, day), { maxLength: 12 }), (all) => {
        const statements = all.map(([exact, on], at) =>
          statement(at + 1, exact, { dateSaid: `2031-05-${String(on).padStart(2, '0')}` }),
        );
        const found = proposeRelations(statements);
        const dayOf = new Map(statements.map((each) => [each.annotationId, each.dateSaid ?? '']));
        for (const { from, to, type } of found) {
          const [later, earlier] = [dayOf.get(from) ?? '', dayOf.get(to) ?? ''];
          expect(type === 'repeats' ? later >= earlier : later > earlier).toBe(true);
        }
        expect(new Set(found.map(({ from, to }) => [from, to].sort().join())).size).toBe(
          found.length,
        );
        expect(proposeRelations([...statements].reverse())).toEqual(found);
      }),
    );
  });

  test('[R11] ten times as many statements take no more than some thirty times as long', () => {
    const many = (count: number): FollowedStatement[] =>
      Array.from({ length: count }, (_, at) =>
        statement(
          at,
          `The ${at % 97} boats of harbour ${at % 13} must stay in port ${at % 7} weeks`,
          {
            dateSaid: `${1900 + (at % 100)}`,
          },
        ),
      );
    const timeOf = (count: number): number => {
      const statements = many(count);
      const start = performance.now();
      proposeRelations(statements);
      return performance.now() - start;
    };
    timeOf(300);
    const [few, tenfold] = [timeOf(300), timeOf(3_000)];
    expect(tenfold).toBeLessThan(Math.max(few, 5) * 30);
  });
});
