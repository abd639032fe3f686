import { describe, expect, it } from 'vitest';
import { rotate, type RotatedCopy } from '../../../../src/library/copies/choose-copies';

/** Copies by name, with 100 articles unless a number follows: `2031-03-20 0930 =40`. */
function copies(...drawn: readonly string[]): RotatedCopy[] {
  return drawn.map((one) => {
    const [name = '', articles = '100'] = one.split(' =');
    return { name, day: name.slice(0, 10), articles: Number(articles) };
  });
}

/** A copy a day, the last one on `end`. */
function daily(count: number, end: string): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(end) - index * 86_400_000).toISOString().slice(0, 10),
  );
}

describe('rotating copies', () => {
  it.each<[rule: string, drawn: readonly string[], days: number, remove: readonly string[]]>([
    ['keeps all within the days', daily(5, '2031-03-20'), 14, []],
    [
      'keeps the latest of a day',
      ['2031-03-20 0900', '2031-03-20 1700', '2031-03-19'],
      14,
      ['2031-03-20 0900'],
    ],
    [
      'counts days with a copy only, however long ago',
      ['2031-03-20', '2030-06-01', '2029-01-05'],
      3,
      [],
    ],
    [
      'keeps before the days the latest of each week, which begins on Monday',
      // 20 March 2031 is a Thursday, 10 March a Monday.
      daily(12, '2031-03-20'),
      3,
      ['2031-03-15', '2031-03-14', '2031-03-13', '2031-03-12', '2031-03-11', '2031-03-10'],
    ],
    ['keeps one day at least', ['2031-03-20', '2031-03-19', '2031-03-18'], 0, ['2031-03-18']],
  ])('%s', (_rule, drawn, days, remove) => {
    expect(rotate(copies(...drawn), days).remove).toEqual(remove);
  });

  it('keeps 8 weeks before the days and no more', () => {
    const { remove } = rotate(copies(...daily(200, '2031-03-20')), 14);
    expect(200 - remove.length).toBe(14 + 8);
  });

  // All of one day: but for their size only the latest would stay.
  it.each<[rule: string, drawn: readonly number[], kept: readonly number[]]>([
    ['of which a later one lost half', [100, 50], [100]],
    ['but not of which it lost less', [100, 51], []],
    ['but not over a handful of articles', [4, 0], []],
    ['and of these only the latest', [100, 90, 10], [90]],
    ['for every loss of its own', [100, 40, 10], [40, 100]],
    ['also when it was lost little by little', [100, 70, 48], [100]],
    ['as long as one that lost so much is there', [100, 40, 120], [100]],
  ])('keeps a copy %s', (_rule, articles, kept) => {
    const names = articles.map((number, hour) => `2031-03-20 1${hour}00 =${number}`);
    const outcome = rotate(copies(...names), 14);
    const stay = outcome.keptForSize.map((name) => articles[Number(name.slice(12, 13))]);
    expect(stay).toEqual(kept);
    expect(outcome.remove).toHaveLength(articles.length - 1 - kept.length);
  });
});
