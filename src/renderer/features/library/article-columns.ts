import type { TableColumn } from '../../ui/table';

/** A column of the table of articles. */
export type ColumnId =
  'title' | 'publisher' | 'published' | 'highlights' | 'statements' | 'tags' | 'words' | 'added';

interface ArticleColumn extends TableColumn {
  readonly id: ColumnId;
  /** Width of the table in pixels from which on the column stands in it. */
  readonly from: number;
}

const COLUMNS: readonly ArticleColumn[] = [
  {
    id: 'title',
    title: 'Title',
    width: '3fr',
    minWidth: 200,
    isRowHeader: true,
    isSortable: true,
    from: 0,
  },
  { id: 'publisher', title: 'Publisher', width: '1fr', minWidth: 96, isSortable: true, from: 480 },
  { id: 'published', title: 'Date published', width: 128, isSortable: true, from: 0 },
  { id: 'highlights', title: 'Highlights', width: 92, align: 'end', isSortable: true, from: 620 },
  { id: 'statements', title: 'Statements', width: 98, align: 'end', isSortable: true, from: 620 },
  { id: 'tags', title: 'Tags', width: 168, from: 900 },
  { id: 'words', title: 'Words', width: 76, align: 'end', isSortable: true, from: 820 },
  { id: 'added', title: 'Added', width: 112, isSortable: true, from: 1060 },
];

/** The columns that a table of some width has room for. */
export function columnsFor(width: number): readonly TableColumn[] {
  const shown = COLUMNS.filter(({ from }) => width >= from);
  const cached = BY_COUNT.get(shown.length);
  if (cached) return cached;
  BY_COUNT.set(shown.length, shown);
  return shown;
}

/** The same columns are the same array, so that the table is not drawn anew at every pixel. */
const BY_COUNT = new Map<number, readonly TableColumn[]>();
