import type { Article } from '../article/article';
import { describeEdtf } from '../article/edtf-date';

/** What names an article in a footnote or citation, each part ready to read. */
export interface Reference {
  readonly title: string;
  /** Publisher and date published, `date unknown` when it is not known; the publisher is left out when unknown. */
  readonly details: readonly string[];
  readonly url: string | null;
}

/** How an article is named, with dates in the words of a locale. */
export function referenceTo(article: Article, locale: string): Reference {
  const published = article.published;
  const date = published === null ? 'date unknown' : describeEdtf(published, locale);
  return {
    title: titleOf(article),
    details: article.publisher === null ? [date] : [article.publisher, date],
    url: article.url,
  };
}

/** The headline, or words that stand in for an empty one. */
export function titleOf(article: Pick<Article, 'title'>): string {
  return article.title.trim() === '' ? 'Untitled' : article.title;
}

/** A title in quotation marks; double ones within it become single, as is usual. */
export function titleInQuotes(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** The passage as a quotation; one that is, or each of whose parts is, within a pair of quotation marks keeps its own. */
export function inQuotationMarks(passage: string): string {
  return /^“[^“”]*”(?: (?:\[…\]|…) “[^“”]*”)*$/.test(passage) ? passage : `“${passage}”`;
}

/** The day an article's current text was taken in; edits made in the notebook do not count. */
export function accessedOf(article: Article): string | null {
  const taken = article.versions.findLast((version) => version.provenance.via !== 'edit');
  return (taken ?? article.versions[0]).provenance.capturedAt.slice(0, 10) || null;
}
