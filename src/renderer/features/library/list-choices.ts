import type { ArticleList, ArticleOrder } from '../../state/article-list';

/** What the list of articles can be sorted by, with its names. */
export const ORDERS: readonly { readonly id: ArticleOrder; readonly label: string }[] = [
  { id: 'added', label: 'Date added' },
  { id: 'published', label: 'Date published' },
  { id: 'title', label: 'Title' },
  { id: 'publisher', label: 'Publisher' },
  { id: 'highlights', label: 'Highlights' },
  { id: 'statements', label: 'Statements' },
  { id: 'words', label: 'Words' },
];

/** The shelves articles stand on, with their names. */
export const SHELVES: readonly { readonly id: ArticleList['shelf']; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'starred', label: 'Starred' },
  { id: 'trash', label: 'Trash' },
];
