import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../../src/domain/statement/timeline';
import { axisOf } from '../../../../src/domain/statement/timeline-axis';
import { ALL_TIME, spanOf } from '../../../../src/domain/statement/timeline-span';
import {
  around,
  moved,
  revealing,
  SHORTEST,
  wholeWindow,
  zoomed,
} from '../../../../src/domain/statement/timeline-window';
import { rangeWords } from '../../../../src/domain/statement/timeline-words';
import { orderedBy } from '../../../../src/domain/statement/order-rows';
import { aFollowed } from '../../../support/followed';
import { anyDateSaid, fewTags, statementsOn } from '../../../support/timeline-draw';

const anyStatements = statementsOn(anyDateSaid);

describe('the span of a date', () => {
  it.each([
    ['1970-01-01', 0, 1, 'day', false],
    ['1970-02', 31, 59, 'month', false],
    ['1972-02', 761, 790, 'month', false],
    ['1970-12', 334, 365, 'month', false],
    ['1971', 365, 730, 'year', false],
    ['1970-01-02~', 1, 2, 'day', true],
    ['1971~', 365, 730, 'year', true],
  ])('[TL1] %s is from day %i to day %i, known to the %s', (date, from, to, precision, isOpen) => {
    expect(spanOf(date)).toEqual({ from, to, precision, isApproximate: isOpen });
  });

  it('[TL1] lies in the years 1 to 9999, both ends included', () => {
    expect(spanOf('0001')?.from).toBe(ALL_TIME.from);
    expect(spanOf('9999-12-31')?.to).toBe(ALL_TIME.to);
    expect(spanOf('yesterday')).toBeNull();
  });
});

describe('the lanes of a timeline', () => {
  it('[TL2] hold every statement: by speaker once, by tag once for each of its tags', () => {
    fc.assert(
      fc.property(anyStatements, fc.constantFrom('speaker', 'tag'), (statements, by) => {
        const { lanes, dated, undated } = timelineOf(statements, by, fewTags, 2);
        const all = lanes.flatMap(({ marks, undated: none }) => [
          ...marks.map(({ statement }) => statement),
          ...none,
        ]);
        expect(new Set(all)).toEqual(new Set(statements));
        if (by === 'speaker') expect(all).toHaveLength(statements.length);
        for (const { marks, undated: none } of lanes) {
          const ids = [...marks.map(({ statement }) => statement), ...none];
          expect(new Set(ids).size).toBe(ids.length);
        }
        expect(dated + undated).toBe(statements.length);
      }),
    );
  });

  it('[TL3] place nothing that has no date said, whatever the date published', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        for (const { marks, undated } of timelineOf(statements, 'tag', fewTags).lanes) {
          expect(marks.every(({ statement }) => statement.dateSaid !== null)).toBe(true);
          expect(undated.every(({ dateSaid }) => dateSaid === null)).toBe(true);
          const days = marks.map(({ span }) => span.from);
          expect(days).toEqual([...days].sort((a, b) => a - b));
        }
      }),
    );
  });

  const said = (number: number, speaker: number | null) =>
    aFollowed(number, {
      speakerId: speaker === null ? null : `speaker:${speaker}`,
      speaker: speaker === null ? null : `Speaker ${speaker}`,
    });
  const names = (speakers: readonly (number | null)[], most: number) =>
    timelineOf(
      speakers.map((speaker, at) => said(at, speaker)),
      'speaker',
      fewTags,
      most,
    ).lanes.map(({ name }) => name);

  it.each([
    [
      'most statements first, then by name',
      [2, 1, 3, 3],
      5,
      ['Speaker 3', 'Speaker 1', 'Speaker 2'],
    ],
    ['unknown last, however many', [null, null, null, 1], 5, ['Speaker 1', 'Speaker unknown']],
    [
      'one for all others',
      [1, 1, 2, 3, 4, null],
      2,
      ['Speaker 1', 'Speaker 2', '2 other speakers', 'Speaker unknown'],
    ],
    ['none for others that would be one', [1, 1, 2, 3], 2, ['Speaker 1', 'Speaker 2', 'Speaker 3']],
    ['none at all', [], 2, []],
  ])('[TL2] %s', (_, speakers, most, expected) => {
    expect(names(speakers, most)).toEqual(expected);
  });

  it('[TL2] of a tag bear its colour; a tag that is gone is no tag', () => {
    const { lanes } = timelineOf(
      [aFollowed(1, { tags: ['tag:1'] }), aFollowed(2, { tags: ['tag:9'] })],
      'tag',
      fewTags,
    );
    expect(lanes.map(({ name, colour }) => [name, colour])).toEqual([
      ['Tag 1', 'sky'],
      ['No tag', null],
    ]);
  });
});

describe('the time that is shown', () => {
  const anyWindow = fc
    .tuple(fc.integer({ min: -700_000, max: 2_900_000 }), fc.integer({ min: 1, max: 400_000 }))
    .map(([from, length]) => ({ from, to: from + length }));

  it('[TL4] is at first all that is dated, with room at its ends', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { extent, lanes } = timelineOf(statements, 'speaker', fewTags);
        const { from, to } = wholeWindow(extent);
        expect(to - from).toBeGreaterThanOrEqual(SHORTEST);
        for (const { span } of lanes.flatMap(({ marks }) => marks)) {
          expect(span.from > from && span.to < to).toBe(true);
        }
      }),
    );
  });

  it('[TL4] is never shorter than the shortest, never beyond the whole, and the day pointed at stays', () => {
    const step = fc.tuple(
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(anyWindow, fc.array(step, { maxLength: 20 }), (extent, steps) => {
        const whole = wholeWindow(extent);
        let window = whole;
        for (const [factor, share] of steps) {
          const about = window.from + share * (window.to - window.from);
          const next = zoomed(window, factor, about, whole);
          const slack = (whole.to - whole.from) * 1e-9 + 1e-6;
          expect(next.to - next.from).toBeGreaterThanOrEqual(SHORTEST - slack);
          expect(next.from).toBeGreaterThanOrEqual(whole.from - slack);
          expect(next.to).toBeLessThanOrEqual(whole.to + slack);
          const isFree = next.from > whole.from + slack && next.to < whole.to - slack;
          if (isFree) expect((about - next.from) / (next.to - next.from)).toBeCloseTo(share, 3);
          window = next;
        }
      }),
    );
  });

  it('[TL4] moves as far as the whole goes, and to what is to be seen', () => {
    const whole = { from: 0, to: 1000 };
    const window = { from: 400, to: 500 };
    expect(moved(window, 900, whole)).toEqual({ from: 900, to: 1000 });
    expect(moved(window, -900, whole)).toEqual({ from: 0, to: 100 });
    expect(revealing(window, { from: 450, to: 451 }, whole)).toBe(window);
    expect(revealing(window, { from: 700, to: 701 }, whole)).toEqual({ from: 611, to: 711 });
    expect(revealing(window, { from: 100, to: 800 }, whole)).toBe(window);
    expect(around({ from: 100, to: 200 }, whole)).toEqual({ from: 85, to: 215 });
  });
});

const day = (date: string) => spanOf(date)?.from ?? Number.NaN;

describe('the axis', () => {
  it.each([
    [
      'days within their month',
      ['2031-01-30', '2031-02-02'],
      ['30', '2'],
      ['January 2031', 'February 2031'],
    ],
    ['months within their year', ['2030-11-01', '2031-02-01'], ['Nov', 'Feb'], ['2030', '2031']],
    ['years by themselves', ['0100-01-01', '0200-01-01'], ['100', '200'], []],
  ])('[TL5] names %s', (_, dates, ticks, stretches) => {
    const days = dates.map(day);
    const window = { from: days[0] ?? 0, to: (days[1] ?? 0) + 0.5 };
    const axis = axisOf(days, window, 'en-GB');
    expect(axis.ticks.map(({ label }) => label)).toEqual(ticks);
    expect(axis.stretches.map(({ label }) => label)).toEqual(stretches);
  });

  it('[TL5] names nothing before the year 1 and nothing after 9999', () => {
    const window = { from: ALL_TIME.from - 5000, to: ALL_TIME.to + 5000 };
    const { ticks } = axisOf([ALL_TIME.from - 365, ALL_TIME.from, ALL_TIME.to], window, 'en');
    expect(ticks).toEqual([{ at: ALL_TIME.from, label: '1' }]);
  });
});

describe('a stretch of time in words', () => {
  it.each([
    ['2032-01-05', '2032-03-01', '5 Jan–1 Mar 2032'],
    ['2032-01-05', '2032-01-05', '5 Jan 2032'],
    ['0001-01-01', '9999-12-31', '1 Jan 1–31 Dec 9999'],
  ])('[TL5] from %s to %s is told to the day', (from, to, words) => {
    const range = { from: day(from) - 0.4, to: day(to) + 0.6 };
    const told = rangeWords({ from: Math.ceil(range.from), to: range.to }, 'en-GB');
    expect(told.replace(/[\u2009 ]–[\u2009 ]/u, '–').replace(/ (?:AD|CE)/gu, '')).toBe(words);
  });

  it('[TL1] ends with the years that dates can tell', () => {
    const told = rangeWords({ from: ALL_TIME.from - 9000, to: ALL_TIME.to + 9000 }, 'en-GB');
    expect(told).not.toMatch(/BC/u);
    expect(told).toContain('9999');
  });
});

describe('the table', () => {
  it('[TL9] puts what has nothing in a column last, whichever way it is sorted', () => {
    const rows = [
      aFollowed(1, { speaker: 'B', dateSaid: '2031' }),
      aFollowed(2, { speaker: null, dateSaid: null }),
      aFollowed(3, { speaker: 'A', dateSaid: '2030-05' }),
    ];
    const order = (column: 'date' | 'speaker', way: 'ascending' | 'descending') =>
      orderedBy(rows, column, way, () => []).map(({ annotationId }) => annotationId.slice(-1));
    expect(order('date', 'ascending')).toEqual(['3', '1', '2']);
    expect(order('date', 'descending')).toEqual(['1', '3', '2']);
    expect(order('speaker', 'ascending')).toEqual(['3', '1', '2']);
    expect(order('speaker', 'descending')).toEqual(['1', '3', '2']);
  });
});
