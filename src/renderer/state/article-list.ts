import { foldText } from '../../domain/search/fold-text';
import type { ReadingState } from '../../domain/article/article';
import { compareEdtf } from '../../domain/article/edtf-date';
import type { CollectionId, TagId } from '../../domain/ids';
import type { ArticleRow } from '../../domain/notebook/rows';

/** What the list of articles can be sorted by. */
export type ArticleOrder =
  'added' | 'published' | 'title' | 'publisher' | 'highlights' | 'statements' | 'words';

/** Which articles the list shows, and in which order. Every field narrows; `null` and empty mean "any". */
export interface ArticleList {
  readonly text: string;
  readonly shelf: 'all' | 'starred' | 'trash';
  readonly reading: ReadingState | null;
  readonly collection: CollectionId | null;
  readonly tag: TagId | null;
  readonly publisher: string | null;
  readonly order: ArticleOrder;
  readonly descending: boolean;
}

/** All articles, the newest in the notebook first. */
export const DEFAULT_ARTICLE_LIST: ArticleList = {
  text: '',
  shelf: 'all',
  reading: null,
  collection: null,
  tag: null,
  publisher: null,
  order: 'added',
  descending: true,
};

/** The rows that the list shows, in its order. Unknown values stand last whichever way it is sorted. */
export function listArticles(rows: Iterable<ArticleRow>, list: ArticleList): ArticleRow[] {
  const wanted = foldText(list.text.trim()).split(/\s+/u).filter(Boolean);
  const shown = [...rows].filter((row) => belongs(row, list) && mentions(row, wanted));
  return shown.sort((a, b) => compareBy(a, b, list));
}

/** The rows of a list that is shown in several places, worked out once for all of them. */
export function sharedListing(
  rows: ReadonlyMap<string, ArticleRow>,
  list: ArticleList,
): readonly ArticleRow[] {
  if (last?.rows !== rows || last.list !== list) {
    last = { rows, list, shown: listArticles(rows.values(), list) };
  }
  return last.shown;
}

let last: {
  readonly rows: ReadonlyMap<string, ArticleRow>;
  readonly list: ArticleList;
  readonly shown: readonly ArticleRow[];
} | null = null;

/** Whether the list narrows the articles down, apart from its shelf. */
export function isNarrowed(list: ArticleList): boolean {
  const { text, reading, collection, tag, publisher } = list;
  return (
    text.trim() !== '' || [reading, collection, tag, publisher].some((value) => value !== null)
  );
}

function belongs(row: ArticleRow, list: ArticleList): boolean {
  if ((row.trashedAt !== null) !== (list.shelf === 'trash')) return false;
  if (list.shelf === 'starred' && !row.starred) return false;
  if (list.reading && row.reading !== list.reading) return false;
  if (list.collection && !row.collections.includes(list.collection)) return false;
  if (list.tag && !row.tags.includes(list.tag)) return false;
  return list.publisher === null || row.publisher === list.publisher;
}

function mentions(row: ArticleRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldedOf(row);
  return words.every((word) => text.includes(word));
}

/** Folding costs more than looking for words, and rows never change: it is done once for each. */
const folded = new WeakMap<ArticleRow, string>();

function foldedOf(row: ArticleRow): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const text = foldText(`${row.title} ${row.publisher ?? ''} ${row.published ?? ''}`);
  folded.set(row, text);
  return text;
}

function compareBy(a: ArticleRow, b: ArticleRow, list: ArticleList): number {
  const way = list.descending ? -1 : 1;
  switch (list.order) {
    case 'published':
      return (
        known(a.published, b.published) ??
        (way * compareEdtf(a.published, b.published) || byAge(a, b))
      );
    case 'publisher':
      return (
        known(a.publisher, b.publisher) ??
        (way * byName(a.publisher ?? '', b.publisher ?? '') || byAge(a, b))
      );
    case 'title':
      return way * byName(a.title, b.title) || byAge(a, b);
    case 'added':
      return -way * byAge(a, b);
    case 'highlights':
    case 'statements':
    case 'words':
      return way * (a[list.order] - b[list.order]) || byAge(a, b);
  }
}

/** Order of a known and an unknown value; `null` when both are known or both are not. */
function known(a: string | null, b: string | null): number | null {
  if ((a === null) === (b === null)) return null;
  return a === null ? 1 : -1;
}

const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true }).compare;

/** Newest first. */
function byAge(a: ArticleRow, b: ArticleRow): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
