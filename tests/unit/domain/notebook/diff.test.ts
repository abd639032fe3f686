import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diffArticles,
  EMPTY_DIFF,
  isEmpty,
  reverse,
  squash,
} from '../../../../src/domain/notebook/diff';
import type { Diff } from '../../../../src/domain/notebook/diff';
import {
  aboutAnnotation,
  anAnnotation,
  anArticle,
  aNote,
  aTag,
  aTarget,
} from '../../../support/builders';
import { diffSequences, recordsAfter } from '../../../support/random-diffs';

describe('diffs', () => {
  it('[H1] reversed twice, a diff is itself', () => {
    fc.assert(
      fc.property(diffSequences(1), ({ diffs: [diff = EMPTY_DIFF] }) => {
        expect(reverse(reverse(diff))).toEqual(diff);
      }),
    );
  });

  it('[H2] two diffs squashed lead where the one and then the other lead', () => {
    fc.assert(
      fc.property(diffSequences(2), ({ start, diffs: [a = EMPTY_DIFF, b = EMPTY_DIFF] }) => {
        expect(recordsAfter(start, squash(a, b))).toEqual(recordsAfter(recordsAfter(start, a), b));
      }),
    );
  });

  it('[H2] squashing is associative', () => {
    fc.assert(
      fc.property(
        diffSequences(3),
        ({ diffs: [a = EMPTY_DIFF, b = EMPTY_DIFF, c = EMPTY_DIFF] }) => {
          expect(squash(squash(a, b), c)).toEqual(squash(a, squash(b, c)));
        },
      ),
    );
  });

  it('[H3] a diff squashed with its reverse is empty', () => {
    fc.assert(
      fc.property(diffSequences(1), ({ diffs: [diff = EMPTY_DIFF] }) => {
        expect(isEmpty(squash(diff, reverse(diff)))).toBe(true);
      }),
    );
  });

  it('[H4] only the diff without any record is empty', () => {
    const tag = aTag('trade');
    expect(isEmpty(EMPTY_DIFF)).toBe(true);
    expect(isEmpty({ ...EMPTY_DIFF, added: { [tag.id]: tag } })).toBe(false);
    expect(isEmpty({ ...EMPTY_DIFF, removed: { [tag.id]: tag } })).toBe(false);
    expect(isEmpty({ ...EMPTY_DIFF, updated: { [tag.id]: [tag, aTag('trade')] } })).toBe(false);
  });

  it.each<[title: string, diff: Diff, articles: string[]]>([
    ['nothing', EMPTY_DIFF, []],
    ['an article', { ...EMPTY_DIFF, added: { 'article:1': anArticle() } }, ['article:1']],
    [
      'an annotation',
      { ...EMPTY_DIFF, removed: { 'annotation:1': anAnnotation() } },
      ['article:1'],
    ],
    [
      'an annotation that moves between articles',
      {
        ...EMPTY_DIFF,
        updated: {
          'annotation:1': [anAnnotation(), anAnnotation({ target: aTarget(1, 2, 'article:2') })],
        },
      },
      ['article:1', 'article:2'],
    ],
    ['a note on an article', { ...EMPTY_DIFF, added: { 'note:1': aNote() } }, ['article:1']],
    [
      'a note on an annotation, which no row shows',
      { ...EMPTY_DIFF, added: { 'note:1': aNote({ subject: aboutAnnotation('1') }) } },
      [],
    ],
    ['a tag', { ...EMPTY_DIFF, added: { 'tag:a': aTag('a') } }, []],
  ])('[H5] names the articles whose row may change: %s', (_, diff, articles) => {
    expect(diffArticles(diff)).toEqual(articles);
  });
});
