import { describe, expect, it } from 'vitest';
import type { ImportAs, ReadItem } from '../../../../src/contract/import-and-export';
import {
  changeReview,
  type ReviewChange,
} from '../../../../src/renderer/features/library/import-dialog/change-review';
import {
  importDrafts,
  piecesOf,
  type Review,
} from '../../../../src/renderer/features/library/import-dialog/review';
import { candidate, pieceAt, readItem, reviewOf, textsOf } from './sample-candidates';

function after(review: Review, ...changes: readonly ReviewChange[]): Review {
  return changes.reduce(changeReview, review);
}

describe('the boundary between two articles of one text', () => {
  const four = reviewOf(readItem(candidate(['One.', 'Two.', 'Three.', 'Four.'])));
  const parts = after(four, { kind: 'cut', id: pieceAt(four, 0).id, index: 2 });
  const second = pieceAt(parts, 1).id;
  const texts = (review: Review) => piecesOf(review).map(textsOf);

  it.each<[by: number, first: readonly string[], second: readonly string[]]>([
    [1, ['One.', 'Two.', 'Three.'], ['Four.']],
    [-1, ['One.'], ['Two.', 'Three.', 'Four.']],
    [0, ['One.', 'Two.'], ['Three.', 'Four.']],
  ])('[A23] moved by %i leaves every block in its order', (by, ...blocks) => {
    expect(texts(after(parts, { kind: 'boundary', id: second, by }))).toEqual(blocks);
  });

  it.each([-2, 2, 99, 0.5])('[A23] is not moved by %d, where one would be left empty', (by) => {
    expect(after(parts, { kind: 'boundary', id: second, by })).toBe(parts);
  });

  it('[A23] keeps what is known of both', () => {
    const named = after(parts, { kind: 'set', id: second, patch: { publisher: 'Island Post' } });
    const moved = after(named, { kind: 'boundary', id: second, by: -1 });
    expect(piecesOf(moved).map((piece) => piece.candidate.metadata)).toEqual(
      piecesOf(named).map((piece) => piece.candidate.metadata),
    );
  });

  it('is not moved before the first article, nor between different readings', () => {
    const two = reviewOf(
      readItem(candidate(['A.', 'B.'])),
      readItem(candidate(['C.', 'D.']), 'reading:2'),
    );
    for (const at of [0, 1]) {
      expect(after(two, { kind: 'boundary', id: pieceAt(two, at).id, by: 1 })).toBe(two);
    }
  });
});

describe('reading again in another encoding', () => {
  const item = (text: string): Extract<ReadItem, { status: 'read' }> => {
    const read = readItem(candidate([text]));
    if (read.status !== 'read') throw new Error('It was not read');
    return read;
  };

  it('puts what it gave in the place of what was there, under the same reading', () => {
    const review = reviewOf(
      readItem(candidate(['Ïðèâåò'])),
      readItem(candidate(['Other.']), 'reading:2'),
    );
    const again = after(review, {
      kind: 'readAgain',
      item: item('Привет'),
      encoding: 'windows-1251',
    });
    expect(piecesOf(again).map(textsOf)).toEqual([['Привет'], ['Other.']]);
    expect(pieceAt(again, 0)).toMatchObject({ encoding: 'windows-1251', readingId: 'reading:1' });
    expect(again.chosen).toBe(pieceAt(again, 0).id);
  });

  it('changes nothing when that reading is no longer looked at', () => {
    const other = reviewOf(readItem(candidate(['Other.']), 'reading:2'));
    expect(after(other, { kind: 'readAgain', item: item('x'), encoding: 'koi8-r' })).toBe(other);
  });
});

describe('what a piece becomes', () => {
  const review = reviewOf(readItem(candidate(['Body.']), 'reading:1', 'article:1'));
  const { id } = pieceAt(review, 0);

  it.each<[rule: string, as: ImportAs | null, drafts: readonly ImportAs[]]>([
    ['left out it is no draft', null, []],
    ['kept beside what is like it, it is an article', { kind: 'article' }, [{ kind: 'article' }]],
    [
      'it can be the new version of what is like it',
      { kind: 'version', of: 'article:1' },
      [{ kind: 'version', of: 'article:1' }],
    ],
  ])('%s', (_rule, as, drafts) => {
    const decided = after(review, { kind: 'become', id, as });
    expect(importDrafts(decided).map((draft) => draft.as)).toEqual(drafts);
  });

  it('is asked about as an article when it was a version and is cut', () => {
    const two = reviewOf(readItem(candidate(['One.', 'Two.'])));
    const version = after(two, {
      kind: 'become',
      id: pieceAt(two, 0).id,
      as: { kind: 'version', of: 'article:1' },
    });
    const parts = after(version, { kind: 'cut', id: pieceAt(two, 0).id, index: 1 });
    expect(importDrafts(parts).map(({ as }) => as.kind)).toEqual(['article', 'article']);
  });
});

describe('what is set aside', () => {
  it('comes back all at once', () => {
    const one = candidate(['Body.', 'Share this', 'Follow']);
    const aside = {
      ...one,
      blocks: one.blocks.map((each, at) =>
        at === 0 ? each : { ...each, setAside: 'boilerplate' as const },
      ),
    };
    const review = reviewOf(readItem(aside));
    const back = after(review, { kind: 'bringBack', id: pieceAt(review, 0).id });
    expect(pieceAt(back, 0).candidate.blocks.map(({ setAside }) => setAside)).toEqual([
      false,
      false,
      false,
    ]);
    expect(back.isCorrected).toBe(true);
  });
});
