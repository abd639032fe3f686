import { describe, expect, it } from 'vitest';
import {
  changeReview,
  type ReviewChange,
} from '../../../../src/renderer/features/library/import-dialog/change-review';
import { canJoin } from '../../../../src/renderer/features/library/import-dialog/piece-bounds';
import {
  chosenEntry,
  importDrafts,
  lackOf,
  piecesOf,
  readingsOf,
  unusedReadings,
  withItems,
  type Review,
} from '../../../../src/renderer/features/library/import-dialog/review';
import { block, candidate, pieceAt, readItem, reviewOf, textsOf } from './sample-candidates';

const TWO_IN_ONE = candidate(['First body.', 'Second headline', 'Second headline', 'Second body.']);

function after(review: Review, ...changes: readonly ReviewChange[]): Review {
  return changes.reduce(changeReview, review);
}

describe('what was read, under review', () => {
  it('shows the first piece that could be read', () => {
    const review = reviewOf(
      { status: 'failed', name: 'scan.pdf', error: { kind: 'unsupported', extension: 'pdf' } },
      readItem(candidate(['Body.'])),
    );
    expect(chosenEntry(review)?.kind).toBe('piece');
  });

  it('passes over items that it holds already', () => {
    const item = readItem(candidate(['Body.']));
    const review = reviewOf(item);
    expect(withItems(review, [item])).toBe(review);
  });

  it('keeps the choice when more is read', () => {
    const review = reviewOf(readItem(candidate(['Body.'])));
    const more = withItems(review, [readItem(candidate(['Other.']), 'reading:2')]);
    expect(more.chosen).toBe(review.chosen);
    expect(piecesOf(more)).toHaveLength(2);
  });

  it('leaves out a text that the notebook has already, until the reader wants it', () => {
    const review = reviewOf(readItem(candidate(['Body.']), 'reading:1', 'article:1'));
    const { id } = pieceAt(review, 0);
    expect(importDrafts(review)).toEqual([]);
    expect(importDrafts(after(review, { kind: 'want', id, wanted: true }))).toHaveLength(1);
  });
});

describe('cutting and joining', () => {
  const review = reviewOf(readItem(TWO_IN_ONE));
  const { id } = pieceAt(review, 0);
  const cut = after(review, { kind: 'cut', id, index: 1 });

  it('makes two pieces of the same reading and shows the second', () => {
    expect(piecesOf(cut)).toHaveLength(2);
    expect(cut.chosen).toBe(pieceAt(cut, 1).id);
    expect(new Set(importDrafts(cut).map(({ readingId }) => readingId)).size).toBe(1);
  });

  it('keeps everything known with the first piece and nothing but the language with the second', () => {
    const known = reviewOf(
      readItem(
        candidate(['One.', 'Two.'], { publisher: 'The Harbour Post', published: '2025-01-02' }),
      ),
    );
    const parts = after(known, { kind: 'cut', id: pieceAt(known, 0).id, index: 1 });
    expect(pieceAt(parts, 0).candidate.metadata.published).toBe('2025-01-02');
    expect(pieceAt(parts, 1).candidate.metadata).toMatchObject({
      published: null,
      publisher: null,
      language: 'en',
    });
  });

  it('sets aside a headline that is repeated below the one that became the title', () => {
    const second = pieceAt(cut, 1).candidate;
    expect(second.metadata.title).toBe('Second headline');
    expect(second.blocks.map(({ text, setAside }) => [text, setAside])).toEqual([
      ['Second headline', 'boilerplate'],
      ['Second body.', false],
    ]);
  });

  it('joins back to all the text there was', () => {
    const joined = after(cut, { kind: 'join', id: pieceAt(cut, 1).id });
    expect(piecesOf(joined)).toHaveLength(1);
    expect(textsOf(pieceAt(joined, 0))).toEqual(TWO_IN_ONE.blocks.map(({ text }) => text));
  });

  it('puts a title that was taken from the text back when another takes its place', () => {
    const { id: second } = pieceAt(cut, 1);
    const changes: ReviewChange[] = [
      { kind: 'block', id: second, change: { kind: 'retype', index: 0, text: '' } },
      { kind: 'title', id: second, index: 0 },
    ];
    expect(textsOf(pieceAt(after(cut, ...changes), 1))).toEqual(['Second headline']);
  });

  it('joins back a title that the reader took from the text', () => {
    const { id: second } = pieceAt(cut, 1);
    const taken = after(cut, { kind: 'title', id: second, index: 1 });
    const joined = after(taken, { kind: 'join', id: second });
    expect(textsOf(pieceAt(joined, 0))).toContain('Second body.');
  });

  it.each([0, -1, 4, 99])('does nothing at %i, where one part would be empty', (index) => {
    expect(after(review, { kind: 'cut', id, index })).toBe(review);
  });

  it('never joins pieces of different readings', () => {
    const two = reviewOf(readItem(TWO_IN_ONE), readItem(candidate(['Other.']), 'reading:2'));
    const last = pieceAt(two, 1).id;
    expect(canJoin(two, last)).toBe(false);
    expect(after(two, { kind: 'join', id: last })).toBe(two);
  });

  it('forgets that a text was a duplicate once it is cut', () => {
    const copy = reviewOf(readItem(TWO_IN_ONE, 'reading:1', 'article:1'));
    const parts = after(copy, { kind: 'cut', id: pieceAt(copy, 0).id, index: 1 });
    expect(piecesOf(parts).map((piece) => [piece.matches, piece.isWanted])).toEqual([
      [[], true],
      [[], true],
    ]);
  });
});

describe('correcting a piece', () => {
  const review = reviewOf(readItem(candidate(['Harbour closes', 'Body.'], { title: '' })));
  const { id } = pieceAt(review, 0);

  it('takes a block out of the text as the title', () => {
    const titled = after(review, { kind: 'title', id, index: 0 });
    expect(pieceAt(titled, 0).candidate.metadata.title).toBe('Harbour closes');
    expect(textsOf(pieceAt(titled, 0))).toEqual(['Body.']);
  });

  it('says of a value the reader gave that it is the reader’s', () => {
    const set = after(review, { kind: 'set', id, patch: { publisher: 'The Harbour Post' } });
    expect(pieceAt(set, 0).candidate.origins.publisher).toEqual({
      how: 'reader',
      evidence: '',
      uncertain: false,
    });
  });

  it('knows that something was corrected, but not from looking around', () => {
    const looked = after(
      review,
      { kind: 'choose', id },
      { kind: 'want', id, wanted: false },
      { kind: 'settle', id, field: 'published' },
    );
    expect(looked.isCorrected).toBe(false);
    const aside = { kind: 'setAside', index: 1, aside: true } as const;
    expect(after(review, { kind: 'block', id, change: aside }).isCorrected).toBe(true);
  });

  it.each<[string, ReviewChange[], unknown]>([
    ['has no title', [], { kind: 'title' }],
    ['has its title and text', [{ kind: 'title', id, index: 0 }], null],
    [
      'has all its text set aside',
      [
        { kind: 'title', id, index: 0 },
        { kind: 'block', id, change: { kind: 'setAside', index: 0, aside: true } },
      ],
      { kind: 'text' },
    ],
    [
      'has a date that is not understood',
      [
        { kind: 'title', id, index: 0 },
        { kind: 'type', id, field: 'published', text: '01/02/2025' },
      ],
      { kind: 'unread', field: 'published' },
    ],
    [
      'has no date',
      [
        { kind: 'title', id, index: 0 },
        { kind: 'type', id, field: 'published', text: '  ' },
      ],
      null,
    ],
  ])('tells what a piece lacks that %s', (_, changes, lack) => {
    expect(lackOf(pieceAt(after(review, ...changes), 0))).toEqual(lack);
  });
});

describe('adding', () => {
  it('tidies lines and makes empty ones unknown', () => {
    const review = reviewOf(
      readItem(candidate(['Body.'], { title: '  Harbour   reopens ', publisher: ' ' })),
    );
    expect(importDrafts(review)[0]?.candidate.metadata).toMatchObject({
      title: 'Harbour reopens',
      publisher: null,
    });
  });

  it('gives tags and collections to every piece', () => {
    const review = after(
      reviewOf(readItem(TWO_IN_ONE), readItem(candidate(['Other.']), 'reading:2')),
      { kind: 'tags', tags: ['tag:1'] },
      { kind: 'collections', collections: ['collection:1'] },
    );
    expect(importDrafts(review).map(({ tags, collections }) => [tags, collections])).toEqual([
      [['tag:1'], ['collection:1']],
      [['tag:1'], ['collection:1']],
    ]);
  });

  it('lets go of the readings that nothing is added from', () => {
    const review = reviewOf(readItem(TWO_IN_ONE), readItem(candidate(['Other.']), 'reading:2'));
    const left = after(review, { kind: 'want', id: pieceAt(review, 1).id, wanted: false });
    expect(readingsOf(left)).toEqual(['reading:1', 'reading:2']);
    expect(unusedReadings(left)).toEqual(['reading:2']);
  });

  it('adds nothing of a block’s setting aside to the text of another piece', () => {
    const review = reviewOf(readItem({ ...TWO_IN_ONE, blocks: [block('A'), block('B')] }));
    const { id } = pieceAt(review, 0);
    const aside = after(review, {
      kind: 'block',
      id,
      change: { kind: 'setAside', index: 1, aside: true },
    });
    expect(importDrafts(aside)[0]?.candidate.blocks.map(({ setAside }) => setAside)).toEqual([
      false,
      'byReader',
    ]);
  });
});
