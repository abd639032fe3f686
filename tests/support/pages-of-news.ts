import { pageMetadata, type PageMetadata } from '../../src/ingest/html/metadata/page-metadata';
import { parseHtml } from '../../src/ingest/html/parse-html';

/** A text long enough to be an article's first paragraphs. */
const PROSE = `<p>The port authority of Sundholm raised its tolls for the third time in a year, and the owners
of small boats said that they would rather sail to the next island than pay what was asked of them.</p>
<p>Nobody had been told of it before the morning, said the harbour master, and that was how it had always been done
on the island, as long as anyone who was there that day could remember.</p>`;

/** What an invented page may hold. */
export interface NewsPage {
  /** Inside `head`. */
  readonly head?: string;
  /** Put into `head` as `application/ld+json`. */
  readonly data?: unknown;
  /** What the body shows before the text. */
  readonly top?: string;
  /** Around everything; `<html>` without attributes when left out. */
  readonly html?: string;
}

/** The markup of a page with a headline, unless another top is given, and a text. */
export function newsPage({
  head = '',
  data,
  top = '<h1>Harbour tolls rise again</h1>',
  html = '<html>',
}: NewsPage): string {
  const script =
    data === undefined
      ? ''
      : `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
  return `<!doctype html>${html}<head>${head}${script}</head><body><article>${top}${PROSE}</article></body></html>`;
}

/** What a page states about its article. */
export function readPageMetadata(
  page: NewsPage | string,
  about: { address?: string; capturedAt?: string } = {},
): PageMetadata {
  const parsed = parseHtml(typeof page === 'string' ? page : newsPage(page));
  if (!parsed.ok) throw new Error(`The page was not parsed: ${parsed.error.kind}`);
  return pageMetadata(parsed.value, {
    address: about.address ?? null,
    capturedAt: about.capturedAt ?? null,
  });
}
