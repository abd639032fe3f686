import { describe, expect, it } from 'vitest';
import type { SharedWordingPlace } from '../../../../src/contract/shared-wording';
import type { ArticleId } from '../../../../src/domain/ids';
import { comparedArticles, runsStillTrue } from '../../../../src/renderer/state/compared-articles';
import { aHash } from '../../../support/builders';

const [A, B, C]: readonly ArticleId[] = ['article:a', 'article:b', 'article:c'];

function compared(...ids: readonly (ArticleId | undefined)[]): ReadonlyMap<ArticleId, string> {
  const panes = ids.flatMap((articleId) => (articleId === undefined ? [] : [{ articleId }]));
  return comparedArticles(panes, (id) => (id === 'article:gone' ? null : aHash(id.length)));
}

function run(...ids: readonly (ArticleId | undefined)[]) {
  const places = ids.map((articleId): SharedWordingPlace => {
    return { articleId: articleId ?? 'article:none', start: 0, end: 9 };
  });
  return { words: 4, rarity: null, places };
}

describe('the articles that are compared', () => {
  it.each<[rule: string, ids: (ArticleId | undefined)[], wanted: (ArticleId | undefined)[]]>([
    ['are those in view', [A, B], [A, B]],
    ['come once each', [A, B, A], [A, B]],
    ['come in one order, however the panes stand', [B, A], [A, B]],
    ['have a text that is known', [A, 'article:gone'], [A]],
    ['are none without panes', [], []],
  ])('%s', (_rule, ids, wanted) => {
    expect([...compared(...ids).keys()]).toEqual(wanted);
  });
});

describe('what is left of shared wording when other articles are in view', () => {
  it('is what at least two of them have, with the same text as before', () => {
    const runs = [run(A, B), run(A, B, C), run(B, C), run(A, A, C)];
    expect(runsStillTrue(runs, compared(A, B, C), compared(A, C))).toEqual([
      run(A, C),
      run(A, A, C),
    ]);
    const edited = new Map(compared(A, B, C)).set(A ?? 'article:a', aHash(99));
    expect(runsStillTrue(runs, compared(A, B, C), edited)).toEqual([run(B, C), run(B, C)]);
  });
});
