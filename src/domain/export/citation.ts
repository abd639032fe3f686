import type { Attribution } from '../annotation/annotation';
import type { Article } from '../article/article';
import { describeEdtf } from '../article/edtf-date';
import { escapeInline } from './escape-text';
import { linkToAddress } from './link-to-file';
import { referenceTo, titleInQuotes } from './reference';

/** A passage and what is known of who said it. */
export interface Quotation {
  readonly exact: string;
  /** `null` for a plain highlight or a bare selection. */
  readonly attribution: Attribution | null;
  /** Name of the attribution's speaker; `null` when unknown. */
  readonly speaker: string | null;
}

/** The same citation for the two kinds of places it is pasted into. */
export interface Citation {
  readonly text: string;
  readonly markdown: string;
}

/**
 * A passage in quotation marks with its speaker, then publisher, date, title and address of the article; without a
 * quotation only the latter. Line breaks in the passage become spaces.
 */
export function citation(article: Article, quotation: Quotation | null, locale: string): Citation {
  const saidBy = quotation === null ? '' : speakerLine(quotation, locale);
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    text: composed(article, quotation, saidBy, locale, { text: plain, address: plain }),
    markdown: composed(article, quotation, saidBy, locale, {
      text: escapeInline,
      address: linkToAddress,
    }),
  };
}

interface Writer {
  readonly text: (text: string) => string;
  readonly address: (address: string) => string;
}

function composed(
  article: Article,
  quotation: Quotation | null,
  saidBy: string,
  locale: string,
  writer: Writer,
): string {
  const { title, details, url } = referenceTo(article, locale);
  const where = [...details, titleInQuotes(title)].map(writer.text);
  if (url !== null) where.push(writer.address(url));
  const from = where.join(', ');
  if (quotation === null) return from;
  const quoted = writer.text(inQuotationMarks(quotation.exact.trim()));
  return saidBy === '' ? `${quoted} (${from})` : `${quoted} — ${writer.text(saidBy)} (${from})`;
}

/** The passage as a quotation; one that is all within a pair of quotation marks keeps its own. */
function inQuotationMarks(passage: string): string {
  return /^“[^“”]*”$/.test(passage) ? passage : `“${passage}”`;
}

/** Speaker, role, organisation and date said; empty for what is no statement. */
function speakerLine({ attribution, speaker }: Quotation, locale: string): string {
  if (attribution === null) return '';
  const { role, organisation, dateSaid } = attribution;
  const said = dateSaid === null ? 'date said unknown' : describeEdtf(dateSaid, locale);
  return [speaker ?? 'speaker unknown', role, organisation, said]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}
