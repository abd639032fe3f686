import { useLocale } from 'react-aria-components';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { RelationEnd } from '../../../domain/notebook/rows';

/** So much of a passage that its line still has room for where it stands. */
const MOST_LETTERS = 64;

/** The beginning of a passage, cut between words. */
export function shortened(passage: string): string {
  if (passage.length <= MOST_LETTERS) return passage;
  const cut = passage.slice(0, MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_LETTERS / 2))}…`;
}

/** Where the other passage stands: who published it and when. */
export function useWhence({ publisher, published, title }: RelationEnd): string {
  const { locale } = useLocale();
  const date = published ? describeEdtf(published, locale) : 'date unknown';
  return `${publisher ?? title}, ${date}`;
}
