import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../../../src/domain/notebook/rows';
import {
  DEFAULT_ARTICLE_LIST,
  isNarrowed,
  listArticles,
  type ArticleList,
  type ArticleOrder,
} from '../../../../src/renderer/state/article-list';

let made = 0;

function row(title: string, patch: Partial<ArticleRow> = {}): ArticleRow {
  made += 1;
  return {
    id: `article:${made}`,
    title,
    publisher: null,
    published: null,
    language: 'en',
    direction: 'auto',
    words: 100,
    highlights: 0,
    statements: 0,
    hasNote: false,
    tags: [],
    collections: [],
    starred: false,
    reading: 'unread',
    createdAt: `2025-01-01T00:00:${String(made % 60).padStart(2, '0')}.000Z`,
    trashedAt: null,
    textHash: 'a'.repeat(64),
    versions: 1,
    toLookAt: 0,
    ...patch,
  };
}

function titles(rows: readonly ArticleRow[], list: Partial<ArticleList>): string[] {
  return listArticles(rows, { ...DEFAULT_ARTICLE_LIST, ...list }).map(({ title }) => title);
}

const ROWS = [
  row('Élan at the port', { publisher: 'Post', published: '2025-01-02', words: 10, starred: true }),
  row('article 10', { publisher: 'Gazette', published: '2024-12', words: 30, highlights: 2 }),
  row('Article 2', { published: '2024', words: 20, statements: 5, reading: 'read' }),
  row('Zebra crossing', { tags: ['tag:1'], collections: ['collection:1'], words: 5 }),
  row('Gone', { trashedAt: '2025-01-01T00:00:00.000Z' }),
];

describe('which articles are listed', () => {
  it.each<[string, Partial<ArticleList>, string[]]>([
    [
      'trashed ones stay out',
      {},
      ['Zebra crossing', 'Article 2', 'article 10', 'Élan at the port'],
    ],
    ['the trash shows nothing else', { shelf: 'trash' }, ['Gone']],
    ['starred ones', { shelf: 'starred' }, ['Élan at the port']],
    ['by reading', { reading: 'read' }, ['Article 2']],
    ['by tag', { tag: 'tag:1' }, ['Zebra crossing']],
    ['by collection', { collection: 'collection:1' }, ['Zebra crossing']],
    ['by publisher', { publisher: 'Gazette' }, ['article 10']],
    ['by words without accents, in any order', { text: 'PORT elan' }, ['Élan at the port']],
    ['by year', { text: '2024' }, ['Article 2', 'article 10']],
    ['by words that stand nowhere', { text: 'harbour' }, []],
  ])('%s', (_, list, expected) => {
    expect(titles(ROWS, list)).toEqual(expected);
  });

  it('is narrowed by everything but shelf and order', () => {
    expect(isNarrowed({ ...DEFAULT_ARTICLE_LIST, shelf: 'starred', order: 'title' })).toBe(false);
    expect(isNarrowed({ ...DEFAULT_ARTICLE_LIST, text: '  ' })).toBe(false);
    expect(isNarrowed({ ...DEFAULT_ARTICLE_LIST, publisher: '' })).toBe(true);
  });
});

describe('in which order', () => {
  it.each<[ArticleOrder, boolean, string[]]>([
    ['title', false, ['Article 2', 'article 10', 'Élan at the port', 'Zebra crossing']],
    ['words', true, ['article 10', 'Article 2', 'Élan at the port', 'Zebra crossing']],
    ['added', false, ['Élan at the port', 'article 10', 'Article 2', 'Zebra crossing']],
    ['published', false, ['Article 2', 'article 10', 'Élan at the port', 'Zebra crossing']],
  ])('by %s, descending %s', (order, descending, expected) => {
    expect(titles(ROWS, { order, descending })).toEqual(expected);
  });

  it.each([true, false])('unknown dates and publishers stand last, descending %s', (descending) => {
    expect(titles(ROWS, { order: 'published', descending }).at(-1)).toBe('Zebra crossing');
    const byPublisher = titles(ROWS, { order: 'publisher', descending });
    expect(new Set(byPublisher.slice(0, 2))).toEqual(new Set(['Élan at the port', 'article 10']));
  });

  it('does not change the rows it is given', () => {
    const before = [...ROWS];
    titles(ROWS, { order: 'title' });
    expect(ROWS).toEqual(before);
  });

  it.each<ArticleOrder>(['added', 'published', 'title', 'publisher', 'words'])(
    'lists 10,000 by %s in well under a second',
    (order) => {
      const many = Array.from({ length: 10_000 }, (_, at) =>
        row(`Report ${(at * 7919) % 10_000} on the harbour and its people`, {
          publisher: `Paper ${at % 50}`,
          published: at % 3 === 0 ? null : `20${String(10 + (at % 15))}-01-02`,
          words: at % 977,
        }),
      );
      const start = performance.now();
      const listed = titles(many, { order });
      expect(performance.now() - start).toBeLessThan(1000);
      expect(listed).toHaveLength(10_000);
    },
  );
});
