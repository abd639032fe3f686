import type { ReadingState } from '../../../domain/article/article';

/** How far an article is read, with the words for it, in their order. */
export const READING_NAMES: readonly { readonly id: ReadingState; readonly label: string }[] = [
  { id: 'unread', label: 'Unread' },
  { id: 'reading', label: 'Reading' },
  { id: 'read', label: 'Read' },
];
