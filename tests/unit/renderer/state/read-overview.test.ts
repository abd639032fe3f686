import { describe, expect, it } from 'vitest';
import { readOverview } from '../../../../src/renderer/state/read-overview';

const ROW = {
  id: 'article:1',
  title: 'Strait stays closed',
  publisher: null,
  published: null,
  language: null,
  direction: 'auto',
  words: 100,
  highlights: 1,
  statements: 0,
  hasNote: false,
  tags: ['tag:harbour'],
  collections: [],
  starred: false,
  reading: 'unread',
  createdAt: '2031-03-20T08:00:00.000Z',
  trashedAt: null,
  textHash: 'a'.repeat(64),
  versions: 2,
  toLookAt: 1,
};
const NOTE = {
  id: 'note:1',
  subject: { kind: 'free', title: 'Questions' },
  title: 'Questions',
  articleId: null,
  opening: 'Who said so?',
  modifiedAt: '2031-03-20T08:00:00.000Z',
};
/** Rows field by field, as they are kept. */
const columns = (...rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(Object.keys(ROW).map((field) => [field, rows.map((row) => row[field])]));

const GOOD = {
  revision: 4,
  rows: columns(ROW),
  notes: [NOTE],
  tags: [{ kind: 'tag', id: 'tag:harbour', name: 'harbour', parentId: null }],
  speakers: [{ kind: 'speaker', id: 'speaker:1', name: 'Ilse Maren', aliases: [], roles: [] }],
  collections: [],
  layouts: [],
  counts: { tags: {}, speakers: {} },
  totals: { articles: 1 },
  undoState: { undo: null, redo: null },
};

describe('an overview that was kept as JSON', () => {
  it('is read as it was', () => {
    expect(readOverview(JSON.stringify(GOOD))).toEqual({ ...GOOD, rows: [ROW] });
  });

  it.each([
    ['no JSON', '{"revision":4,'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['no rows', JSON.stringify({ ...GOOD, rows: undefined })],
    ['rows without fields', JSON.stringify({ ...GOOD, rows: {} })],
    ['rows one by one', JSON.stringify({ ...GOOD, rows: [ROW] })],
    [
      'rows without titles',
      JSON.stringify({ ...GOOD, rows: { ...columns(ROW), title: undefined } }),
    ],
    ['fewer titles than rows', JSON.stringify({ ...GOOD, rows: { ...columns(ROW), title: [] } })],
    [
      'a title that is a number',
      JSON.stringify({ ...GOOD, rows: columns(ROW, { ...ROW, title: 7 }) }),
    ],
    ['tags that are no words', JSON.stringify({ ...GOOD, rows: columns({ ...ROW, tags: [7] }) })],
    ['a note about nothing', JSON.stringify({ ...GOOD, notes: [{ ...NOTE, subject: null }] })],
    ['a tag without a name', JSON.stringify({ ...GOOD, tags: [{ id: 'tag:1', parentId: null }] })],
    ['no counts', JSON.stringify({ ...GOOD, counts: { tags: {} } })],
    ['a revision in words', JSON.stringify({ ...GOOD, revision: '4' })],
  ])('is refused when it holds %s', (_, text) => {
    expect(readOverview(text)).toBeNull();
  });
});
