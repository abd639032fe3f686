import type { Attribution } from '../annotation/annotation';
import type { Article } from '../article/article';
import { describeEdtf } from '../article/edtf-date';
import { escapeInline } from './escape-text';
import { linkToAddress } from './link-to-file';
import { inQuotationMarks, referenceTo, titleInQuotes } from './reference';

/** A passage and what is known of who said it. */
export interface Quotation {
  readonly exact: string;
  /** `null` for a plain highlight or a bare selection. */
  readonly attribution: Attribution | null;
  /** Name of the attribution's speaker; `null` when unknown. */
  readonly speaker: string | null;
  /** Number of the paragraph in which it begins; `null` when that can't be told. */
  readonly paragraph: number | null;
}

/** The same citation for the kinds of places it is pasted into. */
export interface Citation {
  readonly text: string;
  readonly markdown: string;
  /** A paragraph in which the title leads to the article's address. */
  readonly html: string;
}

/**
 * A passage in quotation marks with its speaker, then publisher, date, title, paragraph and address of the article;
 * without a quotation only the article. Line breaks in the passage become spaces.
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
    html: `<p>${composed(article, quotation, saidBy, locale, { text: escapedHtml, address: null })}</p>`,
  };
}

interface Writer {
  readonly text: (text: string) => string;
  /** `null` where the title itself leads to the address. */
  readonly address: ((address: string) => string) | null;
}

function composed(
  article: Article,
  quotation: Quotation | null,
  saidBy: string,
  locale: string,
  writer: Writer,
): string {
  const { title, details, url } = referenceTo(article, locale);
  const where = [...details.map(writer.text), titled(title, url, writer)];
  const paragraph = quotation?.paragraph ?? null;
  if (paragraph !== null) where.push(writer.text(`para. ${String(paragraph)}`));
  if (url !== null && writer.address !== null) where.push(writer.address(url));
  const from = where.join(', ');
  if (quotation === null) return from;
  const quoted = writer.text(inQuotationMarks(quotation.exact.trim()));
  return saidBy === '' ? `${quoted} (${from})` : `${quoted} — ${writer.text(saidBy)} (${from})`;
}

function titled(title: string, url: string | null, writer: Writer): string {
  const words = writer.text(titleInQuotes(title));
  const isLink = writer.address === null && url !== null && /^(?:https?|mailto):/i.test(url);
  return isLink ? `<a href="${escapedHtml(url)}">${words}</a>` : words;
}

function escapedHtml(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
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
