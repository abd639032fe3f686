import { describeEdtf } from '../article/edtf-date';
import type { MatrixAxis, MatrixHeading } from '../statement/matrix';

/** One of what an axis is made of, as the head of its column. */
export const AXIS_NOUNS = {
  speakers: 'Speaker',
  tags: 'Tag',
  articles: 'Article',
} as const satisfies Record<MatrixAxis, string>;

/**
 * A heading in one line: an article with its publisher and date, so that two of one title can be told apart; the date
 * in the words of a locale, or for `null` as it is kept.
 */
export function headingWords(
  heading: MatrixHeading,
  axis: MatrixAxis,
  locale: string | null,
): string {
  if (axis !== 'articles') return heading.name;
  const { publisher, published } = heading;
  const date =
    published === null
      ? 'date unknown'
      : locale === null
        ? published
        : describeEdtf(published, locale);
  return `${heading.name} (${publisher === null ? date : `${publisher}, ${date}`})`;
}

/** How many of something: `1 statement`, `2 statements`. */
export function countWords(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
