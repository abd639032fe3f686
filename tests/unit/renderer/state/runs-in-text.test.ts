import { describe, expect, it } from 'vitest';
import type { SharedWordingRun } from '../../../../src/contract/shared-wording';
import type { ArticleId } from '../../../../src/domain/ids';
import { passagePairs } from '../../../../src/renderer/state/aligned-reading';
import { inRunOrder } from '../../../../src/renderer/state/run-order';
import { runMeantAt, runsInText, stepRun } from '../../../../src/renderer/state/runs-in-text';

const A: ArticleId = 'article:a';
const B: ArticleId = 'article:b';

function run(
  words: number,
  a: readonly number[],
  b: readonly number[],
  rarity: number | null = 2,
): SharedWordingRun {
  const at = (articleId: ArticleId) => (start: number) => ({
    articleId,
    start,
    end: start + words * 5,
  });
  return { words, rarity, places: [...a.map(at(A)), ...b.map(at(B))] };
}

const RUNS = [run(4, [100], [40]), run(9, [10, 300], [80]), run(5, [102], [500], 7)];

describe('runs in a text', () => {
  it('come in the order of the text, each place by itself', () => {
    expect(runsInText(RUNS, A).inOrder.map(({ place }) => place.start)).toEqual([
      10, 100, 102, 300,
    ]);
    expect(runsInText(RUNS, B).inOrder.map(({ place }) => place.start)).toEqual([40, 80, 500]);
  });

  it('are worked out once for a list', () => {
    expect(runsInText(RUNS, A)).toBe(runsInText(RUNS, A));
  });

  it('mean the longest of those that stand at a place', () => {
    expect(runMeantAt(RUNS, A, 105)?.run.words).toBe(5);
    expect(runMeantAt(RUNS, A, 101)?.run.words).toBe(4);
    expect(runMeantAt(RUNS, A, 90)).toBeNull();
  });

  const first = runsInText(RUNS, A).inOrder[0]?.place ?? null;
  const last = runsInText(RUNS, A).inOrder[3]?.place ?? null;
  it.each([
    ['the next after the chosen one', first, 0, 1, 100],
    ['the one before the chosen one', last, 0, -1, 102],
    ['nothing behind the last', last, 0, 1, null],
    ['without a chosen one the first from where reading is', null, 90, 1, 100],
    ['without a chosen one the last before where reading is', null, 90, -1, 10],
    ['nothing before the first', null, 0, -1, null],
  ] as const)('are gone through: %s', (_, chosen, offset, by, start) => {
    expect(stepRun(runsInText(RUNS, A), chosen, offset, by)?.place.start ?? null).toBe(start);
  });
});

describe('the list of runs', () => {
  it('is ordered by length, by how rare they are with the unknown last, or as they stand', () => {
    const unknown = run(6, [1], [1], null);
    const all = [...RUNS, unknown];
    const words = (order: 'length' | 'rarity' | 'place') =>
      inRunOrder(all, order).map((one) => one.words);
    expect(words('length')).toEqual([9, 6, 5, 4]);
    expect(words('rarity')).toEqual([9, 4, 5, 6]);
    expect(words('place')).toEqual([4, 9, 5, 6]);
  });
});

describe('pairs of passages', () => {
  it('weigh more the longer and the rarer a run is, and less the more places it has', () => {
    const weightOf = (one: SharedWordingRun): number => passagePairs([one], A, B)[0]?.weight ?? 0;
    expect(weightOf(run(9, [0], [0]))).toBeGreaterThan(weightOf(run(5, [0], [0])));
    expect(weightOf(run(5, [0], [0], 2))).toBeGreaterThan(weightOf(run(5, [0], [0], 400)));
    expect(weightOf(run(5, [0], [0]))).toBeGreaterThan(weightOf(run(5, [0, 90], [0])));
  });

  it('are every place of one text with every place of the other', () => {
    const starts = passagePairs(RUNS, A, B).map(({ first, second }) => [first.start, second.start]);
    expect(starts).toEqual([
      [100, 40],
      [10, 80],
      [300, 80],
      [102, 500],
    ]);
    expect(passagePairs(RUNS, B, A)).toHaveLength(4);
  });

  it('are not made of wording that both repeat all the time', () => {
    const often = Array.from({ length: 10 }, (_, at) => at * 100);
    expect(passagePairs([run(4, often, often)], A, B)).toEqual([]);
  });
});
