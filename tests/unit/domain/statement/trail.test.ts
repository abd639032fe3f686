import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEdtf } from '../../../../src/domain/article/edtf-date';
import type { FollowedStatement } from '../../../../src/domain/statement/followed-statement';
import { trailOf } from '../../../../src/domain/statement/trail';
import { trailChanges, trailWords } from '../../../../src/domain/statement/trail-changes';
import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import { silenceWords } from '../../../../src/domain/statement/trail-gap';
import { aFollowed } from '../../../support/followed';

const ids = (statements: readonly FollowedStatement[]) =>
  statements.map(({ annotationId }) => annotationId.slice('annotation:'.length));

const place = ({ annotationId }: FollowedStatement) => Number(annotationId.split(':')[1]);

const onDates = (...dates: readonly (string | null)[]) =>
  dates.map((dateSaid, at) => aFollowed(at + 1, { dateSaid }));

const anyDate = fc.option(
  fc
    .tuple(fc.integer({ min: 1998, max: 2003 }), fc.integer({ min: 1, max: 12 }), fc.nat(28))
    .chain(([year, month, day]) => {
      const whole = `${year}-${String(month).padStart(2, '0')}`;
      const exact = `${whole}-${String(day + 1).padStart(2, '0')}`;
      return fc.constantFrom(`${year}`, whole, exact, `${exact}~`, `${year}~`);
    }),
);
const anyStatements = fc
  .array(fc.tuple(anyDate, fc.constantFrom(null, 'speaker:1', 'speaker:2')), { maxLength: 30 })
  .map((drawn) =>
    drawn.map(([dateSaid, speakerId], at) =>
      aFollowed(at, { dateSaid, speakerId: speakerId as FollowedStatement['speakerId'] }),
    ),
  );

describe('a trail', () => {
  it('[O3] holds every statement once, the dated in order, those of one date as they were given', () => {
    fc.assert(
      fc.property(anyStatements, fc.constantFrom('speaker', 'trail'), (statements, against) => {
        const { dated, undated } = trailOf(statements, against);
        const all = [...dated.map(({ statement }) => statement), ...undated];
        expect(new Set(all)).toEqual(new Set(statements));
        expect(all).toHaveLength(statements.length);
        const inOrder = dated.every(({ statement }, at) => {
          const before = dated[at - 1]?.statement;
          if (before === undefined) return true;
          const order = compareEdtf(before.dateSaid, statement.dateSaid);
          return order < 0 || (order === 0 && place(before) < place(statement));
        });
        expect(inOrder).toBe(true);
      }),
    );
  });

  it('[O3] never puts what has no date said among the dated, whatever the date published', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { dated, undated } = trailOf(statements, 'trail');
        expect(dated.every(({ statement }) => statement.dateSaid !== null)).toBe(true);
        expect(undated.every(({ dateSaid }) => dateSaid === null)).toBe(true);
      }),
    );
    const { dated, undated } = trailOf(onDates('2031-03-14', null, '2031-03-10'), 'speaker');
    expect(ids(dated.map(({ statement }) => statement))).toEqual(['3', '1']);
    expect(ids(undated)).toEqual(['2']);
  });

  it.each([
    ['speaker', [null, null, '1', null, '3']],
    ['trail', [null, '1', '2', '3', '4']],
  ] as const)('[O4] compares with the one before of the same %s', (against, expected) => {
    const speakers = ['speaker:1', 'speaker:2', 'speaker:1', null, 'speaker:1'] as const;
    const statements = speakers.map((speakerId, at) =>
      aFollowed(at + 1, { speakerId, dateSaid: `2031-03-0${at + 1}` }),
    );
    const before = trailOf(statements, against).dated.map((step) => step.before);
    expect(before.map((each) => (each === null ? null : ids([each])[0]))).toEqual(expected);
  });

  it('[O4] compares with nothing where both speakers are unknown', () => {
    const { dated } = trailOf(onDates('2031-03-01', '2031-03-02'), 'speaker');
    expect(dated.map(({ before }) => before)).toEqual([null, null]);
  });
});

describe('a gap', () => {
  it.each([
    ['four weeks to the day', ['2031-03-01', '2031-03-29'], '4 weeks'],
    ['less', ['2031-03-01', '2031-03-28'], null],
    ['seven weeks and a day', ['2031-01-01', '2031-02-20'], '7 weeks'],
    ['months', ['2031-01-01', '2031-06-02'], '5 months'],
    ['over a leap day', ['2028-02-01', '2028-03-01'], '4 weeks'],
    ['years', ['2029-01-01', '2031-01-01'], '2 years'],
    [
      'from within a month that is all that is known',
      ['2031-01', '2031-03-01'],
      'at least 4 weeks',
    ],
    ['a month that may touch the next', ['2031-01', '2031-02-20'], null],
    ['December', ['2030-12', '2031-02-01'], 'at least 4 weeks'],
    ['about a day', ['2031-01-01~', '2031-03-01'], 'about 8 weeks'],
    ['after about a day, of a month', ['2031-01-01~', '2031-03'], 'about 8 weeks'],
    ['about a year', ['2029-03', '2031~'], 'about 21 months'],
    [
      'within a year that is all that is known of one before',
      ['2031', '2031-02-01', '2031-09-01'],
      null,
    ],
  ])('[O5] is told of %s', (_, dates, expected) => {
    const gap = trailOf(onDates(...dates), 'speaker').dated.at(-1)?.gap ?? null;
    const words = gap && silenceWords(gap, { filter: ANY_ANNOTATION, hasUndated: false });
    const start = expected && expected.charAt(0).toUpperCase() + expected.slice(1);
    expect(words).toBe(start && `${start} without a statement in this notebook`);
  });

  const OF = {
    'one speaker': { speakerIds: ['speaker:1' as const] },
    'one organisation': { organisations: ['Port'] },
    'one tag': { tagIds: ['tag:1' as const] },
    'what one publisher reported': { publishers: ['Gazette'] },
    'some words': { text: 'bridge' },
    'some years': { from: '2030' },
  };
  it.each(Object.entries(OF))('[O5] of %s claims nothing of the whole notebook', (_, narrower) => {
    const filter = { ...ANY_ANNOTATION, ...narrower };
    const gap = { days: 49, sureness: 'exact' } as const;
    expect(silenceWords(gap, { filter, hasUndated: false })).toBe(
      '7 weeks without a statement that matches the filter',
    );
  });

  it('[O5] claims nothing of statements whose date is not known', () => {
    const gap = { days: 49, sureness: 'least' } as const;
    expect(silenceWords(gap, { filter: ANY_ANNOTATION, hasUndated: true })).toBe(
      'At least 7 weeks without a dated statement in this notebook',
    );
  });

  it('[O5] is never told before the first, nor longer than the dates allow', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { dated } = trailOf(statements, 'trail');
        expect(dated[0]?.gap ?? null).toBeNull();
        const gaps = dated.flatMap(({ gap }) => gap ?? []);
        const days = gaps.reduce((sum, gap) => sum + gap.days, 0);
        expect(days).toBeLessThanOrEqual(6 * 366);
      }),
    );
  });
});

describe('changed wording', () => {
  const changes = (before: string, now: string) =>
    trailChanges(aFollowed(1, { exact: before }), aFollowed(2, { exact: now }));

  it('[O4] counts what was kept, dropped and new', () => {
    const { kept, dropped, added, isApart } = changes(
      'We will open the bridge in May.',
      'We will open the bridge as soon as we can.',
    );
    expect({ kept, dropped, added, isApart }).toEqual({
      kept: 5,
      dropped: 2,
      added: 5,
      isApart: false,
    });
  });

  it.each([
    ['nothing in common', 'The bridge opens in May.', 'Fares rise everywhere else.', true],
    ['the same words', 'No.', '“No”', false],
    ['a share of them', 'The bridge opens in May.', 'The bridge opens never.', false],
  ])('[O6] says nothing of changes where there is %s too little', (_, before, now, isApart) => {
    expect(changes(before, now).isApart).toBe(isApart);
  });

  it('[O4] leaves out what stands between the parts, and says so', () => {
    const exact = '“We stay”, she said on Monday, “as long as it takes.”';
    const parts = [
      { start: 0, end: 9 },
      { start: exact.indexOf('“as'), end: exact.length },
    ];
    expect(trailWords({ exact, parts })).toBe('“We stay” […] “as long as it takes.”');
    expect(trailWords({ exact })).toBe(exact);
  });
});
