import type { ArticleRow } from './rows';

/**
 * The rows of a list field by field, as they are kept for the next start: without the fields' names in every row,
 * thousands of them are read in half the time.
 */
export type RowColumns = {
  readonly [Field in keyof ArticleRow]: readonly ArticleRow[Field][];
};

/** The fields of a row. */
export const ROW_FIELDS = [
  'id',
  'title',
  'publisher',
  'published',
  'language',
  'direction',
  'words',
  'highlights',
  'statements',
  'hasNote',
  'tags',
  'collections',
  'starred',
  'reading',
  'createdAt',
  'trashedAt',
  'textHash',
  'versions',
  'toLookAt',
] as const satisfies readonly (keyof ArticleRow)[];

/** The rows that columns of one length hold. Law: what {@link ROW_FIELDS} of rows gave gives those rows again. */
export function rowsOfColumns(columns: RowColumns): ArticleRow[] {
  return columns.id.map((id, at) => rowAt(columns, id, at));
}

/** Written out, so that all rows are objects of one shape, and a field that was forgotten does not compile. */
function rowAt(columns: RowColumns, id: ArticleRow['id'], at: number): ArticleRow {
  return {
    id,
    title: columns.title[at] as ArticleRow['title'],
    publisher: columns.publisher[at] as ArticleRow['publisher'],
    published: columns.published[at] as ArticleRow['published'],
    language: columns.language[at] as ArticleRow['language'],
    direction: columns.direction[at] as ArticleRow['direction'],
    words: columns.words[at] as ArticleRow['words'],
    highlights: columns.highlights[at] as ArticleRow['highlights'],
    statements: columns.statements[at] as ArticleRow['statements'],
    hasNote: columns.hasNote[at] as ArticleRow['hasNote'],
    tags: columns.tags[at] as ArticleRow['tags'],
    collections: columns.collections[at] as ArticleRow['collections'],
    starred: columns.starred[at] as ArticleRow['starred'],
    reading: columns.reading[at] as ArticleRow['reading'],
    createdAt: columns.createdAt[at] as ArticleRow['createdAt'],
    trashedAt: columns.trashedAt[at] as ArticleRow['trashedAt'],
    textHash: columns.textHash[at] as ArticleRow['textHash'],
    versions: columns.versions[at] as ArticleRow['versions'],
    toLookAt: columns.toLookAt[at] as ArticleRow['toLookAt'],
  };
}
