import { useLocale } from 'react-aria-components';
import { quotedOpening } from '../../../domain/annotation/quoted-opening';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { RelationEnd } from '../../../domain/notebook/rows';

/** The other passage in its line, which still has room for where it stands. */
export function quotedPassage({ exact }: Pick<RelationEnd, 'exact'>): string {
  return quotedOpening(exact, 64);
}

/** Where the other passage stands: who published it and when. */
export function useWhence({ publisher, published, title }: RelationEnd): string {
  const { locale } = useLocale();
  const date = published ? describeEdtf(published, locale) : 'date unknown';
  return `${publisher ?? title}, ${date}`;
}
